import {
  addDays,
  addJalaliYears,
  type CalendarDate,
  formatJalaliDate,
} from "@/lib/domain/shared/calendar-date";
import { personName } from "../person";
import { randomOf } from "../random";
import type { BoardMemberRow, EventRow } from "../rows";
import { instant, workday } from "../timeline";
import type { Case } from "./case";
import { boardNationalId, type Member } from "./content/members";
import { vacancyReasons } from "./content/notes";
import { eventOf, type LicensingHands } from "./hands";

type Turn = { seat: number } & (
  | { kind: "replaced" | "left"; daysAgo: number; why: keyof typeof vacancyReasons }
  | { kind: "termEnds"; inDays: number }
);

/** What is not as on the first day: people who left, some with a successor, and terms about to end or ended. */
const turns: Record<string, Turn[]> = {
  "mashhad-1": [
    { seat: 4, kind: "replaced", daysAgo: 150, why: "moved" },
    { seat: 7, kind: "termEnds", inDays: 19 },
  ],
  "mashhad-2": [
    { seat: 8, kind: "left", daysAgo: 58, why: "busy" },
    { seat: 3, kind: "termEnds", inDays: -26 },
  ],
  "neyshabur-1": [
    { seat: 6, kind: "left", daysAgo: 33, why: "health" },
    { seat: 4, kind: "termEnds", inDays: 11 },
  ],
  "sabzevar-2": [{ seat: 3, kind: "termEnds", inDays: -41 }],
  "birjand-1": [
    { seat: 6, kind: "replaced", daysAgo: 97, why: "busy" },
    { seat: 8, kind: "termEnds", inDays: 36 },
  ],
  "ghaen-1": [{ seat: 3, kind: "left", daysAgo: 21, why: "moved" }],
};
/** Successors are numbered after everybody who was ever proposed. */
const FIRST_SUCCESSOR = 90_000;

type Seated = {
  board: BoardMemberRow[];
  members: readonly Member[];
  hands: LicensingHands;
  plan: Case;
  number: string;
};

/** A center's board with national ids and terms, and its history. */
export function boardRows({ board, members, hands, plan, number }: Seated, today: CalendarDate) {
  const events: EventRow[] = [];
  const { license } = plan;
  if (!license) return { rows: [], events };
  const rows = board.flatMap((row, index): BoardMemberRow[] => {
    const first: BoardMemberRow = {
      ...row,
      national_id: members[index]?.nationalId ?? null,
      from_on: license.issuedOn,
      until_on: license.firstValidUntil,
      reason: `مجوز ${number}`,
      ...endOf(license),
    };
    const turn = turns[row.center_id]?.find(({ seat }) => seat === row.seat);
    if (!turn) return [first];
    if (turn.kind === "termEnds") return [{ ...first, until_on: addDays(today, turn.inDays) }];
    return changed(first, turn, { hands, today, events, person: FIRST_SUCCESSOR + plan.index * 8 + index });
  });
  return { rows, events };
}

/** A board ends with its license. */
function endOf({ turn, validUntil }: NonNullable<Case["license"]>) {
  if (turn?.action === "revoke") return { to_on: turn.on, end_reason: `لغو مجوز: ${turn.reason ?? ""}` };
  if (turn?.action === "expire")
    return { to_on: turn.on, end_reason: `پایان اعتبار مجوز در ${formatJalaliDate(validUntil)}` };
  return {};
}

type Change = { hands: LicensingHands; today: CalendarDate; events: EventRow[]; person: number };

function changed(
  first: BoardMemberRow,
  turn: Extract<Turn, { daysAgo: number }>,
  { hands, today, events, person }: Change,
): BoardMemberRow[] {
  const random = randomOf(`${first.center_id} seat ${first.seat}`);
  const on = workday(addDays(today, -turn.daysAgo));
  const place = { province_id: first.province_id, office_id: first.office_id, center_id: first.center_id };
  const toOn = addDays(on, -1);
  const left = { ...first, to_on: toOn, end_reason: vacancyReasons[turn.why] };
  const told = { hand: hands.participation, subject: "center", subjectId: first.center_id } as const;
  const before = { seat: first.seat, name: first.name, fromOn: first.from_on };
  const at = instant(on, 10, random.int(0, 59)).toISOString();
  if (turn.kind === "left") {
    const after = { seat: first.seat, toOn };
    events.push(
      eventOf({ ...told, at, kind: "board.resigned", before, after, note: left.end_reason }, place, random),
    );
    return [left];
  }
  const reason = vacancyReasons.replaced;
  const next: BoardMemberRow = {
    ...first,
    name: personName(random, first.seat === 7 ? "female" : undefined),
    mobile: `0900000${random.int(1000, 9999)}`,
    national_id: boardNationalId(person),
    from_on: on,
    until_on: addJalaliYears(on, 2),
    reason,
  };
  const after = {
    seat: next.seat,
    name: next.name,
    mobile: next.mobile,
    business: next.business,
    fromOn: on,
  };
  events.push(
    eventOf(
      { ...told, at, kind: "board.appointed", before: { ...before, toOn }, after, note: reason },
      place,
      random,
    ),
  );
  return [left, next];
}
