import { describe, expect, it } from "vitest";
import type { Role } from "@/lib/domain/organisation/role";
import { getPrintedLicense } from "@/lib/server/license/print-query";
import { createLicensed, seat } from "@/tests/support/licensing";
import { asRole, createCenter } from "@/tests/support/world";

describe("the printed license", () => {
  const readers = [
    "officeEmployment",
    "provinceEmployment",
    "provinceParticipation",
    "provinceManager",
    "hqParticipation",
    "auditor",
    "centerChair",
    "centerMember",
  ] as const;

  it.each(readers)("names the council's decision and the chair to %s [S1 ب-۳-۱]", async (role: Role) => {
    const place = await createLicensed("active");
    await seat(place, 1, { name: "رئیس آزمون" });
    expect(await getPrintedLicense(asRole(role, place), place.applicationNumber)).toMatchObject({
      number: place.licenseNumber,
      status: "active",
      chairName: "رئیس آزمون",
      council: { decidedOn: "2026-05-20", session: "۱۲", resolution: "۱۲/۳" },
      mayViewApplication: !role.startsWith("center"),
    });
  });

  it.each(["caseworker", "administrator"] as const)("is not for %s", async (role) => {
    const place = await createLicensed("active");
    expect(await getPrintedLicense(asRole(role, place), place.applicationNumber)).toBeNull();
  });

  it("does not exist for other places, nor under nonsense", async () => {
    const place = await createLicensed("active");
    const elsewhere = await createCenter("IR-29");
    for (const role of ["officeEmployment", "provinceParticipation", "centerChair"] as const)
      expect(await getPrintedLicense(asRole(role, elsewhere), place.applicationNumber), role).toBeNull();
    for (const text of ["", "\0", "1405-09-9999", "x".repeat(3000), "__proto__"])
      expect(await getPrintedLicense(asRole("hqEmployment", place), text), text).toBeNull();
  });

  it("shows the state of the day, and no chair where the seat is empty", async () => {
    const place = await createLicensed("suspended");
    const later = asRole("provinceManager", place, new Date("2028-06-02T12:00:00Z"));
    expect(await getPrintedLicense(later, place.applicationNumber)).toMatchObject({
      status: "expired",
      suspendedUntil: null,
      chairName: null,
    });
  });
});
