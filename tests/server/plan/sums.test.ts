import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FIRST_PLAN_YEAR, yearAt } from "@/lib/domain/plan/plan-year";
import { listPlans } from "@/lib/server/plan/list-query";
import { type MonthFacts, setMonth } from "@/tests/server/panel/panel-world";
import { createNeighbours, openConnections } from "@/tests/support/neighbours";
import { asOwner, asRole, type TestPlace } from "@/tests/support/world";

const MONTHS = ["1404-10", "1404-12", "1405-01", "1405-02"];
const PAID_MONTHS = Array.from({ length: 12 }, (_, month) => `1403-${String(month + 1).padStart(2, "0")}`);
const PLANNED = [...MONTHS, "1405-11", "1406-01", "1406-12"];
const POLICY_MONTHS = ["1405-12", "1406-03", "1406-04", "1407-01"];
const NEXT_YEAR = yearAt(new Date()) + 1;

let centers: TestPlace[];
let clients: pg.Client[];

beforeAll(async () => {
  centers = await createNeighbours();
  for (const { centerId, officeId, provinceId } of centers)
    await asOwner(
      `INSERT INTO annual_plan (center_id, year, office_id, province_id, status, agreed_by_id, agreed_by_name, agreed_at)
       SELECT $1, year, $2, $3, 'agreed', 1, 'آزمایشگر', now() FROM generate_series(1404, 1406) AS year`,
      [centerId, officeId, provinceId],
    );
  clients = await openConnections(6);
});

afterAll(() => Promise.all(clients.map((client) => client.end())));

/** Rows of one that the other lacks. */
const differences = () =>
  asOwner(
    `WITH live AS (SELECT * FROM plan_figures(ARRAY(SELECT id FROM center), ${FIRST_PLAN_YEAR}, ${NEXT_YEAR}))
     (SELECT 'kept' AS side, * FROM plan_sum EXCEPT ALL SELECT 'kept', * FROM live)
     UNION ALL (SELECT 'live', * FROM live EXCEPT ALL SELECT 'live', * FROM plan_sum)`,
  );

const ten = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 10, maxLength: 10 });
const facts: fc.Arbitrary<MonthFacts> = fc.record({
  status: fc.constantFrom("open", "submitted", "officeVerified", "confirmed", "confirmed", "confirmed"),
  late: fc.boolean(),
  amount: fc.integer({ min: 0, max: 10_000_000 }),
  rows: ten(fc.integer({ min: 0, max: 9 })),
});
const center = fc.nat({ max: 2 });
const kind = <Name extends string>(name: Name) => fc.constant(name);
const write = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: kind("month"), center, month: fc.constantFrom(...MONTHS), facts }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: kind("pay"), center, month: fc.constantFrom(...PAID_MONTHS), facts }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: kind("plan"),
      center,
      month: fc.constantFrom(...PLANNED),
      targets: ten(fc.option(fc.integer({ min: 1, max: 12 }), { nil: null })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: kind("unplan"), center, month: fc.constantFrom(...PLANNED) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kind("time"),
      center,
      started: fc.constantFrom("1402-05", "1403-01", "1404-11"),
      ended: fc.constantFrom(null, null, "1405-02", "1405-06", "1406-07"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kind("policy"),
      center,
      month: fc.constantFrom(...POLICY_MONTHS),
      cap: fc.integer({ min: 1, max: 99_999_999 }),
    }),
  },
);
type Write = typeof write extends fc.Arbitrary<infer T> ? T : never;

async function apply(client: pg.Client, step: Write, { centerId, officeId, provinceId }: TestPlace) {
  switch (step.kind) {
    case "month":
      return setMonth(client, { centerId, officeId, provinceId }, step.month, step.facts);
    case "pay":
      return setMonth(client, { centerId, officeId, provinceId }, step.month, {
        ...step.facts,
        status: "paid",
      });
    case "plan":
      return client.query(
        `INSERT INTO plan_month (center_id, month, year, office_id, province_id, targets)
         VALUES ($1, $2, $6, $3, $4, $5) ON CONFLICT (center_id, month) DO UPDATE SET targets = excluded.targets`,
        [centerId, step.month, officeId, provinceId, step.targets, Number(step.month.slice(0, 4))],
      );
    case "unplan":
      return client.query("DELETE FROM plan_month WHERE center_id = $1 AND month = $2", [
        centerId,
        step.month,
      ]);
    case "time":
      return client.query("UPDATE center SET started_month = $2, ended_month = $3 WHERE id = $1", [
        centerId,
        step.started,
        step.ended,
      ]);
    case "policy":
      return client.query(
        `INSERT INTO policy_version (effective_month, circular, cap_rial, shares, limit_to_approved_cost, center_deadline_day, office_deadline_day,
           province_deadline_day, enacted_at) SELECT $1, 'x', $2, '{1,2,3,4,5,6,7,8,9,55}', false, 5, 10, 15, now() ON CONFLICT DO NOTHING`,
        [step.month, step.cap],
      );
  }
}

/** One transaction; every third one changes its mind. What the database refuses has changed nothing. */
async function run(client: pg.Client, step: Write, index: number) {
  const place = centers[step.center]!;
  try {
    // Paying takes transactions of its own.
    if (step.kind !== "pay") await client.query("BEGIN");
    await apply(client, step, place);
    if (step.kind !== "pay") await client.query(index % 3 === 2 ? "ROLLBACK" : "COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    // A rule said no: another connection has changed the month, the plan or the policy first. A deadlock would be none.
    if (!(error instanceof pg.DatabaseError && error.code?.startsWith("23"))) throw error;
  }
}

describe("the kept sums of plans", () => {
  it("equal those of the rows after any history, one change after another", async () => {
    let something = false;
    await fc.assert(
      fc.asyncProperty(fc.array(write, { minLength: 10, maxLength: 40 }), async (steps) => {
        for (const [index, step] of steps.entries()) await run(clients[0]!, step, index);
        expect(await differences()).toEqual([]);
        const [sums] = await asOwner<{ some: boolean }>(
          "SELECT sum(done) > 0 AND sum(coming_rial) > 0 AS some FROM plan_sum",
        );
        something ||= sums?.some === true;
      }),
      { numRuns: 30 },
    );
    expect(something).toBe(true);
  });

  it("equal those of the rows after any changes of six connections at once", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(write, { minLength: 2, maxLength: 8 }), { minLength: 6, maxLength: 6 }),
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

  it("are the same after loading around the triggers", async () => {
    const table = () => asOwner("SELECT * FROM plan_sum ORDER BY year, center_id");
    const kept = await table();
    await asOwner("SELECT refresh_plan_sums()");
    expect(await table()).toEqual(kept);
  });

  it("are computed where they are not kept: a list without them is the same list", async () => {
    // Whatever the histories before have left: centers that still work in years to come.
    await asOwner("UPDATE center SET ended_month = NULL WHERE id = ANY ($1)", [
      centers.map(({ centerId }) => centerId),
    ]);
    const hq = asRole("hqEmployment", centers[0]!);
    const lists = () =>
      Promise.all(
        [{ province: "IR-29" }, {}].flatMap((place) =>
          ["1404", "1405", "1406"].map((year) => listPlans(hq, { year, ...place })),
        ),
      );
    const kept = await lists();
    expect(kept[1]?.rows).toHaveLength(2);
    await asOwner("DELETE FROM plan_sum WHERE center_id <> $1", [centers[0]!.centerId]);
    expect(await lists()).toEqual(kept);
    await asOwner("DELETE FROM plan_sum");
    expect(await lists()).toEqual(kept);
    expect((await listPlans(hq, { year: "1420", province: "IR-29" }))?.rows.length).toBeGreaterThan(0);
    await asOwner("SELECT refresh_plan_sums()");
  });
});
