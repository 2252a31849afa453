import { beforeEach, describe, expect, it } from "vitest";
import {
  expireLicense,
  renewLicense,
  resumeLicense,
  revokeLicense,
  suspendLicense,
} from "@/lib/server/license/commands";
import type { Role } from "@/lib/domain/organisation/role";
import { suspendCenter } from "@/lib/server/license/suspend-center";
import { openMonth } from "@/lib/server/month/facts";
import { inScope } from "@/lib/server/scope";
import { createLicensed, type LicensedPlace, seat } from "@/tests/support/licensing";
import { asOwner, asRole, codeOf, createCenter, MONTH } from "@/tests/support/world";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { day, eventsOf, numberOf, setState, stateOf } from "./license-world";

let place: LicensedPlace;
const at = (date: string) => asRole("provinceParticipation", place, new Date(`${date}T08:30:00Z`));
const now = () => at("2026-11-11");
const key = async () => ({ number: numberOf(place), version: (await stateOf(place)).version });
const begin = async (...given: Parameters<typeof createLicensed>) => {
  place = await createLicensed(...given);
};

const suspend = async (until: string, ctx = now()) =>
  suspendLicense(ctx, { ...(await key()), until: day(until), reason: "بی‌خبری سه‌ماهه" });
const revoke = async (ctx = now()) => revokeLicense(ctx, { ...(await key()), reason: "تخلف از ضوابط" });
const renew = async (until: string, ctx = now()) =>
  renewLicense(ctx, { ...(await key()), validUntil: day(until) });
const terms = () =>
  asOwner<{ toOn: string | null; endReason: string | null }>(
    `SELECT to_on::text AS "toOn", end_reason AS "endReason" FROM board_member WHERE center_id = $1 ORDER BY seat`,
    [place.centerId],
  );

describe("a suspension", () => {
  beforeEach(() => begin("active"));

  it("lies on the center until its end, with its reason; the center still owes its months", async () => {
    expect(codeOf(await suspend("2027-02-01"))).toBe("ok");
    expect(await stateOf(place)).toMatchObject({
      status: "suspended",
      suspendedUntil: "2027-02-01",
      reason: "بی‌خبری سه‌ماهه",
      center: "suspended",
      startedMonth: "1405-03",
      endedMonth: null,
    });
    expect(await eventsOf(place)).toMatchObject([
      { kind: "license.suspended", note: "بی‌خبری سه‌ماهه", after: { suspendedUntil: "2027-02-01" } },
    ]);
  });

  it.each(["2026-11-10", "2026-11-11", "2027-11-12"])("until %s is refused", async (until) => {
    const before = await stateOf(place);
    expect(await suspend(until)).toMatchObject({ refusal: { fields: { until: expect.any(String) } } });
    expect(await stateOf(place)).toEqual(before);
  });

  it("ends before its time by resuming", async () => {
    await suspend("2027-02-01");
    expect(codeOf(await resumeLicense(now(), { ...(await key()), note: "رفع شد" }))).toBe("ok");
    expect(await stateOf(place)).toMatchObject({
      status: "active",
      suspendedUntil: null,
      reason: null,
      center: "active",
    });
  });

  it("that has run out by itself is written down by resuming", async () => {
    await suspend("2027-02-01");
    const later = at("2027-02-02");
    expect(codeOf(await resumeLicense(later, { ...(await key()), note: "" }))).toBe("ok");
    expect(await stateOf(place)).toMatchObject({ status: "active", center: "active" });
  });

  it("can be followed by another only when it has run out", async () => {
    await suspend("2027-02-01");
    expect(codeOf(await suspend("2027-05-01", at("2027-02-01")))).toBe("wrongStep");
    expect(codeOf(await suspend("2027-05-01", at("2027-02-02")))).toBe("ok");
    expect(await stateOf(place)).toMatchObject({ status: "suspended", suspendedUntil: "2027-05-01" });
  });
});

describe("a suspension that another decision brings", () => {
  const suspendAs = (role: Role) => {
    const ctx = asRole(role, place);
    const given = { centerId: place.centerId, until: day("2027-02-01"), reason: "سه ماه بدون کارکرد" };
    return inScope(ctx, (tx) => suspendCenter(tx, ctx, given));
  };

  it("is the same step, asked of the same right and the same state", async () => {
    await begin("active");
    expect(codeOf(await suspendAs("provinceEmployment"))).toBe("notAllowed");
    expect(codeOf(await suspendAs("provinceParticipation"))).toBe("ok");
    expect(codeOf(await suspendAs("provinceParticipation"))).toBe("wrongStep");
    expect(await stateOf(place)).toMatchObject({ status: "suspended", center: "suspended", events: 1 });
  });
});

describe("a revocation", () => {
  it("ends the center with this month, and its board today", async () => {
    await begin("active");
    await seat(place, 1);
    await seat(place, 2);
    expect(codeOf(await revoke())).toBe("ok");
    expect(await stateOf(place)).toMatchObject({
      status: "revoked",
      reason: "تخلف از ضوابط",
      center: "inactive",
      endedMonth: "1405-09",
    });
    const ended = { toOn: "2026-11-11", endReason: "لغو مجوز: تخلف از ضوابط" };
    expect(await terms()).toEqual([ended, ended]);
  });

  it("lifts a running notice: there is nothing left to decide", async () => {
    await begin("active");
    await asOwner(
      `INSERT INTO inactivity_notice (center_id, office_id, province_id, silent_months, text, served_on, served_by_id, served_by_name, reply_by)
       VALUES ($1, $2, $3, 4, 'اخطار آزمون', '2026-10-20', 1, 'حوزه اشتغال', '2026-11-20')`,
      [place.centerId, place.officeId, place.provinceId],
    );
    expect(codeOf(await revoke())).toBe("ok");
    const [notice] = await asOwner(
      "SELECT status, decision_reason FROM inactivity_notice WHERE center_id = $1",
      [place.centerId],
    );
    expect(notice).toEqual({ status: "lifted", decision_reason: "لغو مجوز: تخلف از ضوابط" });
    const lifted = await asOwner("SELECT kind FROM event WHERE center_id = $1 AND kind = 'notice.lifted'", [
      place.centerId,
    ]);
    expect(lifted).toHaveLength(1);
  });

  it("leaves the running month owed, and no later one", async () => {
    await begin("active");
    await revoke();
    const later = asRole("centerChair", place, new Date("2026-12-01T08:30:00Z"));
    const opens = (month: string) =>
      inScope(later, (tx) => openMonth(tx, later, { centerId: place.centerId, month: jalaliMonth(month) }));
    expect(codeOf(await opens(MONTH))).toBe("ok");
    expect(codeOf(await opens("1405-09"))).toBe("notFound");
  });

  it("before the opening leaves a center that never owed anything, and counts nowhere", async () => {
    await begin("issued");
    expect(codeOf(await revoke())).toBe("ok");
    expect(await stateOf(place)).toMatchObject({ center: "inactive", startedMonth: null, endedMonth: null });
    const sums = await asOwner("SELECT 1 FROM month_summary WHERE area_id = $1 AND centers_delta <> 0", [
      place.officeId,
    ]);
    expect(sums).toEqual([]);
  });

  it("of a support center that had not opened makes room for the province's next one [S1 ب-2-6]", async () => {
    await begin("issued", "IR-08");
    await asOwner("UPDATE center SET kind = 'provincialSupport' WHERE id = $1", [place.centerId]);
    await revoke();
    const next = await createCenter("IR-08");
    await asOwner("UPDATE center SET kind = 'provincialSupport' WHERE id = $1", [next.centerId]);
    await asOwner("UPDATE center SET kind = 'regular' WHERE id = $1", [next.centerId]);
  });

  it("lifts a suspension's end with it", async () => {
    await begin("suspended");
    expect(codeOf(await revoke())).toBe("ok");
    expect(await stateOf(place)).toMatchObject({ status: "revoked", suspendedUntil: null });
  });
});

describe("the end of the validity", () => {
  beforeEach(async () => {
    await begin("active");
    await seat(place, 1);
  });

  it("is recorded only after the last day", async () => {
    expect(await expireLicense(at("2028-06-01"), await key())).toMatchObject({
      refusal: { fields: { form: expect.any(String) } },
    });
    expect(codeOf(await expireLicense(at("2028-06-02"), await key()))).toBe("ok");
    expect(await stateOf(place)).toMatchObject({
      status: "expired",
      center: "inactive",
      endedMonth: "1407-04",
      seated: 0,
    });
    expect((await terms())[0]?.endReason).toContain("پایان اعتبار مجوز");
  });

  it("makes suspending and revoking impossible from its day on, recorded or not", async () => {
    const late = at("2028-06-02");
    expect(codeOf(await suspend("2028-08-01", late))).toBe("wrongStep");
    expect(codeOf(await revoke(late))).toBe("wrongStep");
  });
});

describe("a renewal", () => {
  it("of a running license moves its end and nothing else", async () => {
    await begin("active");
    await seat(place, 1);
    expect(codeOf(await renew("2030-06-01"))).toBe("ok");
    expect(await stateOf(place)).toMatchObject({
      status: "active",
      validUntil: "2030-06-01",
      center: "active",
      startedMonth: "1405-03",
      endedMonth: null,
      seated: 1,
    });
    expect(await eventsOf(place)).toMatchObject([
      { kind: "license.renewed", before: { validUntil: "2028-06-01" }, after: { validUntil: "2030-06-01" } },
    ]);
  });

  it.each(["2028-06-01", "2027-01-01", "2031-11-12"])("until %s is refused", async (until) => {
    await begin("active");
    expect(await renew(until)).toMatchObject({ refusal: { fields: { validUntil: expect.any(String) } } });
  });

  it("of a license that has run out unrecorded goes on without a break", async () => {
    await begin("active");
    await seat(place, 1);
    expect(codeOf(await renew("2030-06-01", at("2028-07-01")))).toBe("ok");
    expect(await stateOf(place)).toMatchObject({ status: "active", endedMonth: null, seated: 1 });
  });

  it("of an expired one lets the center owe months again; the board must be appointed anew", async () => {
    await begin("active");
    await seat(place, 1);
    await expireLicense(at("2028-06-02"), await key());
    expect(codeOf(await renew("2030-06-01", at("2028-07-01")))).toBe("ok");
    expect(await stateOf(place)).toMatchObject({
      status: "active",
      center: "active",
      endedMonth: null,
      seated: 0,
    });
  });

  it("of an expired one whose place somebody else has taken is refused [S1 ز]", async () => {
    await begin("expired");
    await asOwner(
      "INSERT INTO center (id, office_id, province_id, name, started_month) VALUES ($1 || '-b', $2, $3, 'مرکز جانشین', '1405-01')",
      [place.centerId, place.officeId, place.provinceId],
    );
    expect(await renew("2030-06-01")).toMatchObject({
      refusal: { code: "quotaExceeded", params: { quota: 1, licensed: 1, pending: 0 } },
    });
    expect(await stateOf(place)).toMatchObject({ status: "expired", center: "inactive" });
  });
});

describe("two people at once", () => {
  beforeEach(() => begin("active"));

  it("leave one change and one event; the other is told by whom", async () => {
    const both = await key();
    const people = [now(), now()] as const;
    const results = await Promise.all([
      suspendLicense(people[0], { ...both, until: day("2027-02-01"), reason: "دلیل یکم" }),
      revokeLicense(people[1], { ...both, reason: "دلیل دوم" }),
    ]);
    expect(results.map(codeOf).sort()).toEqual(["conflict", "ok"]);
    const winner = people[results[0].ok ? 0 : 1];
    expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { params: { by: winner.actor.name } } });
    expect(await eventsOf(place)).toHaveLength(1);
  });

  it("but one person clicking twice is told it is done", async () => {
    const ctx = now();
    const same = { ...(await key()), reason: "دلیل آزمون" };
    const results = await Promise.all([1, 2, 3].map(() => revokeLicense(ctx, same)));
    expect(results.map(codeOf)).toEqual(["ok", "ok", "ok"]);
    expect(await eventsOf(place)).toHaveLength(1);
  });

  it("and nobody decides on what has changed since", async () => {
    const old = await key();
    await suspend("2027-02-01");
    await setState(place, "active");
    expect(codeOf(await revokeLicense(now(), { ...old, reason: "دلیل آزمون" }))).toBe("conflict");
  });
});
