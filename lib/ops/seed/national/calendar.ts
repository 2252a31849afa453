import { addDays, type CalendarDate, toJalali } from "@/lib/domain/shared/calendar-date";
import { compareMonths, type JalaliMonth, monthOf } from "@/lib/domain/shared/jalali-month";

/** The oldest entrepreneur was enrolled within so many days. */
const DAYS = 1_250;
/** As in the table jalali_month. */
const numberOf = (month: JalaliMonth): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

/** The days up to today with their Jalali month, and how many months ago that was. */
export function dayRows(today: CalendarDate) {
  return Array.from({ length: DAYS }, (_, index) => {
    const day = addDays(today, -index);
    const month = monthOf(day);
    return {
      day,
      month,
      number: numberOf(month),
      jalali_day: toJalali(day).day,
      ago: compareMonths(monthOf(today), month),
    };
  });
}
