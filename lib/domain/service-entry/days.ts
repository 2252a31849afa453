import { type CalendarDate, toJalali } from "../shared/calendar-date";
import { compareMonths, daysInMonth, type JalaliMonth, monthName, monthOf } from "../shared/jalali-month";

export type DeliveryDays = { last: number; monthName: string };

/** The days of a month on which a service may have been delivered until today: from the first to the last. */
export const deliveryDays = (month: JalaliMonth, today: CalendarDate): DeliveryDays => ({
  last: compareMonths(month, monthOf(today)) === 0 ? toJalali(today).day : daysInMonth(month),
  monthName: monthName(month),
});
