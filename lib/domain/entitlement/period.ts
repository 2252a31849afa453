import { type CalendarDate, toJalali } from "../shared/calendar-date";
import { addMonths, firstDay, formatMonth, jalaliMonth, monthOf } from "../shared/jalali-month";
import { persianYear } from "../shared/persian-digits";
import { type Entitlement, entitlements } from "./catalogue";

/** The period of an entitlement on a day, as it is stored: "1405-08", "1405" or "once". Calendar periods (decision). */
export function periodOn(entitlement: Entitlement, day: CalendarDate): string {
  switch (entitlements[entitlement].period) {
    case "month":
      return monthOf(day);
    case "year":
      return String(toJalali(day).year);
    case "once":
      return "once";
  }
}

/** «آبان ۱۴۰۵», «سال ۱۴۰۵», «یک بار برای همیشه» */
export function periodText(entitlement: Entitlement, day: CalendarDate): string {
  switch (entitlements[entitlement].period) {
    case "month":
      return formatMonth(monthOf(day));
    case "year":
      return `سال ${persianYear(toJalali(day).year)}`;
    case "once":
      return "یک بار برای همیشه";
  }
}

/** The first day of the next period; null for what is given once. */
export function nextPeriodFrom(entitlement: Entitlement, day: CalendarDate): CalendarDate | null {
  switch (entitlements[entitlement].period) {
    case "month":
      return firstDay(addMonths(monthOf(day), 1));
    case "year":
      return firstDay(jalaliMonth(`${toJalali(day).year + 1}-01`));
    case "once":
      return null;
  }
}
