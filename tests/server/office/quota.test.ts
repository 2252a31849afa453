import { beforeEach, describe, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/organisation/role";
import { setQuota } from "@/lib/server/office/commands";
import { getOffice } from "@/lib/server/office/query";
import { inScope } from "@/lib/server/scope";
import { asOwner, asRole, codeOf, createCenter, type TestPlace } from "@/tests/support/world";

let place: TestPlace;
beforeEach(async () => {
  place = await createCenter();
});

const inputOf = ({ officeId }: TestPlace, version: number, quota: number, reason = "گستردگی شهرستان") => ({
  officeId,
  version,
  quota,
  reason,
});
const stored = async ({ officeId }: TestPlace) =>
  (await asOwner("SELECT quota, reason, version FROM office_quota WHERE office_id = $1", [officeId]))[0] ??
  null;
const eventsOf = ({ officeId }: TestPlace) =>
  asOwner(
    "SELECT actor_id, province_id, office_id, before, after, note FROM event WHERE subject = 'office' AND subject_id = $1 AND kind = 'quota.set' ORDER BY id",
    [officeId],
  );

it("the province's manager sets an office's quota with a reason; the history keeps both numbers [S1 ز]", async () => {
  const ctx = asRole("provinceManager", place);
  expect(codeOf(await setQuota(ctx, inputOf(place, 0, 3)))).toBe("ok");
  expect(codeOf(await setQuota(ctx, inputOf(place, 1, 0, "کمبود داوطلب")))).toBe("ok");
  expect(await stored(place)).toEqual({ quota: 0, reason: "کمبود داوطلب", version: 2 });
  expect(await eventsOf(place)).toMatchObject([
    {
      actor_id: ctx.actor.userId,
      province_id: "IR-09",
      office_id: place.officeId,
      before: { quota: 1, reason: null },
      after: { quota: 3, reason: "گستردگی شهرستان" },
      note: "گستردگی شهرستان",
    },
    { before: { quota: 3 }, after: { quota: 0, reason: "کمبود داوطلب" } },
  ]);
});

it("a quota below its use is allowed, and the page says both numbers", async () => {
  const ctx = asRole("provinceManager", place);
  expect(codeOf(await setQuota(ctx, inputOf(place, 0, 0)))).toBe("ok");
  expect((await getOffice(ctx, place.officeId))?.quota).toMatchObject({
    quota: 0,
    used: 1,
    version: 1,
    line: "سهمیه ۰ مرکز: ۱ مجوز، ۰ درخواست در جریان",
    setting: { reason: "گستردگی شهرستان", by: ctx.actor.name },
    history: [{ title: "سهمیه از ۱ به ۰ مرکز", by: ctx.actor.name, reason: "گستردگی شهرستان" }],
  });
});

it("what somebody else has set meanwhile is a conflict that names them and changes nothing", async () => {
  const first = asRole("provinceManager", place);
  await setQuota(first, inputOf(place, 0, 2));
  for (const version of [0, 7])
    expect(await setQuota(asRole("provinceManager", place), inputOf(place, version, 9))).toMatchObject({
      refusal: { code: "conflict", params: { by: first.actor.name } },
    });
  expect(await stored(place)).toMatchObject({ quota: 2, version: 1 });
  expect(await eventsOf(place)).toHaveLength(1);
});

it("of ten settings at once one wins", async () => {
  const results = await Promise.all(
    Array.from({ length: 10 }, (_, at) => setQuota(asRole("provinceManager", place), inputOf(place, 0, at))),
  );
  expect(results.map(codeOf).sort()).toEqual([...Array<string>(9).fill("conflict"), "ok"]);
  expect(await eventsOf(place)).toHaveLength(1);
});

describe.each(ROLES)("%s", (role) => {
  const reads = [
    "hqEmployment",
    "hqParticipation",
    "provinceEmployment",
    "provinceParticipation",
    "officeEmployment",
    "auditor",
  ];

  it("sets a quota only as the province's manager", async () => {
    const code = role === "provinceManager" ? "ok" : reads.includes(role) ? "notAllowed" : "notFound";
    expect(codeOf(await setQuota(asRole(role, place), inputOf(place, 0, 5)))).toBe(code);
    expect(await eventsOf(place)).toHaveLength(code === "ok" ? 1 : 0);
  });

  it("sets none in another province", async () => {
    const elsewhere = await createCenter("IR-29");
    const everywhere = ["hqEmployment", "hqParticipation", "auditor"].includes(role);
    expect(codeOf(await setQuota(asRole(role, elsewhere), inputOf(place, 0, 5)))).toBe(
      everywhere ? "notAllowed" : "notFound",
    );
    expect(await stored(place)).toBeNull();
  });

  it("reads every quota of the country past the query, and writes none of another province", async () => {
    await asOwner(
      "INSERT INTO office_quota (office_id, province_id, quota, reason, set_by_name, set_at) VALUES ($1, $2, 2, 'دلیل', 'مدیر', now())",
      [place.officeId, place.provinceId],
    );
    const ctx = asRole(role, await createCenter("IR-29"));
    const where = { officeId: place.officeId };
    expect(await inScope(ctx, (tx) => tx.officeQuota.count({ where }))).toBe(1);
    const written = await inScope(ctx, (tx) => tx.officeQuota.updateMany({ where, data: { quota: 9 } }));
    expect(written.count).toBe(0);
    const other = await createCenter();
    const row = {
      officeId: other.officeId,
      provinceId: "IR-09",
      quota: 9,
      reason: "د",
      setByName: "م",
      setAt: ctx.now,
    };
    await expect(inScope(ctx, (tx) => tx.officeQuota.createMany({ data: [row] }))).rejects.toThrow(
      /row-level security/,
    );
  });
});

it("finds no office under a code that nobody has", async () => {
  const ctx = asRole("provinceManager", place);
  expect(codeOf(await setQuota(ctx, { ...inputOf(place, 0, 2), officeId: "nobody" }))).toBe("notFound");
});
