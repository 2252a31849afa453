import fc from "fast-check";
import type pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { centerStatuses } from "@/lib/domain/organisation/center";
import { addMonths, monthAt } from "@/lib/domain/shared/jalali-month";
import { createNeighbours, openConnections } from "@/tests/support/neighbours";
import { asOwner, createCenter, type TestPlace } from "@/tests/support/world";
import { countDifferences } from "./center-world";

/** The running month of Tehran, in which the triggers write, and some around it. */
const RUNNING = monthAt(new Date());
const MONTHS = [-20, -7, -3, -1, 0, 2].map((months) => addMonths(RUNNING, months));
const CONNECTIONS = 6;

let centers: TestPlace[];
let clients: pg.Client[];

beforeAll(async () => {
  centers = await createNeighbours();
  clients = await openConnections(CONNECTIONS);
});

afterAll(() => Promise.all(clients.map((client) => client.end())));

const status = fc.constantFrom(...centerStatuses);
const month = fc.constantFrom(...MONTHS);
const center = fc.nat({ max: 2 });
const write = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("move" as const), center, status }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("end" as const),
      center,
      status,
      ended: fc.option(month, { nil: null }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("add" as const), center, status, month }) },
);
type Write = typeof write extends fc.Arbitrary<infer T> ? T : never;

/** What the owner may do to the steps themselves: any number of them, in any order, in one statement. */
const rewrite = fc.record({
  center,
  steps: fc.uniqueArray(fc.tuple(month, status), { selector: ([at]) => at, maxLength: 5 }),
  removed: fc.subarray(MONTHS),
});

let added = 0;

/** One transaction, of one center; every third one changes its mind. */
async function run(client: pg.Client, step: Write, index: number) {
  const { centerId, officeId, provinceId } = centers[step.center]!;
  await client.query("BEGIN");
  if (step.kind === "move")
    await client.query("UPDATE center SET status = $2 WHERE id = $1", [centerId, step.status]);
  else if (step.kind === "end")
    await client.query("UPDATE center SET status = $2, ended_month = $3 WHERE id = $1", [
      ...[centerId, step.status, step.ended],
    ]);
  else
    await client.query(
      "INSERT INTO center (id, office_id, province_id, name, status, started_month) VALUES ($1, $2, $3, 'تازه', $4, $5)",
      [`${centerId}-n${added++}`, officeId, provinceId, step.status, step.month],
    );
  await client.query(index % 3 === 2 ? "ROLLBACK" : "COMMIT");
}

/** Centers whose last step up to the running month is not their present status, but for those whose end has come. */
const wrongToday = () =>
  asOwner(
    `SELECT c.id FROM center c WHERE c.id LIKE ANY ($1) AND c.started_month <= $2 AND (c.ended_month IS NULL OR c.ended_month > $2)
       AND c.status IS DISTINCT FROM (SELECT s.status FROM center_step s WHERE s.center_id = c.id AND s.month <= $2 ORDER BY s.month DESC LIMIT 1)`,
    [centers.map(({ officeId }) => `${officeId}%`), RUNNING],
  );

it("the kept counts equal the live ones after any changes, one after another", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 20 }), async (steps) => {
      for (const [index, step] of steps.entries()) await run(clients[0]!, step, index);
      expect(await countDifferences()).toEqual([]);
      expect(await wrongToday()).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

it("the kept counts equal the live ones after any changes of six connections at once", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(write, { maxLength: 6 }), { minLength: CONNECTIONS, maxLength: CONNECTIONS }),
      async (sequences) => {
        await Promise.all(
          sequences.map(async (steps, worker) => {
            for (const [index, step] of steps.entries()) await run(clients[worker]!, step, index);
          }),
        );
        expect(await countDifferences()).toEqual([]);
        expect(await wrongToday()).toEqual([]);
      },
    ),
    { numRuns: 15 },
  );
});

it("the kept counts equal the live ones whatever steps are written, in whatever order, several by one statement", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(rewrite, { minLength: 1, maxLength: 8 }), async (rewrites) => {
      for (const { center: index, steps, removed } of rewrites) {
        const { centerId, officeId, provinceId } = centers[index]!;
        await asOwner("DELETE FROM center_step WHERE center_id = $1 AND month = ANY ($2)", [
          ...[centerId, removed],
        ]);
        await asOwner(
          `INSERT INTO center_step (center_id, month, office_id, province_id, status)
           SELECT $1, month, $2, $3, status::center_status FROM unnest($4::text[], $5::text[]) AS given (month, status)
           ON CONFLICT (center_id, month) DO UPDATE SET status = excluded.status`,
          [centerId, officeId, provinceId, steps.map(([at]) => at), steps.map(([, of]) => of)],
        );
      }
      expect(await countDifferences()).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

it("loading around the triggers and refreshing gives the same counts, and the centers without steps their first ones", async () => {
  const table = () =>
    asOwner(
      "SELECT * FROM center_count WHERE (active, suspended, inactive, opening) <> (0, 0, 0, 0) ORDER BY area_kind, area_id, month",
    );
  await asOwner("SELECT add_center_steps()");
  const kept = await table();
  expect(kept.length).toBeGreaterThan(0);
  await asOwner("SELECT refresh_center_counts()");
  expect(await table()).toEqual(kept);
  const { centerId } = await createCenter("IR-29");
  await asOwner("DELETE FROM center_step WHERE center_id = $1", [centerId]);
  await asOwner("SELECT refresh_center_counts()");
  expect(await asOwner("SELECT month, status FROM center_step WHERE center_id = $1", [centerId])).toEqual([
    { month: "1403-01", status: "active" },
  ]);
  expect(await countDifferences()).toEqual([]);
});
