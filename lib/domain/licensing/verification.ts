import type { CenterKind } from "../organisation/center";
import { type CalendarDate, formatJalaliDate } from "../shared/calendar-date";
import type { LicenseNumber } from "./license-number";
import { type LicenseStatus, licenseStatusOn, type LicenseTerm } from "./license-workflow";

/** What anybody may know of a license; no person is in it. */
export type PublicLicense = {
  number: LicenseNumber;
  centerName: string;
  kind: CenterKind;
  provinceName: string;
  officeName: string;
  status: LicenseStatus;
  issuedOn: CalendarDate;
  validUntil: CalendarDate;
  suspendedUntil: CalendarDate | null;
};

/** The same as it stands on a day: an end that nobody has recorded yet counts, a suspension that is over does not. */
export function licenseOn(license: PublicLicense, day: CalendarDate): PublicLicense {
  const status = licenseStatusOn(license, day);
  return { ...license, status, suspendedUntil: status === "suspended" ? license.suspendedUntil : null };
}

/** The answer as a sentence. */
export function verdictOn({ status, validUntil, suspendedUntil }: LicenseTerm): string {
  switch (status) {
    case "issued":
      return "این مجوز صادر شده است، اما مرکز هنوز گشایش نیافته و کار خود را آغاز نکرده است.";
    case "active":
      return `این مجوز معتبر است و مرکز تا پایان ${formatJalaliDate(validUntil)} اجازهٔ فعالیت دارد.`;
    case "suspended":
      return suspendedUntil
        ? `فعالیت این مرکز تا پایان ${formatJalaliDate(suspendedUntil)} تعلیق شده است.`
        : "فعالیت این مرکز تعلیق شده است.";
    case "expired":
      return `اعتبار این مجوز با پایان ${formatJalaliDate(validUntil)} سر آمده و تمدید نشده است.`;
    case "revoked":
      return "این مجوز لغو شده است و دیگر اعتباری ندارد.";
  }
}
