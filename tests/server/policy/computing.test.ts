import fc from "fast-check";
import type pg from "pg";
import { describe, expect, it } from "vitest";
import { calculateAid, decodeBreakdown } from "@/lib/domain/aid/formula";
import { policyInForce } from "@/lib/domain/aid/policy-version";
import { SERVICE_NUMBERS } from "@/lib/domain/aid/service-number";
import { addMonths, type JalaliMonth, jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { withClient } from "@/lib/ops/system/sql";
import { database } from "@/lib/server/db";
import { policyVersions } from "@/lib/server/month/aid";
import { confirmMonth } from "@/lib/server/month/commands";
import { enactPolicy } from "@/lib/server/policy/decide";
import { asOwner, asRole, codeOf, type TestPlace } from "@/tests/support/world";
import { shareLists } from "@/tests/domain/aid/share-lists";
import {
  createDraft,
  createVerified,
  draftOf,
  during,
  freshMonth,
  headquartersAt,
  versionsFrom,
} from "./policy-world";

const one = { 1: { quantity: 1, costRial: 100n }, 8: { quantity: 2, costRial: 900_000n } };

const confirm = (place: TestPlace, month: JalaliMonth) =>
  confirmMonth(asRole("provinceEmployment", place, during(month)), {
    ...{ centerId: place.centerId, month, version: 5, baseAidRial: 0n },
  });
const policyOf = async ({ centerId }: TestPlace) => {
  const [row] = await asOwner<{ id: number | null }>(
    "SELECT policy_version_id AS id FROM monthly_performance WHERE center_id = $1",
    [centerId],
  );
  return row?.id ?? null;
};

/** Recomputes every computed month with the version in force for it; gives what differs from what is stored. */
async function recomputed() {
  const versions = await policyVersions(database().prisma);
  const months = await asOwner<{
    center: string;
    month: string;
    targets: string[];
    counts: string[];
    costs: string[];
    breakdown: unknown;
  }>(
    `SELECT center_id AS center, month, targets, confirmed_counts AS counts, costs_rial AS costs, breakdown FROM monthly_performance
     WHERE month >= '1440-01' AND breakdown ? 'lines' AND breakdown -> 'lines' <> '[]' ORDER BY month, center_id`,
  );
  const differing = months.filter(({ month, targets, counts, costs, breakdown }) => {
    const policy = policyInForce(versions, jalaliMonth(month));
    if (!policy.ok) throw new Error(policy.refusal.code);
    const rows = SERVICE_NUMBERS.map((service, index) => ({
      ...{ service, target: Number(targets[index]), confirmedQuantity: Number(counts[index]) },
      approvedCostRial: BigInt(costs[index] ?? 0),
    }));
    const { lines, ...sums } = calculateAid(policy.value, rows);
    const stored = decodeBreakdown(breakdown);
    const paid = (of: typeof lines) => of.map(({ payableRial, ceilingRial }) => [ceilingRial, payableRial]);
    return (
      JSON.stringify([sums, paid(lines)], asText) !==
      JSON.stringify([{ ...sums, ...pick(stored) }, paid(stored.lines)], asText)
    );
  });
  return { months, differing };
}
const asText = (_key: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);
const pick = ({ policyVersionId, capRial, payableRial }: ReturnType<typeof decodeBreakdown>) => ({
  policyVersionId,
  capRial,
  payableRial,
});

describe("past months do not move by a rial [S1 ح; domain page 2: a past month never changes]", () => {
  const version = fc.record({
    capRial: fc.bigInt(1n, 20_000_000n),
    limitToApprovedCost: fc.boolean(),
    shares: shareLists,
  });
  const entries = fc.dictionary(
    fc.constantFrom(...SERVICE_NUMBERS.map(String)),
    fc.record({ quantity: fc.integer({ min: 1, max: 4 }), costRial: fc.bigInt(0n, 3_000_000n) }),
  );

  it("what has been computed stays, and computes to the same again, whatever versions come in force after it", async () => {
    const months = fc.array(fc.record({ version, entries }), { minLength: 2, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(months, async (given) => {
        const first = await freshMonth();
        const before = await recomputed();
        expect(before.differing).toEqual([]);
        for (const [ahead, { version: changes, entries: performed }] of given.entries()) {
          const month = addMonths(first, ahead);
          const id = await createDraft(month, changes);
          expect(codeOf(await enactPolicy(headquartersAt(month), { id, version: 1 }))).toBe("ok");
          expect(codeOf(await confirm(await createVerified(month, performed), month))).toBe("ok");
        }
        const after = await recomputed();
        expect(after.differing).toEqual([]);
        expect(after.months.filter(({ month }) => month < first)).toEqual(before.months);
        expect(after.months).toHaveLength(before.months.length + given.length);
      }),
      { numRuns: 4 },
    );
  });

  it("a version limited to approved cost pays at most that", async () => {
    const month = await freshMonth();
    const id = await createDraft(month, { limitToApprovedCost: true });
    await enactPolicy(headquartersAt(month), { id, version: 1 });
    await confirm(await createVerified(month, one), month);
    const [computed] = (await recomputed()).months.filter((row) => row.month === month);
    expect(decodeBreakdown(computed?.breakdown).payableRial).toBe(100n + 900_000n);
  });

  it("a month confirmed late is computed with the version of its own time", async () => {
    const month = await freshMonth();
    const place = await createVerified(month, one);
    const id = await createDraft(addMonths(month, 1));
    expect(codeOf(await enactPolicy(headquartersAt(month), { id, version: 1 }))).toBe("ok");
    expect(codeOf(await confirm(place, month))).toBe("ok");
    const [version] = await versionsFrom(addMonths(month, 1));
    expect(await policyOf(place)).not.toBe(version?.id);
    expect((await recomputed()).differing).toEqual([]);
  });
});

describe("confirming months and putting a version in force at the same time", () => {
  const LOCK = "hashtextextended('policy versions', 0)";

  /** Somebody else's transaction, held open while `during` runs and committed after it. */
  const meanwhile = (
    first: string,
    then: (client: pg.Client) => Promise<unknown>,
    work: () => Promise<unknown>,
  ) =>
    withClient(String(process.env.DATABASE_URL), async (client) => {
      await client.query("BEGIN");
      await client.query(first);
      const running = work();
      await waiting();
      await then(client);
      await client.query("COMMIT");
      return running;
    });

  async function waiting(): Promise<void> {
    const [row] = await asOwner<{ waits: number }>(
      `SELECT count(*)::integer AS waits FROM pg_locks l JOIN pg_database d ON d.oid = l.database
       WHERE l.locktype = 'advisory' AND NOT l.granted AND d.datname = current_database()`,
    );
    if (row?.waits === 0) return waiting();
  }

  it("whoever confirms while a version comes in force waits for it, and computes with it", async () => {
    const month = await freshMonth();
    const place = await createVerified(month, one);
    await meanwhile(
      `SELECT pg_advisory_xact_lock(${LOCK})`,
      (client) =>
        client.query(
          `INSERT INTO policy_version (effective_month, circular, cap_rial, shares, limit_to_approved_cost, center_deadline_day, office_deadline_day,
             province_deadline_day, enacted_at) SELECT $1, 'x', 7, shares, false, 5, 10, 15, now() FROM policy_version LIMIT 1`,
          [month],
        ),
      () => confirm(place, month),
    );
    const [version] = await versionsFrom(month);
    expect(await policyOf(place)).toBe(version?.id);
  });

  it("whoever puts a version in force while a month of it is being confirmed waits, and is told it has been computed", async () => {
    const month = await freshMonth();
    const place = await createVerified(month, one);
    const id = await createDraft(month);
    const refused = await meanwhile(
      `SELECT pg_advisory_xact_lock_shared(${LOCK})`,
      (client) =>
        client.query(
          `UPDATE monthly_performance SET status = 'confirmed', policy_version_id = (SELECT min(id) FROM policy_version), base_aid_rial = 0,
             payable_rial = 0, breakdown = '{}', entry_count = 0, beneficiary_count = 0, raised_rial = 0, targets = t.ten,
             confirmed_counts = t.ten, ceilings_rial = t.ten, payables_rial = t.ten, costs_rial = t.ten
           FROM (SELECT array_fill(1::bigint, '{10}') AS ten) t WHERE center_id = $1`,
          [place.centerId],
        ),
      () => enactPolicy(headquartersAt(month), { id, version: 1 }),
    );
    expect(refused).toMatchObject({ refusal: { code: "conditionMissing" } });
    expect((await draftOf(id)).status).toBe("prepared");
    expect(await versionsFrom(month)).toEqual([]);
  });

  it("eight confirmations and an enactment: never a month computed with another version than that of its time", async () => {
    const month = await freshMonth();
    const places = await Promise.all(Array.from({ length: 8 }, () => createVerified(month, one)));
    const id = await createDraft(month);
    const [enacted, ...confirmed] = await Promise.all([
      enactPolicy(headquartersAt(month), { id, version: 1 }),
      ...places.map((place) => confirm(place, month)),
    ]);
    expect(new Set(confirmed.map(codeOf))).toEqual(new Set(["ok"]));
    expect(await versionsFrom(month)).toHaveLength(enacted.ok ? 1 : 0);
    expect((await recomputed()).differing).toEqual([]);
  });

  it("the database itself refuses a version that reaches back over a computed month", async () => {
    const month = await freshMonth();
    const place = await createVerified(month, one);
    await confirm(place, month);
    await expect(
      asOwner(
        `INSERT INTO policy_version (effective_month, circular, cap_rial, shares, limit_to_approved_cost, center_deadline_day, office_deadline_day,
           province_deadline_day, enacted_at) SELECT $1, 'x', 7, shares, false, 5, 10, 15, now() FROM policy_version LIMIT 1`,
        [addMonths(month, -1)],
      ),
    ).rejects.toThrow(/have been computed/);
  });
});
