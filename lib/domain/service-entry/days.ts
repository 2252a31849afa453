import { toPersianDigits } from "../shared/persian-digits";
import { type CalendarDate, toJalali } from "../shared/calendar-date";
import { compareMonths, daysInMonth, type JalaliMonth, monthName, monthOf } from "../shared/jalali-month";

/** The days of a month on which a service may have been delivered until today, the latest first. */
export function deliveryDays(month: JalaliMonth, today: CalendarDate): { value: string; label: string }[] {
  const last = compareMonths(month, monthOf(today)) === 0 ? toJalali(today).day : daysInMonth(month);
  return Array.from({ length: last }, (_, index) => last - index).map((day) => ({
    value: String(day),
    label: `${toPersianDigits(day)} ${monthName(month)}`,
  }));
}
