import { type CalendarDate, formatJalaliDate } from "../shared/calendar-date";
import { ok, refuseField, type Result } from "../shared/result";

/** The day on which the bank paid: not before the batch was approved, not after today. Refuses invalidInput under paidOn. */
export function checkPaidOn(
  paidOn: CalendarDate,
  { approvedOn, today }: { approvedOn: CalendarDate; today: CalendarDate },
): Result<CalendarDate> {
  if (paidOn > today) return refuseField("paidOn", "تاریخ پرداخت نمی‌تواند در آینده باشد.");
  if (paidOn < approvedOn)
    return refuseField(
      "paidOn",
      `تاریخ پرداخت نمی‌تواند پیش از تأیید فهرست (${formatJalaliDate(approvedOn)}) باشد.`,
    );
  return ok(paidOn);
}
