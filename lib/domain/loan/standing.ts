import { type CalendarDate, daysBetween } from "../shared/calendar-date";
import { fillInstallments, type FilledInstallment, type LoanLedger } from "./payments";

/** `held`: would fall due only after the loan was suspended, and therefore does not. */
export type InstallmentState = "paid" | "late" | "partPaid" | "due" | "upcoming" | "held";

export type InstallmentLine = FilledInstallment & { state: InstallmentState; daysLate: number };

/** The statuses of a loan that people see (domain page 3). */
export type LoanStanding = "current" | "late" | "suspended" | "settled";

export type LoanOnDay = {
  standing: LoanStanding;
  lines: InstallmentLine[];
  paidRial: bigint;
  /** All that has not been paid, due or not. */
  remainingRial: bigint;
  /** What has fallen due until this day, the day included, and has not been paid. */
  owedRial: bigint;
  /** The part of it whose day has passed. */
  lateRial: bigint;
  /** Days since the oldest unpaid day; 0 when nothing is late. */
  daysLate: number;
  /** The first installment still to fall due, today included. */
  nextDue: InstallmentLine | null;
};

/**
 * The loan as it stood at the end of a day, by what was paid until then. An installment is late from the day after its
 * own. From the day of a suspension on nothing falls due, and the days of those already late stand still [S5 مدیریت
 * چالش‌ها: no debt piles up; the standing still is a decision].
 */
export function loanOn(
  { installments, payments, suspendedOn }: LoanLedger & { suspendedOn: CalendarDate | null },
  day: CalendarDate,
): LoanOnDay {
  const stop = suspendedOn !== null && suspendedOn <= day ? suspendedOn : null;
  const made = payments.filter(({ paidOn }) => paidOn <= day);
  const lines = fillInstallments({ installments, payments: made }).map((one) => lineOn(one, day, stop));
  const paidRial = made.reduce((sum, { amountRial }) => sum + amountRial, 0n);
  const lateLines = lines.filter(({ state }) => state === "late");
  const remainingRial = lacking(lines);
  return {
    standing: standingOf(remainingRial, stop !== null, lateLines.length > 0),
    lines,
    paidRial,
    remainingRial,
    owedRial: lacking(lines.filter(({ state, dueOn }) => state !== "held" && dueOn <= day)),
    lateRial: lacking(lateLines),
    daysLate: lateLines[0]?.daysLate ?? 0,
    nextDue: lines.find(({ state, dueOn }) => state !== "paid" && state !== "held" && dueOn >= day) ?? null,
  };
}

function lineOn(one: FilledInstallment, day: CalendarDate, stop: CalendarDate | null): InstallmentLine {
  const daysLate = Math.max(0, daysBetween(one.dueOn, stop ?? day));
  const state = stateOf(one, { day, stop, daysLate });
  return { ...one, state, daysLate: state === "late" ? daysLate : 0 };
}

function stateOf(
  { dueOn, amountRial, paidRial }: FilledInstallment,
  { day, stop, daysLate }: { day: CalendarDate; stop: CalendarDate | null; daysLate: number },
): InstallmentState {
  if (paidRial >= amountRial) return "paid";
  if (daysLate > 0) return "late";
  if (stop !== null) return "held";
  if (paidRial > 0n) return "partPaid";
  return dueOn === day ? "due" : "upcoming";
}

const lacking = (lines: readonly InstallmentLine[]): bigint =>
  lines.reduce((sum, { amountRial, paidRial }) => sum + amountRial - paidRial, 0n);

function standingOf(remainingRial: bigint, suspended: boolean, late: boolean): LoanStanding {
  if (remainingRial === 0n) return "settled";
  if (suspended) return "suspended";
  return late ? "late" : "current";
}
