import { toLatinDigits } from "../shared/persian-digits";
import { compareMonths, type JalaliMonth, jalaliMonth, monthAt, monthsFromTo } from "../shared/jalali-month";

/** The first whole year of the formula, which came in the middle of 1400 [S1 ح]: there are no plans from before. */
export const FIRST_PLAN_YEAR = 1401;
const LAST_PLAN_YEAR = 1499;

/** Reads «1405» in any digits; null for what is no year of plans. */
export function parsePlanYear(text: string): number | null {
  const digits = text.length <= 8 ? toLatinDigits(text) : "";
  const year = /^\d{4}$/.test(digits) ? Number(digits) : 0;
  return year >= FIRST_PLAN_YEAR && year <= LAST_PLAN_YEAR ? year : null;
}

/** The Jalali year it is in Tehran. */
export const yearAt = (now: Date): number => Number(monthAt(now).slice(0, 4));

/** A plan is made for the present year and the next (decision): what is over is no plan any more. */
export const isPlannedNow = (year: number, now: Date): boolean =>
  year === yearAt(now) || year === yearAt(now) + 1;

export const monthsOfYear = (year: number): JalaliMonth[] =>
  monthsFromTo(jalaliMonth(`${year}-01`), jalaliMonth(`${year}-12`));

/** Which month of a year the running one is, from 1 to 12; 1 also before the year, 13 after it. */
export const placeInYear = (current: JalaliMonth, year: number): number =>
  monthsOfYear(year).filter((month) => compareMonths(month, current) < 0).length + 1;

type WorkingTime = { startedMonth: JalaliMonth | null; endedMonth: JalaliMonth | null };

/** The months of a year in which a center works; its last month is exclusive. */
export const workingMonths = ({ startedMonth, endedMonth }: WorkingTime, year: number): JalaliMonth[] =>
  monthsOfYear(year).filter(
    (month) =>
      startedMonth !== null &&
      compareMonths(startedMonth, month) <= 0 &&
      (endedMonth === null || compareMonths(month, endedMonth) < 0),
  );

/**
 * The months that a plan may still change [S1 ب-4-4]: from the running one on, as long as they have not been confirmed.
 * Decision: what is over stays as it was agreed, and what was not agreed in time has no plan.
 */
export const openMonths = (
  center: WorkingTime,
  year: number,
  { now, confirmed }: { now: Date; confirmed: ReadonlySet<string> },
): JalaliMonth[] =>
  workingMonths(center, year).filter(
    (month) => compareMonths(month, monthAt(now)) >= 0 && !confirmed.has(month),
  );
