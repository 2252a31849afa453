import process from "node:process";
import { describe, expect, it } from "vitest";
import { announceBudget } from "@/lib/server/plan/announce";
import { confirmMonth } from "@/lib/server/month/commands";
import { copyPlans } from "@/lib/server/plan/copy";
import { returnPlan } from "@/lib/server/plan/propose";
import { withClient } from "@/lib/ops/system/sql";
import { asOwner, asRole, codeOf, createCenter, type TestPlace } from "@/tests/support/world";
import { setMonth } from "../panel/panel-world";
import { agreedMonth, bring, keyOf as monthKeyOf } from "../month/month-world";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import {
  agreed,
  agreePlan,
  eventsOf,
  inForce,
  keyOf,
  planInput,
  planOf,
  proposed,
  writePlan,
  YEAR,
} from "./plan-world";

const typed = { every: { 1: "5" } };
const many = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

describe("two at once", () => {
  it("of twenty first drafts one stays, and the others are told by whom", async () => {
    const place = await createCenter();
    const results = await many(20, (index) =>
      writePlan(asRole("centerExecutive", place), planInput(place, 0, { every: { 1: String(index + 1) } })),
    );
    expect(results.map(codeOf).sort()).toEqual([...Array<string>(19).fill("conflict"), "ok"]);
    expect(await eventsOf(place)).toHaveLength(1);
  });

  it("one person sending one form ten times has sent it once, and is told so each time", async () => {
    const place = await createCenter();
    const chair = asRole("centerChair", place);
    const results = await many(10, () => writePlan(chair, planInput(place, 0, typed, "propose")));
    expect(results.map(codeOf)).toEqual(Array(10).fill("ok"));
    expect((await eventsOf(place)).map(({ kind }) => kind)).toEqual(["plan.drafted", "plan.proposed"]);
  });

  it("a plan is agreed to once, whatever is clicked", async () => {
    const place = await createCenter();
    await proposed(place);
    const province = asRole("provinceEmployment", place);
    expect((await many(10, () => agreePlan(province, keyOf(place, 2)))).map(codeOf)).toEqual(
      Array(10).fill("ok"),
    );
    expect((await eventsOf(place)).filter(({ kind }) => kind === "plan.agreed")).toHaveLength(1);
    expect(Object.keys(await inForce(place))).toHaveLength(5);
  });

  it("agreed to and returned at once, one of the two happens", async () => {
    const place = await createCenter();
    await proposed(place);
    const results = await Promise.all([
      agreePlan(asRole("provinceEmployment", place), keyOf(place, 2)),
      returnPlan(asRole("provinceEmployment", place), { ...keyOf(place, 2), reason: "کم است، بازبینی شود." }),
    ]);
    expect(results.map(codeOf).sort()).toEqual(["conflict", "ok"]);
    expect(await planOf(place)).toMatchObject({ version: 3 });
  });

  it("a form shown before somebody else's change is a conflict that names them", async () => {
    const place = await createCenter();
    const first = asRole("centerExecutive", place);
    await writePlan(first, planInput(place, 0, typed));
    const late = await writePlan(asRole("centerChair", place), planInput(place, 0, { every: { 1: "9" } }));
    expect(late).toMatchObject({ refusal: { code: "conflict", params: { by: first.actor.name } } });
  });

  it("a month confirmed while its change is agreed to is paid by one of the two plans, and keeps it", async () => {
    const place = await createCenter();
    await agreed(place, { every: { 1: "1" } });
    await writePlan(asRole("centerChair", place), planInput(place, 3, { every: { 1: "2" } }, "propose"));
    await bring(place, "officeVerified", [1]);
    await Promise.all([
      confirmMonth(asRole("provinceEmployment", place), { ...(await monthKeyOf(place)), baseAidRial: 0n }),
      agreePlan(asRole("provinceEmployment", place), keyOf(place, 5)),
    ]);
    const [month] = await asOwner<{ targets: string[]; planned: number[] }>(
      `SELECT m.targets, p.targets AS planned FROM monthly_performance m JOIN plan_month p USING (center_id, month)
       WHERE m.center_id = $1 AND m.status = 'confirmed'`,
      [place.centerId],
    );
    expect(Number(month?.targets[0])).toBe(month?.planned[0]);
  });
});

describe("S1 ب-4-4: last year's plan for all centers without one", () => {
  const copy = (place: TestPlace, source: "targets" | "achieved" = "targets") =>
    copyPlans(asRole("provinceEmployment", place), { provinceId: place.provinceId, year: YEAR, source });
  const [AZAR, ESFAND] = [jalaliMonth("1404-09"), jalaliMonth("1404-12")];

  it("proposes to those who have none, leaves the others alone, and those with nothing to copy", async () => {
    const [planless, other, fresh] = [
      await createCenter("IR-22"),
      await createCenter("IR-22"),
      await createCenter("IR-22"),
    ];
    for (const place of [planless, other]) await agreedMonth(place, { 1: 4, 3: 2 }, AZAR);
    await proposed(other);
    const done = await copy(planless);
    expect(done).toMatchObject({ ok: true, value: { proposed: 1 } });
    expect(await planOf(planless)).toMatchObject({
      status: "proposed",
      proposed_side: "province",
      version: 2,
    });
    expect(await planOf(other)).toMatchObject({ proposed_side: "center" });
    expect(await planOf(fresh)).toBeNull();
    expect(codeOf(await agreePlan(asRole("centerChair", planless), keyOf(planless, 2)))).toBe("ok");
    expect(await inForce(planless)).toMatchObject({ "1405-09": { 1: 4, 3: 2 }, "1405-10": {} });
    expect(await copy(planless)).toMatchObject({ ok: true, value: { proposed: 0 } });
  });

  it("copies what was done and confirmed", async () => {
    const place = await createCenter("IR-23");
    const done = {
      status: "confirmed" as const,
      late: false,
      amount: 7,
      rows: [3, 0, 1, 1, 1, 1, 1, 1, 1, 1],
    };
    await withClient(String(process.env.DATABASE_URL), (client) => setMonth(client, place, ESFAND, done));
    expect(await copy(place, "achieved")).toMatchObject({ ok: true, value: { proposed: 1 } });
    const plan = (await planOf(place)) as { proposal: Record<string, (number | null)[]> };
    expect(plan.proposal[jalaliMonth("1405-12")]).toEqual([3, null, 1, 1, 1, 1, 1, 1, 1, 1]);
  });

  it("pressed twice at once it proposes once", async () => {
    const place = await createCenter("IR-24");
    await agreedMonth(place, { 2: 3 }, ESFAND);
    const results = await many(5, () => copy(place));
    expect(results.filter(({ ok }) => ok).length).toBe(5);
    expect((await eventsOf(place)).map(({ kind }) => kind)).toEqual(["plan.drafted", "plan.proposed"]);
  });
});

describe("S1 ب-4-5: the announced budget", () => {
  const said = { provinceId: "IR-25", year: 1406, version: 0, amount: 100n, circular: "بخشنامه ۱" };
  const budget = async () =>
    (
      await asOwner<Record<string, unknown>>(
        "SELECT * FROM announced_budget WHERE province_id = 'IR-25' AND year = 1406",
      )
    )[0];
  const hq = async () => asRole("hqEmployment", await createCenter("IR-25"));

  it("is announced once by a double click, replaced in the version that was seen, and kept in its events", async () => {
    const ctx = await hq();
    expect((await many(5, () => announceBudget(ctx, said))).map(codeOf)).toEqual(Array(5).fill("ok"));
    expect(await budget()).toMatchObject({ amount_rial: "100", version: 1 });
    expect(
      codeOf(await announceBudget(ctx, { ...said, version: 1, amount: 250n, circular: "بخشنامه ۲" })),
    ).toBe("ok");
    const late = await announceBudget(await hq(), { ...said, version: 1, amount: 9n });
    expect(late).toMatchObject({ refusal: { code: "conflict", params: { by: ctx.actor.name } } });
    const events = await asOwner<Record<string, unknown>>(
      "SELECT before, after FROM event WHERE subject = 'budget' AND subject_id = 'IR-25/1406' ORDER BY id",
    );
    expect(events).toMatchObject([
      { before: null, after: { amountRial: "100" } },
      { before: { amountRial: "100", circular: "بخشنامه ۱" }, after: { amountRial: "250", version: 2 } },
    ]);
  });

  it.each([
    ["nothing", { amount: 0n }, "invalidInput"],
    ["last year's", { year: 1404 }, "invalidInput"],
    ["that of a year after the next", { year: 1407 }, "invalidInput"],
    ["that of no province", { provinceId: "IR-77" }, "notFound"],
  ])("%s cannot be announced", async (_, change, code) => {
    expect(codeOf(await announceBudget(await hq(), { ...said, ...change }))).toBe(code);
  });
});
