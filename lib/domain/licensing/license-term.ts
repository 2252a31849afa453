import { addDays, addJalaliYears, type CalendarDate, formatJalaliDate } from "../shared/calendar-date";
import { ok, refuseField, type Result } from "../shared/result";

/** How long a license is valid unless somebody says otherwise, and at most (Jalali years; decision, the sources are silent). */
export const DEFAULT_LICENSE_YEARS = 2;
export const LONGEST_LICENSE_YEARS = 5;

/** The longest suspension (Jalali years; decision). */
export const LONGEST_SUSPENSION_YEARS = 1;

/** The last valid day of a license issued on a day, unless another is chosen. */
export const defaultValidUntil = (issuedOn: CalendarDate): CalendarDate =>
  addJalaliYears(issuedOn, DEFAULT_LICENSE_YEARS);

/** The same for a renewal: counted from where the old validity ends, or from today when it has ended; within the longest. */
export function defaultRenewal(validUntil: CalendarDate, today: CalendarDate): CalendarDate {
  const wanted = defaultValidUntil(validUntil > today ? validUntil : today);
  const latest = addJalaliYears(today, LONGEST_LICENSE_YEARS);
  return wanted > latest && latest > validUntil ? latest : wanted;
}

/** Refuses (under validUntil) a last valid day that is not after the day of issue, or more than the longest term after it. */
export const checkLicenseTerm = (validUntil: CalendarDate, issuedOn: CalendarDate): Result<null> =>
  checkWithin(
    "validUntil",
    validUntil,
    addDays(issuedOn, 1),
    addJalaliYears(issuedOn, LONGEST_LICENSE_YEARS),
  );

/** Refuses (under validUntil) a renewal that gains nothing on the old validity or on today, or reaches too far from today. */
export const checkRenewal = (
  newValidUntil: CalendarDate,
  { validUntil, today }: { validUntil: CalendarDate; today: CalendarDate },
): Result<null> =>
  checkWithin(
    "validUntil",
    newValidUntil,
    addDays(validUntil > today ? validUntil : today, 1),
    addJalaliYears(today, LONGEST_LICENSE_YEARS),
  );

/** Refuses (under until) a suspension that ends today or earlier, or later than the longest one. */
export const checkSuspension = (until: CalendarDate, today: CalendarDate): Result<null> =>
  checkWithin("until", until, addDays(today, 1), addJalaliYears(today, LONGEST_SUSPENSION_YEARS));

/** A license runs out by itself; that is recorded only afterwards. Refuses (under form) through its last day. */
export const checkExpiry = (validUntil: CalendarDate, today: CalendarDate): Result<null> =>
  today > validUntil
    ? ok(null)
    : refuseField("form", `این مجوز تا پایان ${formatJalaliDate(validUntil)} معتبر است.`);

function checkWithin(
  field: string,
  date: CalendarDate,
  first: CalendarDate,
  last: CalendarDate,
): Result<null> {
  if (date < first) return refuseField(field, `این تاریخ نمی‌تواند پیش از ${formatJalaliDate(first)} باشد.`);
  if (date > last) return refuseField(field, `این تاریخ نمی‌تواند پس از ${formatJalaliDate(last)} باشد.`);
  return ok(null);
}
