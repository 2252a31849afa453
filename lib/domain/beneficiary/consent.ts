import type { CalendarDate } from "../shared/calendar-date";
import { ok, refuseField, type Result } from "../shared/result";

/** How somebody has agreed that the own data be kept and worked with (domain page 3, personal data). */
export const consentLabels = { written: "کتبی", spoken: "شفاهی", online: "برخط" } as const;
export type ConsentForm = keyof typeof consentLabels;

export type Consent = { form: ConsentForm; givenOn: CalendarDate };

/** A consent lies in the past, and not before the person did. Refuses under givenOn. */
export function checkConsent(
  { givenOn }: Pick<Consent, "givenOn">,
  bornOn: CalendarDate | null,
  today: CalendarDate,
): Result<null> {
  if (givenOn > today) return refuseField("givenOn", "تاریخ رضایت نمی‌تواند در آینده باشد.");
  return bornOn !== null && givenOn < bornOn
    ? refuseField("givenOn", "تاریخ رضایت نمی‌تواند پیش از تولد باشد.")
    : ok(null);
}

/** A consent is withdrawn after it was given, on the same day at the earliest. Refuses under withdrawnOn. */
export function checkWithdrawal(
  { givenOn }: Pick<Consent, "givenOn">,
  withdrawnOn: CalendarDate,
  today: CalendarDate,
): Result<null> {
  if (withdrawnOn > today) return refuseField("withdrawnOn", "تاریخ پس گرفتن نمی‌تواند در آینده باشد.");
  return withdrawnOn < givenOn
    ? refuseField("withdrawnOn", "رضایت پیش از آنکه داده شود پس گرفته نمی‌شود.")
    : ok(null);
}
