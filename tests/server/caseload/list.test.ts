import { beforeAll, describe, expect, it } from "vitest";
import { ROLES, type Role } from "@/lib/domain/organisation/role";
import { listEntrepreneurs } from "@/lib/server/entrepreneur/list-query";
import type { Context } from "@/lib/server/scope";
import type { TestCase } from "@/tests/support/cases";
import { asOwner, asRole, buildActor, contextOf, createCenter, type TestPlace } from "@/tests/support/world";
import { createListed, lend } from "./caseload-world";

const OWN = 521;
let here: TestPlace;
let beside: TestPlace;
let far: TestPlace;
let own: TestCase;
let colleague: TestCase;
let neighbour: TestCase;
let distant: TestCase;
let ended: TestCase;

beforeAll(async () => {
  [here, beside, far] = [
    await createCenter("IR-16"),
    await createCenter("IR-16"),
    await createCenter("IR-29"),
  ];
  own = await createListed(here, {
    caseworkerId: OWN,
    name: "زهرا فهرستی",
    reasons: ["overdueInstallment"],
    attention: 9,
    overdueDays: 3,
  });
  await lend(own.id, 1);
  colleague = await createListed(here, {
    caseworkerId: 522,
    standing: 2,
    reasons: ["silence"],
    attention: 5,
    silentDays: 80,
  });
  neighbour = await createListed(beside, { standing: 3 });
  distant = await createListed(far, { name: "زهرا فهرستی" });
  ended = await createListed(here, { caseworkerId: OWN, ended: true, standing: 2 });
  await asOwner(
    `INSERT INTO level_history (entrepreneur_id, standing, since_on, recorded_by_name, recorded_at) VALUES ($1, 1, '2026-03-21', 'x', now())`,
    [colleague.id],
  );
  await asOwner("DELETE FROM level_history WHERE entrepreneur_id = $1 AND standing = 2", [colleague.id]);
  await asOwner(
    `INSERT INTO level_history (entrepreneur_id, standing, since_on, recorded_by_name, recorded_at) VALUES ($1, 2, '2026-05-21', 'x', now())`,
    [colleague.id],
  );
  await asOwner("SELECT refresh_case_measures('2026-11-11')");
});

const all = () => [own, colleague, neighbour, distant, ended];
const found = async (ctx: Context, address = {}) => {
  const view = await listEntrepreneurs(ctx, address);
  return view && view.lines.map(({ code }) => code).filter((code) => all().some((one) => one.code === code));
};
const codes = (...people: TestCase[]) => people.map(({ code }) => code);
const as = (role: Role, place = here) =>
  contextOf(buildActor(role, place, role === "caseworker" ? { userId: OWN } : {}));

describe.each(ROLES)("%s", (role) => {
  it("sees the entrepreneurs of the own scope and nobody else (domain page 0, roles)", async () => {
    const seen = await found(as(role));
    const country = role === "hqEmployment" || role === "auditor";
    const province = role === "provinceEmployment" || role === "provinceManager";
    if (country) expect(seen).toEqual(expect.arrayContaining(codes(own, colleague, neighbour, distant)));
    else if (province) expect(seen?.sort()).toEqual(codes(own, colleague, neighbour).sort());
    else if (role === "officeEmployment") expect(seen).toEqual(codes(colleague, own));
    else if (role === "caseworker") expect(seen).toEqual(codes(own));
    else expect(seen).toBeNull();
  });

  it("is not led out of the scope by an address, a search or a code", async () => {
    const country = role === "hqEmployment" || role === "auditor";
    for (const address of [
      { province: "IR-29" },
      { office: far.officeId },
      { province: "IR-29", office: far.officeId },
      { q: distant.code },
      { q: "زهرا فهرستی", province: "IR-29" },
      { caseworker: "522", office: far.officeId },
    ]) {
      const seen = (await found(as(role), address)) ?? [];
      if (!country) expect(seen, JSON.stringify(address)).not.toContain(distant.code);
    }
  });
});

describe("the list of entrepreneurs", () => {
  it("filters by place, level, caseworker, reason and group", async () => {
    const hq = asRole("hqEmployment", here);
    const at = { province: "IR-16" };
    expect(await found(hq, { ...at, office: here.officeId })).toEqual(codes(colleague, own));
    expect(await found(hq, { ...at, office: beside.officeId })).toEqual(codes(neighbour));
    expect(await found(hq, { ...at, level: "3" })).toEqual(codes(neighbour));
    expect(await found(hq, { ...at, caseworker: "522" })).toEqual(codes(colleague));
    expect(await found(hq, { ...at, reason: "overdueInstallment" })).toEqual(codes(own));
    expect(await found(hq, { ...at, group: "ended" })).toEqual(codes(ended));
    expect(await found(hq, { ...at, group: "borrowers" })).toEqual(codes(own));
    expect(await found(hq, { ...at, group: "lateLoans" })).toEqual(codes(own));
    expect(await found(hq, { ...at, group: "passed1" })).toEqual(codes(colleague));
    expect(await found(hq, { ...at, group: "passed2" })).toEqual([]);
    expect(await found(hq, { ...at, group: "entered3" })).toEqual(codes(neighbour));
    expect(await found(hq, { ...at, group: "cohort6" })).toEqual(codes(ended, neighbour, colleague, own));
    expect(await found(hq, { ...at, group: "cohort12" })).toEqual([]);
    expect(await found(hq, { ...at, group: "nonsense" })).toEqual(codes(neighbour, colleague, own));
  });

  it("finds by any part of the name with any letters, and by the code in any digits", async () => {
    const manager = asRole("provinceManager", here);
    expect(await found(manager, { q: "فهرست" })).toEqual(codes(own));
    expect(await found(manager, { q: "فهرستي" })).toEqual(codes(own));
    expect(await found(manager, { q: own.code.replaceAll("-", "") })).toEqual(codes(own));
  });

  it("counts the running ones by the measures of the offices, and other finds one by one", async () => {
    const manager = asRole("provinceManager", here);
    expect((await listEntrepreneurs(manager, {}))?.total).toBe("۳ کارآفرین");
    expect((await listEntrepreneurs(manager, { level: "2" }))?.total).toBe("۱ کارآفرین");
    expect((await listEntrepreneurs(manager, { office: here.officeId }))?.total).toBe("۲ کارآفرین");
    expect((await listEntrepreneurs(manager, { reason: "silence" }))?.total).toBe("۱ کارآفرین");
  });

  it("names the caseworkers of an office to choose from, and says that a business has ended", async () => {
    const view = await listEntrepreneurs(asRole("officeEmployment", here), { group: "ended" });
    expect(view?.caseworkers.map(({ id }) => id).sort()).toEqual([OWN, 522]);
    expect(view?.lines).toMatchObject([{ code: ended.code, ended: true, tags: [] }]);
  });

  it.each(["0", "-3", "x", "999999999999", "2"])("answers for page %s", async (page) => {
    expect(await listEntrepreneurs(asRole("provinceManager", here), { page })).not.toBeNull();
  });
});
