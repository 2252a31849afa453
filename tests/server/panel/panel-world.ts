import type pg from "pg";
import type { MonthStatus } from "@/lib/domain/month/workflow";
import { withClient } from "@/lib/ops/system/sql";
import { payConfirmed } from "@/tests/support/payment";
import { asOwner, type TestPlace } from "@/tests/support/world";

export type MonthFacts = {
  status: MonthStatus;
  late: boolean;
  /** how many services it was submitted with; one unless said */
  entries?: number;
  amount: number;
  rows: number[];
};

const UPSERT = `
  INSERT INTO monthly_performance (center_id, month, office_id, province_id, status, first_submitted_at, submitted_late, submitted_at,
    policy_version_id, base_aid_rial, payable_rial, breakdown, entry_count, beneficiary_count, raised_rial,
    targets, confirmed_counts, ceilings_rial, payables_rial, costs_rial, submitted_entries)
  VALUES ($1, $2, $3, $4, $5::month_status, $6, $7, $6, $8, $9::bigint, $10::bigint, $11, $12, $13, $14::bigint, $15, $15, $15, $15, $15, $16)
  ON CONFLICT (center_id, month) DO UPDATE SET status = excluded.status,
    first_submitted_at = coalesce(monthly_performance.first_submitted_at, excluded.first_submitted_at),
    submitted_late = coalesce(monthly_performance.submitted_late, excluded.submitted_late),
    submitted_at = coalesce(excluded.submitted_at, monthly_performance.submitted_at),
    policy_version_id = excluded.policy_version_id, base_aid_rial = excluded.base_aid_rial, payable_rial = excluded.payable_rial,
    breakdown = excluded.breakdown, entry_count = excluded.entry_count, beneficiary_count = excluded.beneficiary_count,
    raised_rial = excluded.raised_rial, targets = excluded.targets, confirmed_counts = excluded.confirmed_counts,
    ceilings_rial = excluded.ceilings_rial, payables_rial = excluded.payables_rial, costs_rial = excluded.costs_rial,
    submitted_entries = coalesce(excluded.submitted_entries, monthly_performance.submitted_entries)`;

/** Puts a month that is not paid yet into any state, with amounts once it is confirmed: further than the commands would go. */
export async function setMonth(
  client: pg.Client,
  place: TestPlace,
  month: string,
  facts: MonthFacts,
): Promise<void> {
  const { status, late, entries = 1, amount, rows } = facts;
  const submitted = status !== "open";
  const frozen = status === "confirmed" || status === "paid";
  const { rows: policies } = await client.query<{ id: number }>(
    "SELECT id FROM policy_version ORDER BY id LIMIT 1",
  );
  const amounts = [policies[0]?.id, amount * 2, amount, "{}", amount % 97, amount % 89, amount * 3];
  await client.query(UPSERT, [
    ...[place.centerId, month, place.officeId, place.provinceId, status === "paid" ? "confirmed" : status],
    ...[submitted ? new Date("2026-10-25T08:00:00Z") : null, submitted ? late : null],
    ...(frozen ? amounts : amounts.map(() => null)),
    frozen ? rows : [],
    submitted ? entries : null,
  ]);
  if (status === "paid") await payConfirmed(client, place, month);
}

const STATES: (MonthStatus | null)[] = [
  "confirmed",
  "submitted",
  null,
  "returned",
  "officeVerified",
  "open",
  "paid",
];

/** Two offices of a province with many centers, whose months differ in a fixed way; the last center has ended. */
export async function createProvinceOfCenters(
  provinceId: string,
  prefix: string,
  month: string,
): Promise<TestPlace[]> {
  const places = Array.from({ length: 24 }, (_, index) => ({
    provinceId,
    officeId: `${prefix}-${index % 2}`,
    centerId: `${prefix}-center-${index}`,
  }));
  for (const office of [0, 1])
    await asOwner("INSERT INTO office (id, province_id, name) VALUES ($1, $2, $3)", [
      `${prefix}-${office}`,
      provinceId,
      `اداره ${office}`,
    ]);
  await withClient(String(process.env.DATABASE_URL), async (client) => {
    for (const [index, place] of places.entries()) {
      await client.query(
        "INSERT INTO center (id, office_id, province_id, name, started_month, ended_month) VALUES ($1, $2, $3, $4, '1404-01', $5)",
        [place.centerId, place.officeId, provinceId, `مرکز شمارهٔ ${index}`, index === 23 ? month : null],
      );
      const status = index === 23 ? null : STATES[index % STATES.length];
      const rows = Array.from({ length: 10 }, (_, row) => (index + row) % 4);
      if (status)
        await setMonth(client, place, month, {
          status,
          late: index % 3 === 0,
          entries: index % 5,
          amount: 1_000 * index + 7,
          rows,
        });
    }
  });
  return places;
}
