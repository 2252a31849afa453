import fc from "fast-check";
import type pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { MONTH_STATUSES } from "@/lib/domain/month/workflow";
import { createNeighbours, openConnections } from "@/tests/support/neighbours";
import { asOwner, type TestPlace } from "@/tests/support/world";
import { setMonth, type MonthFacts } from "./panel-world";

const MONTHS = ["1404-11", "1404-12", "1405-01"];
/** Months that are paid, and from then on stay as they are. */
const PAID_MONTHS = Array.from({ length: 12 }, (_, month) => `1402-${String(month + 1).padStart(2, "0")}`);
const ENDS = [null, "1404-12", "1405-01", "1405-06"];

let centers: TestPlace[];
let clients: pg.Client[];

beforeAll(async () => {
  centers = await createNeighbours();
  clients = await openConnections(6);
});

afterAll(() => Promise.all(clients.map((client) => client.end())));

/** Rows of one that the other lacks; a row of nothing but zeros says the same as no row. */
const differences = () =>
  asOwner(`WITH kept AS (
      SELECT * FROM month_summary s WHERE NOT (centers_delta = 0 AND received = 0 AND received_on_time = 0 AND with_office = 0
        AND with_province = 0 AND returned = 0 AND confirmed = 0 AND entry_count = 0 AND beneficiary_count = 0 AND raised_rial = 0
        AND base_aid_rial = 0 AND payable_rial = 0 AND complete = 0 AND paid = 0 AND paid_rial = 0 AND 0 = ALL (targets || confirmed_counts || ceilings_rial || payables_rial))
    ), live AS (
      SELECT * FROM month_summary_live WHERE centers_delta <> 0 OR received <> 0
    )
    (SELECT 'kept' AS side, * FROM kept EXCEPT ALL SELECT 'kept', * FROM live)
    UNION ALL (SELECT 'live', * FROM live EXCEPT ALL SELECT 'live', * FROM kept)`);

const facts: fc.Arbitrary<MonthFacts> = fc.record({
  status: fc.constantFrom(...MONTH_STATUSES.filter((status) => status !== "paid")),
  late: fc.boolean(),
  entries: fc.nat({ max: 2 }),
  amount: fc.integer({ min: 0, max: 1_000_000_000 }),
  rows: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 10 }),
});
const center = fc.nat({ max: 2 });
const write = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("month" as const),
      center,
      month: fc.constantFrom(...MONTHS),
      facts,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("pay" as const),
      center,
      month: fc.constantFrom(...PAID_MONTHS),
      facts,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("end" as const), center, end: fc.constantFrom(...ENDS) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("start" as const),
      center,
      start: fc.constantFrom("1403-01", "1404-10"),
    }),
  },
);
type Write = typeof write extends fc.Arbitrary<infer T> ? T : never;

/** One transaction; every third one changes its mind. What has been paid refuses to be paid again. */
async function run(client: pg.Client, step: Write, index: number) {
  const place = centers[step.center]!;
  if (step.kind === "pay") {
    await setMonth(client, place, step.month, { ...step.facts, status: "paid" }).catch(() =>
      client.query("ROLLBACK"),
    );
    return;
  }
  await client.query("BEGIN");
  if (step.kind === "month") await setMonth(client, place, step.month, step.facts);
  else if (step.kind === "end")
    await client.query("UPDATE center SET ended_month = $2 WHERE id = $1", [place.centerId, step.end]);
  else await client.query("UPDATE center SET started_month = $2 WHERE id = $1", [place.centerId, step.start]);
  await client.query(index % 3 === 2 ? "ROLLBACK" : "COMMIT");
}

it("the kept sums equal the live ones after any writes, one after another", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 20 }), async (steps) => {
      for (const [index, step] of steps.entries()) await run(clients[0]!, step, index);
      expect(await differences()).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

it("the kept sums equal the live ones after any writes of six connections at once", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(write, { maxLength: 6 }), { minLength: 6, maxLength: 6 }),
      async (sequences) => {
        await Promise.all(
          sequences.map(async (steps, worker) => {
            for (const [index, step] of steps.entries()) await run(clients[worker]!, step, index);
          }),
        );
        expect(await differences()).toEqual([]);
      },
    ),
    { numRuns: 15 },
  );
});

it("loading around the triggers and refreshing gives the same table", async () => {
  const table = () =>
    asOwner("SELECT * FROM month_summary WHERE received > 0 ORDER BY area_kind, area_id, month");
  const kept = await table();
  expect(kept.length).toBeGreaterThan(0);
  await asOwner("SELECT refresh_month_summary()");
  expect(await table()).toEqual(kept);
});
