import { randomUUID } from "node:crypto";
import type { Role } from "@/lib/domain/organisation/role";
import { emptyNarrative, type Narrative } from "@/lib/domain/report/narrative";
import { addMonths, type JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { withClient } from "@/lib/ops/system/sql";
import { newRevision } from "@/lib/server/report/revise";
import { sendReport } from "@/lib/server/report/send";
import { peopleIn } from "@/lib/domain/report/sums";
import type { Performance } from "@/tests/domain/report/build-figures";
import { payConfirmed } from "@/tests/support/payment";
import { asOwner, asRole, MONTH, type TestPlace } from "@/tests/support/world";

/** 14 Azar 1405: Aban has ended, and its report is due in six days. */
export const IN_TIME = new Date("2026-12-05T08:30:00Z");
/** 25 Azar 1405. */
export const TOO_LATE = new Date("2026-12-16T08:30:00Z");

export const provincePlace = (provinceId: string): TestPlace => ({ provinceId, officeId: "", centerId: "" });

export const asProvince = (role: Role, provinceId: string, now = IN_TIME) =>
  asRole(role, provincePlace(provinceId), now);

export const told = (override: Partial<Narrative> = {}): Narrative => ({
  ...emptyNarrative,
  general: "نشست با بانک‌های عامل استان",
  ...override,
});

export type Row = {
  revision: number;
  status: string;
  version: number;
  number: string | null;
  narrative: Narrative;
  figures: { payableRial: string; months: { open: number } } | null;
  sentLate: boolean | null;
  openMonths: number | null;
  returnReason: string | null;
  revisionReason: string | null;
};

export const rowsOf = (provinceId: string, month = MONTH): Promise<Row[]> =>
  asOwner<Row>(
    `SELECT revision, status::text, version, number, narrative, figures, sent_late AS "sentLate", open_months AS "openMonths",
       return_reason AS "returnReason", revision_reason AS "revisionReason"
     FROM monthly_report WHERE province_id = $1 AND month = $2 ORDER BY revision`,
    [provinceId, month],
  );

export const eventsOf = (provinceId: string, month = MONTH) =>
  asOwner<{ kind: string; note: string | null; after: Record<string, unknown> }>(
    "SELECT kind, note, after FROM event WHERE subject = 'report' AND subject_id = $1 ORDER BY id",
    [`${provinceId}/${month}`],
  );

/** What a form that has just been opened sends. */
export async function keyOf(provinceId: string, month: JalaliMonth = MONTH) {
  const last = (await rowsOf(provinceId, month)).at(-1);
  return { provinceId, month, revision: last?.revision ?? 1, version: last?.version ?? 0 };
}

const must = async <T>(done: Promise<{ ok: true; value: T } | { ok: false; refusal: { code: string } }>) => {
  const result = await done;
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

/** Writes and sends the report of a province: by its employment department, in time. */
export async function bringSent(provinceId: string, month: JalaliMonth = MONTH): Promise<string> {
  const ctx = asProvince("provinceEmployment", provinceId);
  const last = (await rowsOf(provinceId, month)).at(-1);
  if (last && last.status !== "draft")
    await must(newRevision(ctx, { ...(await keyOf(provinceId, month)), reason: "اصلاح رقم‌ها" }));
  return must(sendReport(ctx, { ...(await keyOf(provinceId, month)), ...told() }));
}

/** Puts the revisions of a report away, as no command can: what is sent stays. */
export const forgetReport = (provinceId: string, month = MONTH) =>
  asOwner("DELETE FROM monthly_report WHERE province_id = $1 AND month = $2", [provinceId, month]);

const CENTER = `INSERT INTO center (id, office_id, province_id, name, status, started_month, ended_month) VALUES ($1, $2, $3, $4, $5, $6, $7)`;
const STEPS = [
  "DELETE FROM center_step WHERE center_id = $1",
  "INSERT INTO center_step (center_id, month, office_id, province_id, status) VALUES ($1, $2, $3, $4, $5)",
] as const;
const MONTH_ROW = `
  INSERT INTO monthly_performance (center_id, month, office_id, province_id, status, first_submitted_at, submitted_late, submitted_at,
    policy_version_id, base_aid_rial, payable_rial, breakdown, entry_count, beneficiary_count, raised_rial,
    targets, confirmed_counts, ceilings_rial, payables_rial, costs_rial, submitted_entries)
  VALUES ($1, $2, $3, $4, $5::month_status, $6, $7, $6, (SELECT min(id) FROM policy_version WHERE $8::boolean), $9, $10, CASE WHEN $8 THEN '{}'::jsonb END,
    $11, $12, $13, $14, $14, $14, $15, $16, $17)`;
const ENTRY = `
  INSERT INTO service_entry (id, center_id, month, office_id, province_id, service, delivered_on, title, description, quantity, unit, cost_rial,
    people, beneficiary_count, details, decision, confirmed_quantity, approved_cost_rial, decided_by_id, decided_at, logged_by_id, logged_by_name, logged_at)
  VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, '2026-01-01', 'خدمت', '', 1, 'case', 0, $6, $7, '{}', $8, 1, 0, 1, now(), 2, 'ثبت‌کننده', now())`;

/** Centers in an office of their own that owe nothing but this month and have their status since it, with performances as given; paid ones are paid. */
export async function createPerformances(
  provinceId: string,
  month: JalaliMonth,
  performances: readonly Performance[],
): Promise<string[]> {
  const officeId = `r${randomUUID().slice(0, 12)}`;
  await asOwner("INSERT INTO office (id, province_id, name) VALUES ($1, $2, 'اداره')", [
    officeId,
    provinceId,
  ]);
  const ids = performances.map((_, index) => `${officeId}-${index}`);
  await withClient(String(process.env.DATABASE_URL), async (client) => {
    for (const [index, performance] of performances.entries()) {
      const place = { provinceId, officeId, centerId: ids[index] ?? "" };
      const { status, due, name } = performance;
      const started = due ? month : addMonths(month, 1);
      await client.query(CENTER, [
        place.centerId,
        officeId,
        provinceId,
        name,
        status,
        started,
        addMonths(started, 1),
      ]);
      await client.query(STEPS[0], [place.centerId]);
      await client.query(STEPS[1], [place.centerId, month, officeId, provinceId, status]);
      if (performance.month === null) continue;
      const { rows, late, baseAidRial } = performance;
      const frozen = performance.month === "confirmed" || performance.month === "paid";
      const total = (amounts: readonly bigint[]) => String(amounts.reduce((sum, amount) => sum + amount, 0n));
      const when = <T>(value: T) => (frozen ? value : null);
      await client.query(MONTH_ROW, [
        ...[place.centerId, month, officeId, provinceId, frozen ? "confirmed" : performance.month],
        ...[late === null ? null : new Date("2026-10-25T08:00:00Z"), late, frozen],
        ...[when(String(baseAidRial)), when(total(rows.map((row) => row.payableRial)))],
        when(rows.reduce((sum, row) => sum + row.entries, 0)),
        when(rows.reduce((sum, row) => sum + peopleIn(row.people), 0)),
        when(total(rows.slice(6, 8).map((row) => row.costRial))),
        ...[
          rows.map((row) => row.quantity),
          rows.map((row) => String(row.payableRial)),
          rows.map((row) => String(row.costRial)),
        ].map((list) => (frozen ? list : [])),
        late === null ? null : rows.reduce((sum, row) => sum + row.entries, 0),
      ]);
      for (const [service, row] of rows.entries())
        for (let entry = 0; entry < row.entries; entry += 1) {
          const people = entry === 0 ? row.people : [];
          await client.query(ENTRY, [
            ...[place.centerId, month, officeId, provinceId, service + 1],
            ...[JSON.stringify(people), peopleIn(people), "accepted"],
          ]);
        }
      if (performance.month === "paid") await payConfirmed(client, place, month);
    }
  });
  return ids;
}
