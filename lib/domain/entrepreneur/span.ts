import { addJalaliMonths, type CalendarDate, toJalali } from "../shared/calendar-date";
import { addMonths, type JalaliMonth, lastMonths, monthOf } from "../shared/jalali-month";

/**
 * Whether a day lies within the Jalali months that end on another: from the day after the same day so many months earlier,
 * up to and including it (domain page 3, exact measures).
 */
export const isWithinMonths = (date: CalendarDate, on: CalendarDate, count: number): boolean =>
  date > addJalaliMonths(on, -count) && date <= on;

/** How many whole Jalali months lie between two days; 0 when the second is not later. */
export function wholeMonthsBetween(from: CalendarDate, to: CalendarDate): number {
  const [first, last] = [toJalali(from), toJalali(to)];
  const months = (last.year - first.year) * 12 + last.month - first.month;
  return Math.max(0, last.day < first.day ? months - 1 : months);
}

/**
 * The last months that have ended before a day, oldest first. The month of the day itself is not complete, even on its last
 * day: that day's sales may still come (decision).
 */
export const lastCompleteMonths = (on: CalendarDate, count: number): JalaliMonth[] =>
  lastMonths(addMonths(monthOf(on), -1), count);
