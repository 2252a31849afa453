import { addJalaliMonths, type CalendarDate, toJalali } from "../shared/calendar-date";
import { addMonths, type JalaliMonth, lastMonths, monthOf } from "../shared/jalali-month";

/**
 * Tells of days whether they lie within the Jalali months that end on another: from the day after the same day so many months
 * earlier, up to and including it (domain page 3, exact measures).
 */
export function withinMonths(on: CalendarDate, count: number): (date: CalendarDate) => boolean {
  const before = addJalaliMonths(on, -count);
  return (date) => date > before && date <= on;
}

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
