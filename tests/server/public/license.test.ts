import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { buildLicenseNumber } from "@/lib/domain/licensing/license-number";
import { LICENSE_STATUSES } from "@/lib/domain/licensing/license-workflow";
import { database } from "@/lib/server/db";
import { verifyLicense } from "@/lib/server/public/license";
import { createLicensed, seat } from "@/tests/support/licensing";
import { asOwner, codeOf, NOW } from "@/tests/support/world";

const visitor = (now = NOW) => ({ db: database(), address: randomUUID(), now });
const at = (day: string) => new Date(`${day}T12:00:00Z`);

describe("anybody may ask what a license is worth", () => {
  it.each(LICENSE_STATUSES)("a license that is %s says so", async (status) => {
    const { licenseNumber } = await createLicensed(status);
    const answer = await verifyLicense(visitor(), licenseNumber);
    expect(answer).toEqual({
      ok: true,
      value: {
        number: licenseNumber,
        centerName: "مرکز آزمون",
        kind: "regular",
        provinceName: "خراسان رضوی",
        officeName: "دفتر آزمون",
        status,
        issuedOn: "2026-06-01",
        validUntil: "2028-06-01",
        suspendedUntil: status === "suspended" ? "2027-02-01" : null,
      },
    });
  });

  it.each([
    ["active", "2028-06-02", "expired"],
    ["suspended", "2027-02-02", "active"],
    ["suspended", "2028-06-02", "expired"],
  ] as const)("%s counts on %s as %s, whether or not anybody has recorded it", async (status, day, shown) => {
    const { licenseNumber } = await createLicensed(status);
    const answer = await verifyLicense(visitor(at(day)), licenseNumber);
    expect(answer).toMatchObject({ ok: true, value: { status: shown, suspendedUntil: null } });
  });

  it("says nothing of people, reasons, or the keys of the case", async () => {
    const place = await createLicensed("revoked");
    await seat(place, 1, { name: "شخص محرمانه" });
    const answer = JSON.stringify(await verifyLicense(visitor(), place.licenseNumber));
    for (const hidden of ["شخص محرمانه", "09000000000", "دلیل آزمون", "حوزه مشارکت", place.applicationNumber])
      expect(answer).not.toContain(hidden);
  });

  it("reads any digits and separators", async () => {
    const { licenseNumber } = await createLicensed("active");
    const typed = licenseNumber
      .replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)))
      .replaceAll("-", " / ");
    expect(codeOf(await verifyLicense(visitor(), typed))).toBe("ok");
    expect(codeOf(await verifyLicense(visitor(), licenseNumber.replaceAll("-", "")))).toBe("ok");
  });

  it("an unknown number is not found", async () => {
    const unknown = buildLicenseNumber("IR-31", 1399, 9998);
    expect(codeOf(await verifyLicense(visitor(), unknown))).toBe("notFound");
  });

  it("a wrong digit is told apart by the check digit", async () => {
    const { licenseNumber } = await createLicensed("active");
    const last = Number(licenseNumber.at(-1));
    const answer = await verifyLicense(visitor(), licenseNumber.slice(0, -1) + ((last + 1) % 10));
    expect(answer).toMatchObject({ ok: false, refusal: { code: "invalidInput" } });
    expect(!answer.ok && answer.refusal.fields?.number).toContain("رقم کنترل");
  });

  it.each(["", "\0", "۰", "' OR 1=1--", "x".repeat(5_000), "29-1405-0012-7\u0000", "%", "\uD800"])(
    "nonsense is refused: %j",
    async (text) => {
      expect(codeOf(await verifyLicense(visitor(), text))).toBe("invalidInput");
    },
  );
});

describe("numbers cannot be tried out", () => {
  it("the thirty-first question of a minute is refused, whatever it asks, and another visitor's is not", async () => {
    const { licenseNumber } = await createLicensed("active");
    const guesser = visitor();
    const codes = await Promise.all(
      Array.from({ length: 30 }, async (_, index) =>
        codeOf(await verifyLicense(guesser, index % 2 ? "nonsense" : licenseNumber)),
      ),
    );
    expect(new Set(codes)).toEqual(new Set(["ok", "invalidInput"]));
    for (const text of [licenseNumber, "nonsense"])
      expect(await verifyLicense(guesser, text)).toMatchObject({
        ok: false,
        refusal: { code: "rateLimited", params: { minutes: 1 } },
      });
    expect(codeOf(await verifyLicense(visitor(), licenseNumber))).toBe("ok");
  });

  it("a minute later the visitor may ask again", async () => {
    const { licenseNumber } = await createLicensed("active");
    const patient = visitor();
    await asOwner(
      "INSERT INTO sign_in_throttle (key, failures, window_at) VALUES ($1, 99, now() - interval '61 seconds')",
      [`public:verify:${patient.address}`],
    );
    expect(codeOf(await verifyLicense(patient, licenseNumber))).toBe("ok");
  });

  it("known, unknown and mistyped numbers are answered after the same while", async () => {
    const { licenseNumber } = await createLicensed("active");
    const took = async (text: string) => {
      const start = performance.now();
      await verifyLicense(visitor(), text);
      return performance.now() - start;
    };
    for (const text of [licenseNumber, buildLicenseNumber("IR-31", 1399, 9997), "nonsense"])
      expect(await took(text)).toBeGreaterThanOrEqual(39);
  });
});
