import { randomUUID } from "node:crypto";
import type { PreparePolicyInput } from "@/lib/domain/aid/policy-input";
import { policy1400 } from "@/lib/domain/aid/policy-version";
import type { Service } from "@/lib/domain/aid/service-number";
import { addMonths, dayOfMonth, type JalaliMonth, jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { preparePolicy } from "@/lib/server/policy/prepare";
import type { Context } from "@/lib/server/scope";
import { asOwner, asRole, createCenter, type TestPlace } from "@/tests/support/world";

/** The country has one row of versions for all tests of a database: each test takes months after those of all before it. */
export async function freshMonth(after = 2): Promise<JalaliMonth> {
  const [last] = await asOwner<{ month: string }>(
    `SELECT greatest('1440-01', (SELECT max(effective_month) FROM policy_version), (SELECT max(effective_month) FROM policy_draft),
       (SELECT max(month) FROM monthly_performance WHERE policy_version_id IS NOT NULL)) AS month`,
  );
  return addMonths(jalaliMonth(last?.month ?? ""), after);
}

/** Noon of the tenth day of a month. */
export const during = (month: JalaliMonth) => new Date(`${dayOfMonth(month, 10)}T08:30:00Z`);

export const nowhere: TestPlace = { provinceId: "IR-09", officeId: "none", centerId: "none" };
export const administratorAt = (month: JalaliMonth) => asRole("administrator", nowhere, during(month));
export const headquartersAt = (month: JalaliMonth) => asRole("hqEmployment", nowhere, during(month));

export const buildVersion = (
  effectiveMonth: JalaliMonth,
  changes: Partial<PreparePolicyInput> = {},
): PreparePolicyInput => ({
  formKey: randomUUID(),
  effectiveMonth,
  circular: "بخشنامه آزمون",
  capRial: 15_000_000n,
  limitToApprovedCost: false,
  shares: [10, 10, 10, 10, 10, 10, 10, 10, 10, 10],
  deadlineDays: policy1400.deadlineDays,
  ...changes,
});

/** A draft that waits, entered in the month before it would come in force. */
export async function createDraft(
  effectiveMonth: JalaliMonth,
  changes: Partial<PreparePolicyInput> = {},
  ctx: Context = administratorAt(addMonths(effectiveMonth, -1)),
): Promise<number> {
  const made = await preparePolicy(ctx, buildVersion(effectiveMonth, changes));
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return made.value;
}

/** A center's month that the office has verified, with one accepted entry of each service. */
export async function createVerified(
  month: JalaliMonth,
  entries: Partial<Record<Service, { quantity: number; costRial: bigint }>>,
): Promise<TestPlace> {
  const place = await createCenter();
  const { centerId, officeId, provinceId } = place;
  await asOwner(
    `INSERT INTO monthly_performance (center_id, month, office_id, province_id, status, version, first_submitted_at, submitted_late, submitted_by_id, verified_by_id)
     VALUES ($1, $2, $3, $4, 'officeVerified', 5, now(), false, 1, 2)`,
    [centerId, month, officeId, provinceId],
  );
  for (const [service, { quantity, costRial }] of Object.entries(entries))
    await asOwner(
      `INSERT INTO service_entry (id, center_id, month, office_id, province_id, service, delivered_on, title, description, quantity, unit, cost_rial,
         people, details, decision, confirmed_quantity, approved_cost_rial, decided_by_id, decided_at, logged_by_id, logged_by_name, logged_at)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, 'خدمت', '', $7, 'case', $8, '[]', '{}', 'accepted', $7, $8, 2, now(), 1, 'x', now())`,
      [centerId, month, officeId, provinceId, service, dayOfMonth(month, 5), quantity, String(costRial)],
    );
  return place;
}

export const versionsFrom = (month: JalaliMonth) =>
  asOwner<{ id: number; effective_month: string; cap_rial: string; shares: number[] }>(
    "SELECT * FROM policy_version WHERE effective_month >= $1 ORDER BY effective_month",
    [month],
  );

export const draftOf = async (id: number) => {
  const [row] = await asOwner<Record<string, unknown> & { status: string; version: number }>(
    "SELECT * FROM policy_draft WHERE id = $1",
    [id],
  );
  if (!row) throw new Error("no such draft");
  return row;
};

export const eventsOfDraft = (id: number) =>
  asOwner<{ kind: string; actor_id: number; note: string | null }>(
    "SELECT kind, actor_id, note FROM event WHERE subject = 'policyDraft' AND subject_id = $1 ORDER BY id",
    [String(id)],
  );
