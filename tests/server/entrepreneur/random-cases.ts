import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { COURSES } from "@/lib/domain/entrepreneur/course";
import { addDays } from "@/lib/domain/shared/calendar-date";
import { monthOf } from "@/lib/domain/shared/jalali-month";
import { day } from "@/tests/domain/entrepreneur/build-evidence";
import { createEntrepreneur, type TestCase } from "@/tests/support/cases";
import { asOwner, type TestPlace } from "@/tests/support/world";

const ORIGIN = day("1404/12/29");
const around = (min: number, max: number) => fc.integer({ min, max }).map((count) => addDays(ORIGIN, count));
/** Days of a year and a half, around the days on which is judged. */
const days = around(-330, 250);
export const judgedOn = around(-60, 240);

const voided = fc.integer({ min: 0, max: 9 }).map((digit) => digit === 0);
const term = { startsOn: days, endsOn: fc.option(days) };
const list = <T>(facts: fc.Arbitrary<T>, maxLength: number) => fc.array(facts, { maxLength });

/** Somebody with whatever may be recorded of them, wild enough to meet every boundary. */
export const randomCase = fc.record({
  standing: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
  enrolledOn: around(-330, -200),
  sinceOn: around(-200, 60),
  invoices: list(
    fc.record({
      voided,
      number: fc.integer({ min: 1, max: 99 }),
      issuedOn: days,
      amountRial: fc.oneof(fc.bigInt(1n, 20n), fc.bigInt(1n, 10_000_000_000_000n)),
      product: fc.integer({ min: 0, max: 5 }),
    }),
    60,
  ),
  courses: list(fc.record({ voided, course: fc.constantFrom(...COURSES), completedOn: days }), 6),
  visits: list(fc.record({ voided, visitedOn: days }), 3),
  // of few days, so that several calls fall into one row
  calls: list(fc.record({ voided, calledOn: around(60, 120), answered: fc.boolean() }), 9),
  products: list(fc.record({ voided, firstOfferedOn: days }), 3),
  contracts: list(fc.record({ voided, outlet: fc.integer({ min: 0, max: 3 }), ...term }), 5),
  jobs: list(fc.record({ voided, monthlyWageRial: fc.bigInt(0n, 2n), ...term }), 3),
  loans: fc.array(fc.record({ status: fc.constantFrom("running", "suspended"), nextDueOn: days }), {
    maxLength: 2,
  }),
  proposed: fc.boolean(),
});
export type RandomCase = typeof randomCase extends fc.Arbitrary<infer Case> ? Case : never;

/** Four shops of which two are reputable. */
export async function createOutlets(): Promise<number[]> {
  const rows = await asOwner<{ id: number }>(
    "INSERT INTO outlet (name, kind, reputable) SELECT $1 || n, 'platform', n <= 2 FROM generate_series(1, 4) n RETURNING id",
    [randomUUID()],
  );
  return rows.map(({ id }) => id);
}

const once = <T>(items: readonly T[], keyOf: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
];
const by = { recorded_by_id: 1, recorded_by_name: "آزمایشگر", recorded_at: "2026-01-01T00:00:00Z" };
const voidedAs = (isVoided: boolean) =>
  isVoided ? { voided_at: by.recorded_at, voided_by_name: by.recorded_by_name, void_reason: "اشتباه" } : {};

async function insert(table: string, rows: readonly Record<string, unknown>[]): Promise<{ id: number }[]> {
  if (rows.length === 0) return [];
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].join(", ");
  return asOwner(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(null::${table}, $1) RETURNING ${table === "promotion" || table === "loan" ? "id" : "id::integer"}`,
    [JSON.stringify(rows)],
  );
}

/** Writes it all down as the forms would: nothing that the constraints forbid. */
export async function createRandomCase(
  place: TestPlace,
  facts: RandomCase,
  outlets: readonly number[],
): Promise<TestCase> {
  const { standing, enrolledOn, sinceOn } = facts;
  const made = await createEntrepreneur(place, { standing, enrolledOn, sinceOn, startedOn: enrolledOn });
  const own = { entrepreneur_id: made.id, ...by };
  const products = await insert(
    "product",
    facts.products.map((one, index) => ({
      ...own,
      name: `کالا ${index}`,
      first_offered_on: one.firstOfferedOn,
      ...voidedAs(one.voided),
    })),
  );
  await insert(
    "sales_invoice",
    once(facts.invoices, (one) => `${one.issuedOn} ${one.number}`).map((one) => ({
      ...own,
      number: String(one.number),
      number_key: String(one.number),
      issued_on: one.issuedOn,
      month: monthOf(one.issuedOn),
      amount_rial: String(one.amountRial),
      product_id: products[one.product]?.id ?? null,
      ...voidedAs(one.voided),
    })),
  );
  await insert(
    "course_completion",
    once(facts.courses, (one) => one.course).map((one) => ({
      ...own,
      course: one.course,
      completed_on: one.completedOn,
      ...voidedAs(one.voided),
    })),
  );
  await insert(
    "visit",
    facts.visits.map((one) => ({ ...own, visited_on: one.visitedOn, ...voidedAs(one.voided) })),
  );
  await insert(
    "call",
    facts.calls.map((one) => ({
      ...own,
      called_on: one.calledOn,
      answered: one.answered,
      ...voidedAs(one.voided),
    })),
  );
  const inOrder = <T extends { startsOn: string; endsOn: string | null }>({ startsOn, endsOn }: T) => ({
    starts_on: startsOn,
    ends_on: endsOn !== null && endsOn < startsOn ? startsOn : endsOn,
  });
  await insert(
    "outlet_contract",
    once(facts.contracts, (one) => `${one.outlet} ${one.startsOn}`).map((one) => ({
      ...own,
      outlet_id: outlets[one.outlet],
      ...inOrder(one),
      ...voidedAs(one.voided),
    })),
  );
  await insert(
    "job",
    facts.jobs.map((one) => ({
      ...own,
      title: "کمک",
      monthly_wage_rial: String(one.monthlyWageRial),
      ...inOrder(one),
      ...voidedAs(one.voided),
    })),
  );
  await insert(
    "loan",
    facts.loans.map((one, index) => ({
      ...own,
      kind: ["micro", "development"][index],
      principal_rial: 100,
      fee_rial: 0,
      granted_on: enrolledOn,
      status: one.status,
      suspended_on: one.status === "suspended" ? one.nextDueOn : null,
      next_due_on: one.nextDueOn,
      version: 1,
      paid_rial: 0,
    })),
  );
  if (facts.proposed && standing < 4)
    await insert("promotion", [
      {
        entrepreneur_id: made.id,
        from_standing: standing,
        to_standing: standing + 1,
        status: "proposed",
        evaluation: {},
        profile_reason: "",
        proposed_by_id: 1,
        proposed_by_name: "آزمایشگر",
        proposed_at: by.recorded_at,
        version: 1,
      },
    ]);
  return made;
}
