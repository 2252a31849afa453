import { expect, it } from "vitest";
import { ROLES } from "@/lib/domain/organisation/role";
import { announceBudget } from "@/lib/server/plan/announce";
import { copyPlans } from "@/lib/server/plan/copy";
import { getPlanForm } from "@/lib/server/plan/form-query";
import { listPlans } from "@/lib/server/plan/list-query";
import { getPlanPage } from "@/lib/server/plan/page-query";
import { discardChange, recallPlan, returnPlan } from "@/lib/server/plan/propose";
import { planSheet } from "@/lib/server/plan/sheet-query";
import { asRole, codeOf, createCenter } from "@/tests/support/world";
import { agreePlan, keyOf, planInput, planOf, proposed, proposePlan, writePlan, YEAR } from "./plan-world";

const proposers = ["provinceEmployment", "centerChair", "centerExecutive"];
const outsiders = ["caseworker", "entrepreneur", "administrator"];
const seeAll = ["hqEmployment", "hqParticipation", "auditor"];

it.each(ROLES)(
  "%s: page, form, sheet and commands agree on who may, inside the scope and outside it",
  async (role) => {
    const [own, foreign] = [await createCenter("IR-09"), await createCenter("IR-29")];
    const ctx = asRole(role, own);
    const [reads, writes] = [!outsiders.includes(role), proposers.includes(role)];
    const address = (center: string) => ({ year: String(YEAR), center });
    const page = await getPlanPage(ctx, address(own.centerId));
    expect(page !== null).toBe(reads);
    expect(page?.may.write ?? false).toBe(writes);
    expect((await planSheet(ctx, address(own.centerId))) !== null).toBe(reads);
    expect((await getPlanForm(ctx, address(own.centerId))) !== null).toBe(writes);
    expect((await getPlanPage(ctx, address(foreign.centerId))) !== null).toBe(seeAll.includes(role));
    expect(await getPlanForm(ctx, address(foreign.centerId))).toBeNull();

    const typed = { every: { 1: "2" } };
    const refused = reads ? "notAllowed" : "notFound";
    expect(codeOf(await writePlan(ctx, planInput(own, 0, typed)))).toBe(writes ? "ok" : refused);
    expect(codeOf(await proposePlan(ctx, keyOf(own, 1)))).toBe(writes ? "ok" : refused);
    const elsewhere = seeAll.includes(role) ? "notAllowed" : "notFound";
    await proposed(foreign);
    for (const refusal of [
      await writePlan(ctx, planInput(foreign, 2, typed)),
      await proposePlan(ctx, keyOf(foreign, 2)),
      await recallPlan(ctx, keyOf(foreign, 2)),
      await returnPlan(ctx, { ...keyOf(foreign, 2), reason: "از استان دیگر" }),
      await agreePlan(ctx, keyOf(foreign, 2)),
      await discardChange(ctx, keyOf(foreign, 2)),
    ])
      expect(codeOf(refusal)).toBe(elsewhere);
    expect(await planOf(foreign)).toMatchObject({ status: "proposed", version: 2 });
  },
);

it.each(ROLES)(
  "%s agrees to the center's proposal only as the province's employment department",
  async (role) => {
    const place = await createCenter();
    await proposed(place);
    const code = codeOf(await agreePlan(asRole(role, place), keyOf(place, 2)));
    const expected =
      role === "provinceEmployment" ? "ok" : proposers.includes(role) ? "wrongStep" : undefined;
    expect(code).toBe(expected ?? (outsiders.includes(role) ? "notFound" : "notAllowed"));
  },
);

it.each(ROLES)(
  "%s announces budgets only as employment at headquarters, and copies plans only for the own province",
  async (role) => {
    const place = await createCenter("IR-11");
    const ctx = asRole(role, place);
    const said = { provinceId: "IR-12", year: YEAR, version: 0, amount: 5n, circular: `بخشنامه ${role}` };
    const announced = await announceBudget(ctx, said);
    const seesBudgets = ["hqEmployment", "hqParticipation", "auditor"].includes(role);
    expect(codeOf(announced)).toBe(role === "hqEmployment" ? "ok" : seesBudgets ? "notAllowed" : "notFound");
    const copy = (provinceId: string) => copyPlans(ctx, { provinceId, year: YEAR, source: "targets" });
    const ofProvince = ["provinceParticipation", "provinceManager"].includes(role);
    const own = role === "provinceEmployment" ? "ok" : ofProvince || seesBudgets ? "notAllowed" : "notFound";
    expect(codeOf(await copy("IR-11"))).toBe(own);
    expect(codeOf(await copy("IR-13"))).toBe(seesBudgets ? "notAllowed" : "notFound");
  },
);

it.each(ROLES)(
  "%s lists the plans of the scope and budgets only where they are theirs to see",
  async (role) => {
    const [own, foreign] = [await createCenter("IR-17"), await createCenter("IR-18")];
    const hq = asRole("hqEmployment", own);
    await announceBudget(hq, {
      provinceId: "IR-17",
      year: 1406,
      version: 0,
      amount: 7_000n,
      circular: "بخشنامه ۷",
    });
    const ctx = asRole(role, own);
    const view = await listPlans(ctx, { year: String(YEAR), state: "none" });
    if (outsiders.includes(role)) return expect(view).toBeNull();
    const ids = async (query: object) =>
      (await listPlans(ctx, { year: String(YEAR), ...query }))?.rows.map(({ id }) => id);
    expect(await ids({ office: own.officeId })).toEqual([own.centerId]);
    expect(await ids({ office: foreign.officeId })).toEqual(seeAll.includes(role) ? [foreign.centerId] : []);
    expect(await ids({ province: "IR-18", office: own.officeId })).toEqual([]);
    const budget = (await listPlans(ctx, { year: "1406", province: "IR-17" }))?.budget ?? null;
    const sees = !["officeEmployment", "centerChair", "centerExecutive", "centerMember"].includes(role);
    expect(budget !== null).toBe(sees);
  },
);

it.each(["1400", "1500", "\0", "abcd", "", "۱۴۰۵۰", "../1405"])("%j is no year of plans", async (year) => {
  const place = await createCenter();
  const ctx = asRole("provinceEmployment", place);
  expect(await getPlanPage(ctx, { year, center: place.centerId })).toBeNull();
  expect(await listPlans(ctx, { year })).toBeNull();
  expect(await getPlanForm(ctx, { year, center: place.centerId })).toBeNull();
});

it.each(["no-such-center", "\0", "Mashhad-1'--", "a".repeat(4_000), ""])(
  "gives nothing for the center %j",
  async (center) => {
    const ctx = asRole("hqEmployment", await createCenter());
    expect(await getPlanPage(ctx, { year: "1405", center })).toBeNull();
  },
);

it("nonsense in a filter gives no rows or is left out, never an error", async () => {
  const ctx = asRole("hqEmployment", await createCenter());
  for (const query of [
    { province: "\0" },
    { office: "x'--" },
    { state: "nothing" },
    { page: "-1" },
    { page: "99999999" },
    { province: "IR-99" },
  ])
    expect(await listPlans(ctx, { year: "1405", ...query })).not.toBeNull();
});
