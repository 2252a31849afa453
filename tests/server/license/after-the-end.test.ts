import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { addMonths } from "@/lib/domain/shared/jalali-month";
import { expireLicense, revokeLicense } from "@/lib/server/license/commands";
import { submitMonth } from "@/lib/server/month/commands";
import { getMonthPage } from "@/lib/server/month/queries";
import { logEntry } from "@/lib/server/service-entry/commands";
import { buildEntry } from "@/tests/server/month/month-world";
import { createLicensed, type LicensedPlace } from "@/tests/support/licensing";
import { asOwner, asRole, codeOf, MONTH } from "@/tests/support/world";
import { numberOf, stateOf } from "./license-world";

const key = async (place: LicensedPlace) => ({
  number: numberOf(place),
  version: (await stateOf(place)).version,
});
const ends = {
  revoked: async (place: LicensedPlace) =>
    revokeLicense(asRole("provinceParticipation", place), { ...(await key(place)), reason: "تخلف از ضوابط" }),
  expired: async (place: LicensedPlace) => {
    await asOwner("UPDATE license SET valid_until = '2026-11-10' WHERE number = $1", [place.licenseNumber]);
    return expireLicense(asRole("provinceParticipation", place), await key(place));
  },
};

describe.each(["revoked", "expired"] as const)("the board of a center whose license is %s", (how) => {
  const ended = async () => {
    const place = await createLicensed("active");
    expect(codeOf(await ends[how](place))).toBe("ok");
    return place;
  };
  /** Two months later the portal would take these months of any working center. */
  const later = new Date("2027-01-11T08:30:00Z");

  it("neither logs, submits nor sees a month after the last one", async () => {
    const place = await ended();
    const { centerId } = place;
    for (const role of ["centerChair", "centerExecutive", "centerMember"] as const) {
      const ctx = asRole(role, place, later);
      for (const month of [addMonths(MONTH, 1), addMonths(MONTH, 2)]) {
        const entry = { centerId, month, entryId: randomUUID(), value: buildEntry(9) };
        expect(codeOf(await logEntry(ctx, entry)), `${role} ${month}`).toBe("notFound");
        expect(codeOf(await submitMonth(ctx, { centerId, month, version: 0 })), `${role} ${month}`).toBe(
          "notFound",
        );
        expect(await getMonthPage(ctx, centerId, month)).toBeNull();
      }
    }
    expect(await asOwner("SELECT month FROM monthly_performance WHERE center_id = $1", [centerId])).toEqual(
      [],
    );
  });

  it("still owes its last month, and reads what was before", async () => {
    const place = await ended();
    const { centerId } = place;
    const chair = asRole("centerChair", place, later);
    const entry = { centerId, month: MONTH, entryId: randomUUID(), value: buildEntry(9) };
    expect(codeOf(await logEntry(chair, entry))).toBe("ok");
    expect(await getMonthPage(chair, centerId, MONTH)).not.toBeNull();
    expect(await getMonthPage(chair, centerId, addMonths(MONTH, -1))).not.toBeNull();
  });
});
