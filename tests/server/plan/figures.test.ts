import fc from "fast-check";
import { expect, it } from "vitest";
import { policy1400, type PolicyVersion } from "@/lib/domain/aid/policy-version";
import { forecastYear, type History } from "@/lib/domain/plan/forecast";
import { fulfilmentSoFar, plannedServices } from "@/lib/domain/plan/fulfilment";
import type { MonthTargets } from "@/lib/domain/plan/month-targets";
import { monthsOfYear, placeInYear, workingMonths } from "@/lib/domain/plan/plan-year";
import { addMonths, type JalaliMonth, jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { withClient } from "@/lib/ops/system/sql";
import { createCenter } from "@/tests/support/world";

const CURRENT = jalaliMonth("1405-08");
const months = monthsOfYear(1405);
const target = fc.option(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 100_000 })), {
  nil: null,
});
const ten = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 10, maxLength: 10 });
const policies = fc.record({
  cap: fc.bigInt({ min: 1n, max: 10n ** 13n }),
  later: fc.bigInt({ min: 1n, max: 10n ** 8n }),
});
const center = fc.record({
  started: fc.integer({ min: -20, max: 14 }),
  worked: fc.option(fc.integer({ min: 1, max: 30 }), { nil: null }),
  plan: fc.array(fc.option(ten(target), { nil: null }), { minLength: 12, maxLength: 12 }),
  /** by how many months ago: what was confirmed of it, and paid */
  confirmed: fc.dictionary(
    fc.integer({ min: 0, max: 19 }).map(String),
    fc.record({
      quantities: ten(fc.integer({ min: 0, max: 40 })),
      payable: fc.bigInt({ min: 0n, max: 10n ** 7n }),
    }),
  ),
});
type Center = typeof center extends fc.Arbitrary<infer T> ? T : never;

const versionsOf = ({ cap, later }: { cap: bigint; later: bigint }): PolicyVersion[] => [
  { ...policy1400, capRial: cap },
  {
    ...policy1400,
    id: 2,
    effectiveMonth: jalaliMonth("1405-10"),
    capRial: later,
    shares: [1, 2, 3, 4, 5, 6, 7, 8, 9, 55],
  },
];

function timeOf({ started, worked }: Center) {
  const startedMonth = addMonths(jalaliMonth("1405-01"), started);
  return { startedMonth, endedMonth: worked === null ? null : addMonths(startedMonth, worked) };
}
const confirmedOf = (facts: Center) => {
  const { startedMonth, endedMonth } = timeOf(facts);
  return Object.entries(facts.confirmed)
    .map(([ago, month]) => ({ month: addMonths(CURRENT, -Number(ago)), ...month }))
    .filter(({ month }) => month >= startedMonth && (endedMonth === null || month < endedMonth))
    .sort((a, b) => (a.month < b.month ? 1 : -1));
};

/** What the domain says of one center. */
function byDomain(facts: Center, versions: PolicyVersion[]) {
  const confirmed = confirmedOf(facts);
  const byMonth = new Map(confirmed.map((month) => [month.month, month]));
  const newest = confirmed.slice(0, 12);
  const history: History = {
    months: newest.length,
    quantities: Array.from({ length: 10 }, (_, row) =>
      newest.reduce((sum, { quantities }) => sum + (quantities[row] ?? 0), 0),
    ),
  };
  const worked = workingMonths(timeOf(facts), 1405);
  const targets = (month: JalaliMonth): MonthTargets | null => facts.plan[months.indexOf(month)] ?? null;
  const forecast = forecastYear({
    months: worked,
    policies: versions,
    targets,
    confirmedRial: (month) => byMonth.get(month)?.payable ?? null,
    history,
  });
  if (!forecast.ok) throw new Error(forecast.refusal.code);
  const planned = worked.map((month) => ({
    month,
    targets: targets(month),
    confirmed: byMonth.get(month)?.quantities ?? null,
  }));
  const soFar = fulfilmentSoFar(planned, CURRENT);
  return {
    planned: String(plannedServices(planned)),
    counted: String(soFar.planned),
    done: String(soFar.done),
    confirmed: String(forecast.value.confirmedRial),
    coming: String(forecast.value.comingRial),
  };
}

it("the sums give every center the forecast and the fulfilment that the domain gives it, to the rial [S1 ب-4-5]", async () => {
  const place = await createCenter("IR-21");
  await withClient(String(process.env.DATABASE_URL), async (client) => {
    // Lies before the table of all: versions of this test alone.
    await client.query(
      "CREATE TEMP TABLE policy_version (effective_month char(7), cap_rial bigint, shares integer[])",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(center, { minLength: 1, maxLength: 5 }), policies, async (centers, caps) => {
        const versions = versionsOf(caps);
        await client.query("BEGIN; SET LOCAL session_replication_role = replica");
        for (const { effectiveMonth, capRial, shares } of versions)
          await client.query("INSERT INTO policy_version VALUES ($1, $2, $3)", [
            effectiveMonth,
            capRial,
            shares,
          ]);
        for (const [index, facts] of centers.entries()) {
          const id = `${place.centerId}-f${index}`;
          const { startedMonth, endedMonth } = timeOf(facts);
          const at = [place.officeId, place.provinceId];
          await client.query(
            "INSERT INTO center (id, office_id, province_id, name, started_month, ended_month) VALUES ($3, $1, $2, 'مرکز', $4, $5)",
            [...at, id, startedMonth, endedMonth],
          );
          const worked = new Set<string>(workingMonths(timeOf(facts), 1405));
          for (const [number, targets] of facts.plan.entries())
            if (targets && worked.has(months[number] ?? ""))
              await client.query(
                "INSERT INTO plan_month (office_id, province_id, center_id, month, year, targets) VALUES ($1, $2, $3, $4, 1405, $5)",
                [...at, id, months[number], targets],
              );
          for (const { month, quantities, payable } of confirmedOf(facts))
            await client.query(
              `INSERT INTO monthly_performance (office_id, province_id, center_id, month, status, policy_version_id, payable_rial, base_aid_rial,
                 breakdown, confirmed_at, confirmed_late, entry_count, beneficiary_count, raised_rial, targets, confirmed_counts, ceilings_rial, payables_rial, costs_rial,
                 first_submitted_at, submitted_late, submitted_at, verified_at, verified_late)
               VALUES ($1, $2, $3, $4, 'confirmed', 1, $5, 0, '{}', now(), false, 0, 0, 0, $6, $7, $6, $6, $6, now(), false, now(), now(), false)`,
              [...at, id, month, payable, Array(10).fill(1), quantities],
            );
        }
        const { rows } = await client.query<Record<string, string> & { id: string }>(
          `SELECT center_id AS id, planned::text, counted[$2]::text AS counted, done::text, confirmed_rial AS confirmed, coming_rial AS coming
            FROM plan_figures($1, 1405, 1405) ORDER BY id`,
          [centers.map((_, index) => `${place.centerId}-f${index}`), placeInYear(CURRENT, 1405)],
        );
        await client.query("ROLLBACK");
        const expected = centers.flatMap((facts, index) =>
          workingMonths(timeOf(facts), 1405).length === 0
            ? []
            : [{ id: `${place.centerId}-f${index}`, ...byDomain(facts, versions) }],
        );
        expect(rows).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});
