import {
  addMonths,
  compareMonths,
  formatMonth,
  type JalaliMonth,
  monthsFromTo,
} from "../shared/jalali-month";

export type MonthsInUse = {
  /** the month it is */
  current: JalaliMonth;
  /** the latest month that has been computed anywhere; null before the first */
  lastComputed: JalaliMonth | null;
  /** the months from which versions are, or will be, in force */
  taken: readonly JalaliMonth[];
};

/**
 * Why a version may not begin with a month; null when it may. Never before the current month, never over a month that has
 * been computed, never with the month of another version: versions are append-only (domain page 2).
 */
export function effectiveMonthProblem(
  month: JalaliMonth,
  { current, lastComputed, taken }: MonthsInUse,
): string | null {
  if (compareMonths(month, current) < 0)
    return `${formatMonth(month)} گذشته است. نسخه تازه از ماه جاری یا ماه‌های آینده آغاز می‌شود.`;
  if (lastComputed && compareMonths(month, lastComputed) <= 0)
    return `کمک ماهانه تا پایان ${formatMonth(lastComputed)} محاسبه شده است. ماهی پس از آن را برگزینید.`;
  if (taken.includes(month))
    return `از ${formatMonth(month)} نسخه دیگری آغاز می‌شود. برای هر ماه تنها یک نسخه ابلاغ می‌شود.`;
  return null;
}

const YEARS_AHEAD = 2;

/** The months that may be chosen for a version, from the current one to two years ahead. */
export const effectiveMonthChoices = (inUse: MonthsInUse): JalaliMonth[] =>
  monthsFromTo(inUse.current, addMonths(inUse.current, 12 * YEARS_AHEAD)).filter(
    (month) => effectiveMonthProblem(month, inUse) === null,
  );
