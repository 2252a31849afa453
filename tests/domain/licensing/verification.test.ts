import { describe, expect, it } from "vitest";
import { buildLicenseNumber } from "@/lib/domain/licensing/license-number";
import { isUsable } from "@/lib/domain/licensing/printed-license";
import { licenseOn, type PublicLicense, verdictOn } from "@/lib/domain/licensing/verification";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

const day = (text: string) => text as CalendarDate;
const license: PublicLicense = {
  number: buildLicenseNumber("IR-29", 1405, 12),
  centerName: "مرکز آزمون",
  kind: "regular",
  provinceName: "خراسان جنوبی",
  officeName: "بیرجند",
  status: "active",
  issuedOn: day("2026-06-01"),
  validUntil: day("2028-06-01"),
  suspendedUntil: null,
};
const suspended = { ...license, status: "suspended" as const, suspendedUntil: day("2027-02-01") };

const revoked = { ...license, status: "revoked" as const };
const issued = { ...license, status: "issued" as const };

describe("what a license is worth on a day", () => {
  it.each([
    ["valid through its last day", license, "2028-06-01", "active", "معتبر است", true],
    ["run out the day after", license, "2028-06-02", "expired", "با پایان ۱۲ خرداد ۱۴۰۷ سر آمده", false],
    [
      "suspended through the last day",
      suspended,
      "2027-02-01",
      "suspended",
      "تا پایان ۱۲ بهمن ۱۴۰۵ تعلیق",
      false,
    ],
    ["valid again the day after", suspended, "2027-02-02", "active", "معتبر است", true],
    ["run out during a suspension", suspended, "2028-06-02", "expired", "سر آمده", false],
    ["revoked for ever", revoked, "2026-07-01", "revoked", "لغو شده", false],
    ["issued, waiting for the opening", issued, "2026-07-01", "issued", "هنوز گشایش نیافته", true],
  ])("%s", (_, term, on, status, words, usable) => {
    const today = licenseOn(term, day(on));
    expect(today.status).toBe(status);
    expect(today.suspendedUntil).toBe(status === "suspended" ? term.suspendedUntil : null);
    expect(verdictOn(today)).toContain(words);
    expect(isUsable(today)).toBe(usable);
  });
});
