import { type CalendarDate, formatJalaliDate } from "../shared/calendar-date";
import { ok, refuse, refuseField, type Result } from "../shared/result";

export type RecordingBounds = {
  today: CalendarDate;
  /** null for what may lie before the business, such as a course */
  businessStartedOn: CalendarDate | null;
};

/** What is recorded has happened: not tomorrow, and not before the business began. Refuses under `field`. */
export function checkHappened(
  field: string,
  day: CalendarDate,
  { today, businessStartedOn }: RecordingBounds,
): Result<null> {
  if (day > today) return refuseField(field, "این تاریخ نمی‌تواند در آینده باشد.");
  if (businessStartedOn !== null && day < businessStartedOn)
    return refuseField(
      field,
      `این تاریخ نمی‌تواند پیش از آغاز کسب‌وکار (${formatJalaliDate(businessStartedOn)}) باشد.`,
    );
  return ok(null);
}

/** A sale has happened and brought something. Refuses under issuedOn and amountRial. */
export function checkInvoice(
  { issuedOn, amountRial }: { issuedOn: CalendarDate; amountRial: bigint },
  bounds: RecordingBounds,
): Result<null> {
  const happened = checkHappened("issuedOn", issuedOn, bounds);
  const fields = { ...(happened.ok ? {} : happened.refusal.fields) };
  if (amountRial <= 0n) fields["amountRial"] = "مبلغ فاکتور باید بیش از صفر باشد.";
  return Object.keys(fields).length > 0 ? refuse("invalidInput", { fields }) : ok(null);
}

/** The term of a contract or a job does not end before it starts. Refuses under endsOn. */
export const checkTerm = (startsOn: CalendarDate, endsOn: CalendarDate | null): Result<null> =>
  endsOn !== null && endsOn < startsOn
    ? refuseField("endsOn", "تاریخ پایان نمی‌تواند پیش از آغاز باشد.")
    : ok(null);
