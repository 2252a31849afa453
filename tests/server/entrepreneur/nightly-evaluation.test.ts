import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { evaluate } from "@/lib/domain/entrepreneur/evaluation";
import { nightlyRules } from "@/lib/domain/entrepreneur/nightly-rules";
import { type LevelRules, levelRules1404 } from "@/lib/domain/entrepreneur/rules";
import { type CaseState, stateOf } from "@/lib/domain/entrepreneur/state";
import { addDays, type CalendarDate, daysBetween } from "@/lib/domain/shared/calendar-date";
import { EVALUATION } from "@/lib/ops/nightly/evaluate-cases";
import { evidenceShape, evidenceSql } from "@/lib/server/entrepreneur/evidence";
import { standingOf } from "@/lib/server/entrepreneur/standing-column";
import { asOwner, createCenter, type TestPlace } from "@/tests/support/world";
import { createOutlets, createRandomCase, judgedOn, randomCase } from "./random-cases";

let place: TestPlace;
let outlets: number[];

beforeAll(async () => {
  place = await createCenter();
  outlets = await createOutlets();
});

/** What the domain library says of the entrepreneurs. */
async function byDomain(
  ids: readonly number[],
  on: CalendarDate,
  rules: LevelRules,
): Promise<Map<number, CaseState>> {
  const rows = await asOwner<{
    id: number;
    standing: number;
    sinceOn: CalendarDate;
    enrolledOn: CalendarDate;
    dueOn: CalendarDate | null;
    proposed: boolean;
    evidence: unknown;
  }>(
    `SELECT id, standing, since_on::text AS "sinceOn", enrolled_on::text AS "enrolledOn", ${evidenceSql} AS evidence,
       (SELECT min(next_due_on)::text FROM loan l WHERE l.entrepreneur_id = e.id AND l.status = 'running') AS "dueOn",
       EXISTS (SELECT FROM promotion p WHERE p.entrepreneur_id = e.id AND p.status = 'proposed') AS proposed
     FROM entrepreneur e, set_config('app.cases', '{*}', false) WHERE id = ANY ($1)`,
    [ids],
  );
  return new Map(
    rows.map(({ id, standing, sinceOn, enrolledOn, dueOn, proposed, evidence: json }) => {
      const evidence = evidenceShape.parse(json);
      const evaluation = evaluate({ standing: standingOf(standing), sinceOn }, evidence, on, rules);
      const overdueDays = dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, on));
      return [id, stateOf({ evidence, evaluation, enrolledOn, overdueDays, proposed })];
    }),
  );
}

async function bySql(
  ids: readonly number[],
  on: CalendarDate,
  rules: LevelRules,
): Promise<Map<number, CaseState>> {
  const rows = await asOwner<CaseState & { id: number }>(
    `SELECT entrepreneur_id AS id, condition_met AS "conditionMet", steps, gap, reasons, attention, overdue_days AS "overdueDays",
       sales_fall AS "salesFall", silent_days AS "silentDays" FROM (${EVALUATION}) f WHERE entrepreneur_id = ANY ($3)`,
    [on, JSON.stringify(nightlyRules(on, rules)), ids],
  );
  return new Map(rows.map(({ id, ...state }) => [id, state]));
}

const ruleSets = fc.record({
  recentInvoices: fc.record({ count: fc.constantFrom(2, 10, 20), months: fc.constantFrom(1, 3, 12) }),
  basicCourses: fc.constantFrom(levelRules1404.basicCourses, ["pricing", "qualityControl"] as const),
  newProducts: fc.constantFrom(1, 2),
  incomeGrowth: fc.record({ months: fc.constantFrom(2, 6), percent: fc.constantFrom(0, 30) }),
  reputableOutlets: fc.constantFrom(1, 2),
  jobs: fc.constantFrom(1, 2),
});

describe("the nightly evaluation in SQL", () => {
  it("says of everybody on any day what the domain library says (domain page 3, exact measures)", async () => {
    const cases = fc.array(randomCase, { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(cases, fc.array(judgedOn, { minLength: 6, maxLength: 6 }), async (people, days) => {
        const made = [];
        for (const person of people) made.push((await createRandomCase(place, person, outlets)).id);
        for (const on of days)
          expect(await bySql(made, on, levelRules1404)).toEqual(await byDomain(made, on, levelRules1404));
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  it("keeps to whatever rules it is given", async () => {
    const made: number[] = [];
    for (const person of fc.sample(randomCase, 40))
      made.push((await createRandomCase(place, person, outlets)).id);
    await fc.assert(
      fc.asyncProperty(ruleSets, judgedOn, async (own, on) => {
        const rules: LevelRules = { ...levelRules1404, ...own };
        expect(await bySql(made, on, rules)).toEqual(await byDomain(made, on, rules));
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it("still says so after invoices have been voided: what it sums up is kept by the same transactions", async () => {
    const made: number[] = [];
    for (const person of fc.sample(randomCase, 20))
      made.push((await createRandomCase(place, person, outlets)).id);
    await asOwner(
      "UPDATE sales_invoice SET voided_at = now(), void_reason = 'اشتباه' WHERE entrepreneur_id = ANY ($1) AND voided_at IS NULL AND id % 2 = 0",
      [made],
    );
    await asOwner(
      "UPDATE sales_invoice SET voided_at = now(), void_reason = 'اشتباه' WHERE entrepreneur_id = $1 AND voided_at IS NULL",
      [made[0]],
    );
    for (const on of fc.sample(judgedOn, 5))
      expect(await bySql(made, on, levelRules1404)).toEqual(await byDomain(made, on, levelRules1404));
  });

  it("leaves out whose business has ended", async () => {
    const [person] = fc.sample(randomCase, 1);
    if (!person) throw new Error("nobody");
    const { id } = await createRandomCase(place, person, outlets);
    const on = addDays(person.enrolledOn, 400);
    expect(await bySql([id], on, levelRules1404)).toHaveProperty("size", 1);
    await asOwner("UPDATE entrepreneur SET ended_on = enrolled_on, end_reason = 'پایان' WHERE id = $1", [id]);
    expect(await bySql([id], on, levelRules1404)).toHaveProperty("size", 0);
  });
});
