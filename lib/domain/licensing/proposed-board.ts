import { type BoardSeat, boardSeatLabels, boardSeats } from "../organisation/board";

export type ProposedMember = { seat: BoardSeat; nationalId: string };

export type BoardProblem =
  | { kind: "emptySeat"; seat: BoardSeat }
  | { kind: "seatTwice"; seat: BoardSeat }
  | { kind: "personTwice"; seat: BoardSeat; first: BoardSeat }
  | { kind: "onAnotherBoard"; seat: BoardSeat; center: string };

/**
 * What stands against a proposed board, in the order of the seats: S1 ج names eight, each filled once; one person holds
 * one of them, and sits on the board of no other active center (decision). `elsewhere` gives the name of that center by
 * national id. Empty when nothing does.
 */
export function boardProblems(
  members: readonly ProposedMember[],
  elsewhere: ReadonlyMap<string, string>,
): BoardProblem[] {
  const seatOf = new Map<string, BoardSeat>();
  return boardSeats.flatMap((seat): BoardProblem[] => {
    const [member, second] = members.filter((proposed) => proposed.seat === seat);
    if (!member) return [{ kind: "emptySeat", seat }];
    const problems: BoardProblem[] = second ? [{ kind: "seatTwice", seat }] : [];
    const first = seatOf.get(member.nationalId);
    if (first) problems.push({ kind: "personTwice", seat, first });
    else seatOf.set(member.nationalId, seat);
    const center = elsewhere.get(member.nationalId);
    if (center !== undefined) problems.push({ kind: "onAnotherBoard", seat, center });
    return problems;
  });
}

/** The problem as a sentence for the office. */
export function boardProblemText(problem: BoardProblem): string {
  const seat = `«${boardSeatLabels[problem.seat]}»`;
  switch (problem.kind) {
    case "emptySeat":
      return `برای ${seat} کسی پیشنهاد نشده است.`;
    case "seatTwice":
      return `برای ${seat} بیش از یک نفر پیشنهاد شده است.`;
    case "personTwice":
      return `کسی که برای ${seat} پیشنهاد شده، برای «${boardSeatLabels[problem.first]}» هم پیشنهاد شده است. هر کس تنها یک مسئولیت دارد.`;
    case "onAnotherBoard":
      return `کسی که برای ${seat} پیشنهاد شده، عضو هیئت عامل ${problem.center} است. هر کس تنها در یک مرکز فعال عضو است.`;
  }
}
