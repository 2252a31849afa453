import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type AidPolicy, calculateAid } from "@/lib/domain/aid/formula";
import { policy1400 } from "@/lib/domain/aid/policy-version";
import { SERVICE_NUMBERS } from "@/lib/domain/aid/service-number";
import { addMonths, type JalaliMonth, lastMonths } from "@/lib/domain/shared/jalali-month";
import { MAX_RIAL } from "@/lib/domain/shared/rial";
import { effectValues, policyEffectStatement } from "@/lib/server/policy/effect-statement";
import { readRows } from "@/lib/server/scope";
import { shareLists } from "@/tests/domain/aid/share-lists";
import { asOwner, asRole, createCenter, type TestPlace } from "@/tests/support/world";
import { freshMonth, headquartersAt, nowhere } from "./policy-world";

type Computed = {
  month: JalaliMonth;
  place: TestPlace;
  targets: number[];
  counts: number[];
  costs: bigint[];
};

const policies: fc.Arbitrary<AidPolicy> = fc.record({
  id: fc.constant(1),
  capRial: fc.oneof(fc.bigInt(1n, MAX_RIAL), fc.bigInt(1n, 1000n)),
  shares: shareLists,
  limitToApprovedCost: fc.boolean(),
});
const ten = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 10, maxLength: 10 });
const MOST = 100_000;
const monthFacts = fc.record({
  targets: ten(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: MOST }))),
  counts: ten(fc.oneof(fc.nat(6), fc.nat(10 * MOST))),
  costs: ten(fc.oneof(fc.constant(0n), fc.bigInt(0n, 2000n), fc.bigInt(0n, MAX_RIAL))),
});

const CENTERS = 4;
let months: JalaliMonth[];
let places: TestPlace[];

/** Stores months as computed, with the payable of the version of 1400. */
async function store(computed: readonly Computed[]): Promise<void> {
  const rows = computed.map(({ month, place, targets, counts, costs }) => ({
    ...{ month, ...place, targets, counts },
    costs: costs.map(String),
    payable: String(payableOf(policy1400, { targets, counts, costs })),
  }));
  await asOwner(
    `INSERT INTO monthly_performance (center_id, month, office_id, province_id, status, first_submitted_at, submitted_late, policy_version_id,
       base_aid_rial, payable_rial, breakdown, entry_count, beneficiary_count, raised_rial, targets, confirmed_counts, ceilings_rial, payables_rial, costs_rial)
     SELECT r."centerId", r.month, r."officeId", r."provinceId", 'confirmed', now(), false, (SELECT min(id) FROM policy_version), 0, r.payable, '{}', 0, 0, 0,
       r.targets, r.counts, r.counts, r.counts, r.costs
     FROM jsonb_to_recordset($1) AS r(month text, "centerId" text, "officeId" text, "provinceId" text, targets bigint[], counts bigint[], costs bigint[], payable bigint)
     ON CONFLICT (center_id, month) DO UPDATE SET payable_rial = excluded.payable_rial, targets = excluded.targets,
       confirmed_counts = excluded.confirmed_counts, costs_rial = excluded.costs_rial`,
    [JSON.stringify(rows)],
  );
}

const payableOf = (
  policy: AidPolicy,
  { targets, counts, costs }: Pick<Computed, "targets" | "counts" | "costs">,
): bigint =>
  calculateAid(
    policy,
    SERVICE_NUMBERS.map((service, index) => ({
      ...{ service, target: targets[index] ?? null, confirmedQuantity: counts[index] ?? 0 },
      approvedCostRial: costs[index] ?? 0n,
    })),
  ).payableRial;

beforeAll(async () => {
  months = lastMonths(addMonths(await freshMonth(14), -1), 12);
  places = [];
  for (let index = 0; index < CENTERS; index += 1)
    places.push(await createCenter(index % 2 ? "IR-29" : "IR-09"));
});

const span = () => ({ first: months[0]!, last: months[11]! });
const read = (policy: AidPolicy, ctx = headquartersAt(months[11]!)) =>
  readRows(ctx, policyEffectStatement, effectValues(policy, span()));

describe("the preview in SQL", () => {
  it("sums to the rial what the domain library computes, for any version, target, quantity and cost [S1 ح]", async () => {
    const cases = fc.array(monthFacts, { minLength: CENTERS * 3, maxLength: CENTERS * 3 });
    await fc.assert(
      fc.asyncProperty(policies, cases, async (policy, facts) => {
        const computed = facts.map((fact, index): Computed => ({
          ...fact,
          month: months[(Math.floor(index / CENTERS) * 5) % 12]!,
          place: places[index % CENTERS]!,
        }));
        await store(computed);
        const rows = await read(policy);
        const expected = new Map<string, { centers: number; computed: bigint; would: bigint }>();
        for (const one of computed) {
          const key = `${one.place.provinceId} ${one.month}`;
          const sum = expected.get(key) ?? { centers: 0, computed: 0n, would: 0n };
          expected.set(key, {
            centers: sum.centers + 1,
            computed: sum.computed + payableOf(policy1400, one),
            would: sum.would + payableOf(policy, one),
          });
        }
        expect(
          new Map(
            rows.map(({ provinceId, month, centers, computedRial, wouldRial }) => [
              `${provinceId} ${month}`,
              { centers, computed: computedRial, would: wouldRial },
            ]),
          ),
        ).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it("with the version the months were computed with, nothing differs", async () => {
    for (const { computedRial, wouldRial } of await read(policy1400)) expect(wouldRial).toBe(computedRial);
  });

  it("reads no month beyond the scope of whoever asks", async () => {
    const rows = await read(policy1400, asRole("provinceEmployment", nowhere));
    expect(new Set(rows.map(({ provinceId }) => provinceId))).toEqual(new Set(["IR-09"]));
  });
});
