import { addDays, addJalaliMonths, type CalendarDate, daysBetween } from "../shared/calendar-date";
import { type Call, type Evidence, valid, type Visit } from "./evidence";
import { countedInvoices, incomeOfMonths, sumOfIncome } from "./invoices";
import { lastCompleteMonths } from "./span";

/** Policy values of domain page 4. */
export const FALL_PERCENT = 40;
export const MONTHS_BEFORE_FALL = 3;
export const SILENT_MONTHS = 2;
export const UNANSWERED_CALLS = 3;
export const CALL_DAYS = 30;

/**
 * By how many whole percent the sales of the last complete month lie below the mean of the three before, from 40 on
 * [domain page 4]; null when they do not, or nothing was sold in those three.
 */
export function salesFall({ invoices }: Pick<Evidence, "invoices">, on: CalendarDate): number | null {
  const income = incomeOfMonths(
    countedInvoices(invoices, on),
    lastCompleteMonths(on, MONTHS_BEFORE_FALL + 1),
  );
  const before = sumOfIncome(income.slice(0, MONTHS_BEFORE_FALL));
  if (before === 0n) return null;
  const last = sumOfIncome(income.slice(MONTHS_BEFORE_FALL)) * BigInt(MONTHS_BEFORE_FALL);
  // Compared before it is rounded: 39.9 percent is not 40.
  const fallen = (before - last) * 100n >= before * BigInt(FALL_PERCENT);
  return fallen ? Number(((before - last) * 100n) / before) : null;
}

/**
 * For how many days an entrepreneur has been silent [domain page 4]: no sale within the two Jalali months that end on the
 * day, counted from the last sale or from enrolment; or three calls without answer in thirty days, counted from the first
 * of them. An answered call or a visit ends a row of unanswered ones (decision). Null when neither.
 */
export function silentDays(
  { invoices, calls, visits }: Pick<Evidence, "invoices" | "calls" | "visits">,
  enrolledOn: CalendarDate,
  on: CalendarDate,
): number | null {
  const lastSaleOn = countedInvoices(invoices, on).at(-1)?.issuedOn ?? enrolledOn;
  const heardOn = lastSaleOn > enrolledOn ? lastSaleOn : enrolledOn;
  const noSale = heardOn <= addJalaliMonths(on, -SILENT_MONTHS);
  const unanswered = unansweredRow(calls, visits, on);
  const since = [
    ...(noSale ? [heardOn] : []),
    ...(unanswered.length >= UNANSWERED_CALLS ? unanswered.slice(0, 1) : []),
  ].sort()[0];
  return since === undefined ? null : daysBetween(since, on);
}

/** The days of the unanswered calls of the last thirty days since somebody was last reached. */
function unansweredRow(calls: readonly Call[], visits: readonly Visit[], on: CalendarDate): CalendarDate[] {
  const reachedOn = [
    ...valid(calls)
      .filter(({ answered }) => answered)
      .map(({ calledOn }) => calledOn),
    ...valid(visits).map(({ visitedOn }) => visitedOn),
  ]
    .filter((day) => day <= on)
    .sort()
    .at(-1);
  return valid(calls)
    .filter(({ answered }) => !answered)
    .map(({ calledOn }) => calledOn)
    .filter((day) => day > addDays(on, -CALL_DAYS) && day <= on && (!reachedOn || day > reachedOn))
    .sort();
}
