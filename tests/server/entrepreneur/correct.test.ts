import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { evaluate } from "@/lib/domain/entrepreneur/evaluation";
import { viewEvaluation } from "@/lib/domain/entrepreneur/evaluation-view";
import { COURSES } from "@/lib/domain/entrepreneur/course";
import {
  type CalendarDate,
  addDays,
  formatJalaliDateShort,
  todayInTehran,
} from "@/lib/domain/shared/calendar-date";
import { evidenceOf } from "@/lib/server/entrepreneur/evidence";
import { endBusiness } from "@/lib/server/entrepreneur/life";
import { getEntrepreneur } from "@/lib/server/entrepreneur/queries";
import { tickRoadMap, untickRoadMap } from "@/lib/server/entrepreneur/road-map";
import { endTerm, voidRecord } from "@/lib/server/entrepreneur/void";
import { inScope } from "@/lib/server/scope";
import { asOwner, asRole, codeOf, NOW } from "@/tests/support/world";
import { caseWorld, type CaseWorld, countOf, eventsOf, record, typed } from "./record-world";

let world: CaseWorld;
beforeEach(async () => {
  world = await caseWorld();
});

const day = (text: string) => text as CalendarDate;
const today = todayInTehran(NOW);
const idOf = (result: Awaited<ReturnType<typeof record>>): number => (result.ok ? result.value.id : 0);
const gapNow = async () => {
  const [row] = await asOwner<{ gap: string }>(
    "SELECT gap FROM entrepreneur_state WHERE entrepreneur_id = $1",
    [world.own.id],
  );
  return row?.gap;
};
const sell = (number: number) =>
  record(world.ctx, world.own, "salesInvoice", { ...typed.salesInvoice, number: String(number) });

describe("a voided record counts nowhere [domain page 3, exact measures]", () => {
  it("the gap shrinks with each sale and grows again when one is voided", async () => {
    const { ctx, own } = world;
    for (const course of ["personalFinance", "pricing"])
      await record(ctx, own, "course", { course, completedOn: "1405/07/01" });
    const sales = [];
    for (let number = 1; number <= 8; number += 1) sales.push(await sell(number));
    expect(sales.at(-1)).toMatchObject({ value: { gap: "۲ فاکتور تا سطح دو" } });
    expect(await gapNow()).toBe("۲ فاکتور تا سطح دو");
    const key = { code: own.code, kind: "salesInvoice" as const, id: Math.min(...sales.map(idOf)) };
    expect(codeOf(await voidRecord(ctx, { ...key, reason: "اشتباه ثبت شد" }))).toBe("ok");
    expect(await gapNow()).toBe("۳ فاکتور تا سطح دو");
    const view = await getEntrepreneur(ctx, { code: own.code, kind: "salesInvoice" });
    expect(view?.evaluation.gap).toBe("۳ فاکتور تا سطح دو");
    expect(view?.timeline).toHaveLength(8);
    expect(view?.timeline.filter(({ voided }) => voided !== null)).toMatchObject([
      { id: key.id, voided: "باطل‌شده به دست مددکار آزمون: اشتباه ثبت شد" },
    ]);
    expect((await eventsOf(own)).at(-1)).toBe("evidence.voided");
  });

  it("the number of a voided invoice is free again; voiding twice says so", async () => {
    const { ctx, own, place } = world;
    const id = idOf(await sell(1));
    const key = { code: own.code, kind: "salesInvoice" as const, id };
    expect(codeOf(await voidRecord(ctx, { ...key, reason: "مبلغ نادرست" }))).toBe("ok");
    expect(codeOf(await sell(1))).toBe("ok");
    expect(codeOf(await voidRecord(ctx, { ...key, reason: "مبلغ نادرست" }))).toBe("ok");
    const officer = asRole("officeEmployment", place);
    expect(codeOf(await voidRecord(officer, { ...key, reason: "دلیل دیگر" }))).toBe("wrongStep");
    expect((await eventsOf(own)).filter((kind) => kind === "evidence.voided")).toHaveLength(1);
  });

  it("of another person it is not found", async () => {
    const id = idOf(await sell(1));
    const other = await caseWorld();
    const key = { code: other.own.code, kind: "salesInvoice" as const, id };
    expect(codeOf(await voidRecord(other.ctx, { ...key, reason: "از دیگری" }))).toBe("notFound");
    expect(codeOf(await voidRecord(other.ctx, { ...key, id: 2 ** 52, reason: "از هیچ‌کس" }))).toBe(
      "notFound",
    );
    expect(await countOf("sales_invoice", world.own, "voided_at IS NULL")).toBe(1);
  });
});

const months = {
  kept: "SELECT month, invoices::integer, income_rial::text AS income FROM sales_month WHERE entrepreneur_id = $1 ORDER BY month",
  summed: `SELECT month, count(*)::integer AS invoices, sum(amount_rial)::text AS income FROM sales_invoice
    WHERE entrepreneur_id = $1 AND voided_at IS NULL GROUP BY month ORDER BY month`,
};
const monthsOf = (which: keyof typeof months) => asOwner(months[which], [world.own.id]);

it("the income of months is the sum of what stands, after any mix of recording and voiding", async () => {
  const { ctx, own } = world;
  let number = 0;
  const step = fc.record({
    back: fc.integer({ min: 0, max: 200 }),
    toman: fc.integer({ min: 1, max: 900_000 }),
    thenVoid: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const ids: number[] = [];
      for (const { back, toman, thenVoid } of steps) {
        const issuedOn = formatJalaliDateShort(addDays(today, -back));
        number += 1;
        const values = { number: String(number), issuedOn, amountRial: String(toman) };
        ids.push(idOf(await record(ctx, own, "salesInvoice", values)));
        const id = thenVoid ? ids.shift() : undefined;
        if (id) await voidRecord(ctx, { code: own.code, kind: "salesInvoice", id, reason: "آزمون" });
      }
      expect(await monthsOf("kept")).toEqual(await monthsOf("summed"));
    }),
    { numRuns: 12 },
  );
});

it.each([1, 2, 3] as const)(
  "the page gives the evaluation that the rules give on level %d",
  async (standing) => {
    const { ctx, own } = (world = await caseWorld({ standing, sinceOn: "2026-05-01" }));
    for (const course of COURSES) await record(ctx, own, "course", { course, completedOn: "1405/07/01" });
    const product = await record(ctx, own, "product");
    for (let back = 0; back < 210; back += 15) {
      const issuedOn = formatJalaliDateShort(addDays(today, -back));
      const values = { ...typed.salesInvoice, number: String(back), issuedOn };
      await record(
        ctx,
        own,
        "salesInvoice",
        back === 30 ? { ...values, productId: String(idOf(product)) } : values,
      );
    }
    await record(ctx, own, "contract");
    await record(ctx, own, "job");
    const [level] = await asOwner<{ since: CalendarDate }>(
      "SELECT since_on::text AS since FROM entrepreneur WHERE id = $1",
      [own.id],
    );
    const evidence = await inScope(ctx, (tx) => evidenceOf(tx, own.id));
    const evaluation = evaluate({ standing, sinceOn: level?.since ?? today }, evidence, today);
    expect((await getEntrepreneur(ctx, { code: own.code }))?.evaluation).toEqual(viewEvaluation(evaluation));
    expect(evidence.invoices).toHaveLength(14);
  },
);

describe("the end of a contract or a job", () => {
  const key = async () => ({
    code: world.own.code,
    kind: "job" as const,
    id: idOf(await record(world.ctx, world.own, "job")),
  });
  it.each([
    ["2026-09-01", "ok"],
    ["2026-11-11", "ok"],
    ["2026-11-12", "invalidInput"],
    ["2026-08-31", "invalidInput"],
  ])("on %s: %s", async (endsOn, expected) => {
    const result = await endTerm(world.ctx, { ...(await key()), endsOn: day(endsOn) });
    expect(codeOf(result)).toBe(expected);
    expect(await countOf("job", world.own, "ends_on IS NOT NULL")).toBe(expected === "ok" ? 1 : 0);
  });

  it("said twice stands once, and a voided one has no end", async () => {
    const term = await key();
    const endsOn = day("2026-11-01");
    for (const _time of [1, 2]) expect(codeOf(await endTerm(world.ctx, { ...term, endsOn }))).toBe("ok");
    expect((await eventsOf(world.own)).filter((kind) => kind === "evidence.ended")).toHaveLength(1);
    await voidRecord(world.ctx, { ...term, reason: "نادرست بود" });
    expect(codeOf(await endTerm(world.ctx, { ...term, endsOn: day("2026-11-02") }))).toBe("notFound");
  });
});

it("an item of the road map is ticked once and may be taken back [S5 نقشه راه]", async () => {
  const { ctx, own } = world;
  const key = { code: own.code, item: "mentoring" as const, period: "once" as const };
  const tick = { ...key, doneOn: day("2026-11-01"), evidence: "خانم کارآفرین" };
  for (const evidence of ["خانم کارآفرین", "دیگری"])
    expect(codeOf(await tickRoadMap(ctx, { ...tick, evidence }))).toBe("ok");
  expect(await countOf("road_map_tick", own)).toBe(1);
  expect(codeOf(await tickRoadMap(ctx, { ...tick, item: "onlineShop" }))).toBe("wrongStep");
  for (const _time of [1, 2]) expect(codeOf(await untickRoadMap(ctx, key))).toBe("ok");
  expect(await countOf("road_map_tick", own)).toBe(0);
  expect(await eventsOf(own)).toEqual(["roadMap.ticked", "roadMap.unticked"]);
});

describe("the end of a business", () => {
  const end = (endedOn: string, version = 1) =>
    endBusiness(world.ctx, {
      code: world.own.code,
      version,
      endedOn: day(endedOn),
      reason: "کوچ به شهر دیگر",
    });

  it.each([
    ["2026-11-11", 1, "ok"],
    ["2026-03-21", 1, "ok"],
    ["2026-11-12", 1, "invalidInput"],
    ["2026-03-20", 1, "invalidInput"],
    ["2026-11-11", 2, "conflict"],
  ])("on %s with version %d: %s", async (endedOn, version, expected) => {
    await sell(1);
    expect(codeOf(await end(endedOn, version))).toBe(expected);
    expect(await countOf("entrepreneur_state", world.own, "caseworker_id IS NULL")).toBe(
      expected === "ok" ? 1 : 0,
    );
  });

  it("waits for an unsettled loan, and for a proposal that waits itself", async () => {
    const by = "1, 'x', now()";
    const [loan] = await asOwner<{ id: number }>(
      `INSERT INTO loan (entrepreneur_id, kind, principal_rial, fee_rial, granted_on, next_due_on, recorded_by_id, recorded_by_name, recorded_at)
       VALUES ($1, 'micro', 100, 0, '2026-05-01', '2026-12-01', ${by}) RETURNING id`,
      [world.own.id],
    );
    expect(await end("2026-11-11")).toMatchObject({
      refusal: { fields: { form: expect.stringMatching(/وام/) } },
    });
    await asOwner(
      "UPDATE loan SET status = 'settled', paid_rial = 100, settled_on = '2026-11-01', next_due_on = NULL WHERE id = $1",
      [loan?.id],
    );
    await asOwner(
      `INSERT INTO promotion (entrepreneur_id, from_standing, to_standing, evaluation, profile_reason, proposed_by_id, proposed_by_name, proposed_at)
       VALUES ($1, 1, 2, '{}', '', ${by})`,
      [world.own.id],
    );
    expect(await end("2026-11-11")).toMatchObject({
      refusal: { fields: { form: expect.stringMatching(/پیشنهاد/) } },
    });
    await asOwner("UPDATE promotion SET status = 'withdrawn' WHERE entrepreneur_id = $1", [world.own.id]);
    expect(codeOf(await end("2026-11-11"))).toBe("ok");
    expect(codeOf(await end("2026-11-11", 2))).toBe("wrongStep");
  });
});
