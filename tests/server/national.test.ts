import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rowsOfEntries } from "@/lib/domain/aid/confirmed-rows";
import { calculateAid, encodeBreakdown } from "@/lib/domain/aid/formula";
import { policy1400 } from "@/lib/domain/aid/policy-version";
import type { Service } from "@/lib/domain/aid/service-number";
import { deadlineOf, isLate } from "@/lib/domain/month/deadline";
import { summariseConfirmed } from "@/lib/domain/month/summary";
import type { EntryDecision } from "@/lib/domain/service-entry/decision";
import { parseEntry } from "@/lib/domain/service-entry/input";
import type { PeopleCount } from "@/lib/domain/service-entry/model";
import { type CalendarDate, toJalali, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { type MonthTargets, targetsByService } from "@/lib/domain/plan/month-targets";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { parseSheba } from "@/lib/domain/shared/sheba";
import { parseNationalId } from "@/lib/domain/shared/national-id";
import { migrate } from "@/lib/ops/migrate";
import { prepareNational } from "@/lib/ops/seed/national/prepare";
import { withClient } from "@/lib/ops/system/sql";

const adminUrl = process.env.DATABASE_URL ?? "";
const name = `national_${randomBytes(4).toString("hex")}`;
const ownerUrl = Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href;

const now = new Date("2026-11-21T08:00:00Z");
const people = { beneficiaries: 2_000, entrepreneurs: 400, invoices: 16_000, installments: 4_800 };
const sizes = { centers: 60, months: 24, entries: 9_001, offices: 40, applications: 500, ...people, now };
const constraints = `
  SELECT conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS line FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`;
const fingerprint = `
  SELECT (SELECT md5(string_agg(e::text, '' ORDER BY id)) FROM service_entry e) AS entries,
    (SELECT md5(string_agg(m::text, '' ORDER BY center_id, month)) FROM monthly_performance m) AS months,
    (SELECT md5(string_agg(i::text, '' ORDER BY batch_number, center_id)) FROM payment_item i) AS payments,
    (SELECT md5(string_agg(r::text, '' ORDER BY number)) FROM monthly_report r) AS reports,
    (SELECT md5(string_agg(l::text, '' ORDER BY number)) FROM license l) AS licenses,
    (SELECT md5(string_agg(a::text, '' ORDER BY number)) FROM license_application a) AS applications`;

let client: pg.Client;
let definitions: unknown[];

beforeAll(async () => {
  await withClient(adminUrl, (admin) => admin.query(`CREATE DATABASE ${name}`));
  await migrate(ownerUrl);
  client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  definitions = (await client.query(constraints)).rows;
  await prepareNational(ownerUrl, { ...sizes, force: false }, () => undefined);
});

afterAll(async () => {
  await client.end();
  await withClient(adminUrl, (admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`));
});

type Month = {
  center_id: string;
  month: string;
  targets: MonthTargets | null;
  entries: StoredEntry[];
  stored: Record<string, unknown>;
  first_submitted_at: Date;
  verified_at: Date;
  confirmed_at: Date;
};
type StoredEntry = {
  service: Service;
  quantity: number;
  decision: EntryDecision;
  kind: string | null;
  people: number;
} & Record<"confirmed" | "cost" | "approved", number>;

const months = `
  SELECT m.center_id, m.month, first_submitted_at, verified_at, confirmed_at,
    (SELECT to_jsonb(t.targets) FROM plan_month t WHERE t.center_id = m.center_id AND t.month = m.month) AS targets,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('service', service, 'quantity', quantity, 'decision', decision, 'confirmed', confirmed_quantity,
       'cost', cost_rial, 'approved', approved_cost_rial, 'kind', resource_kind, 'people', beneficiary_count)), '[]')
     FROM service_entry e WHERE e.center_id = m.center_id AND e.month = m.month) AS entries,
    jsonb_build_object('policy', policy_version_id, 'payable', payable_rial, 'breakdown', breakdown, 'entries', entry_count,
      'people', beneficiary_count, 'raised', raised_rial, 'targets', targets, 'confirmed', confirmed_counts, 'ceilings', ceilings_rial,
      'payables', payables_rial, 'late', jsonb_build_array(submitted_late, verified_late, confirmed_late)) AS stored
  FROM monthly_performance m WHERE status IN ('confirmed', 'paid') ORDER BY md5(center_id || month) LIMIT 500`;

function frozenByDomain(row: Month) {
  const entries = row.entries.map((entry) => ({
    service: entry.service,
    quantity: entry.quantity,
    decision: entry.decision,
    confirmedQuantity: entry.confirmed,
    costRial: BigInt(entry.cost),
    approvedCostRial: BigInt(entry.approved),
    resourceKind: entry.kind,
    beneficiaryCount: entry.people,
  }));
  const breakdown = calculateAid(
    policy1400,
    rowsOfEntries(entries, targetsByService(row.targets), { countPending: false }),
  );
  const summary = summariseConfirmed(breakdown, entries);
  const month = jalaliMonth(row.month);
  const late = (step: "center" | "office" | "province", at: Date) =>
    isLate(deadlineOf(policy1400, month, step), at);
  return {
    policy: 1,
    payable: Number(breakdown.payableRial),
    breakdown: encodeBreakdown(breakdown),
    entries: summary.entryCount,
    people: summary.beneficiaryCount,
    raised: Number(summary.raisedRial),
    targets: summary.targets.map(Number),
    confirmed: summary.confirmedCounts.map(Number),
    ceilings: summary.ceilingsRial.map(Number),
    payables: summary.payablesRial.map(Number),
    late: [
      late("center", row.first_submitted_at),
      late("office", row.verified_at),
      late("province", row.confirmed_at),
    ],
  };
}

describe("national data", () => {
  it("have exactly the amounts, sums and lateness that the domain library gives [S1 ح]", async () => {
    const { rows } = await client.query<Month>(months);
    expect(rows).toHaveLength(500);
    for (const row of rows) expect(row.stored, `${row.center_id} ${row.month}`).toEqual(frozenByDomain(row));
  });

  it("have the asked number of entries, centers and offices, and some months missing, late and returned", async () => {
    const { rows } = await client.query(`
      SELECT (SELECT count(*)::integer FROM service_entry) AS entries, (SELECT count(*)::integer FROM center) AS centers,
        (SELECT count(*)::integer FROM office) AS offices, count(DISTINCT month)::integer AS months,
        bool_or(submitted_late) AS late, bool_or(status = 'returned') AS returned, bool_or(status = 'officeVerified') AS verified
      FROM monthly_performance`);
    expect(rows[0]).toEqual({
      entries: 9_001,
      centers: 60,
      offices: 40,
      months: 24,
      late: true,
      returned: true,
      verified: true,
    });
  });

  it("have entries that the form itself would accept", async () => {
    const { rows } = await client.query<
      Record<string, unknown> & { month: string; delivered: CalendarDate }
    >(`
      SELECT month, to_char(delivered_on, 'YYYY-MM-DD') AS delivered, service, title, description, quantity, unit, cost_rial, resource_kind, details, people
      FROM service_entry ORDER BY md5(id::text) LIMIT 500`);
    for (const row of rows) {
      const raw = Object.fromEntries(formFields(row));
      const parsed = parseEntry(raw, { month: jalaliMonth(row.month), today: todayInTehran(now) });
      expect(parsed.ok ? [] : parsed.refusal, JSON.stringify(raw)).toEqual([]);
    }
  });

  it("have people with right national ids", async () => {
    const { rows } = await client.query<{ national_id: string }>("SELECT national_id FROM beneficiary");
    expect(rows.length).toBe(2_000);
    expect(rows.filter(({ national_id }) => !parseNationalId(national_id).ok)).toEqual([]);
  });

  it("leave the kept sums of plans equal to those of the rows", async () => {
    const { rows } = await client.query(
      `WITH live AS (SELECT * FROM plan_figures(ARRAY(SELECT id FROM center), 1401, (SELECT max(year) FROM plan_sum)))
       (TABLE plan_sum EXCEPT TABLE live) UNION ALL (TABLE live EXCEPT TABLE plan_sum)`,
    );
    expect(rows).toEqual([]);
    const { rows: kept } = await client.query("SELECT sum(done) > 0 AS some FROM plan_sum");
    expect(kept).toEqual([{ some: true }]);
  });

  it("leave the panel's kept sums equal to the live ones", async () => {
    const { rows } = await client.query(
      "(TABLE month_summary EXCEPT TABLE month_summary_live) UNION ALL (TABLE month_summary_live EXCEPT TABLE month_summary)",
    );
    expect(rows).toEqual([]);
    const { rows: kept } = await client.query("SELECT sum(confirmed) > 0 AS some FROM month_summary");
    expect(kept).toEqual([{ some: true }]);
    const { rows: uneven } = await client.query(
      "(TABLE center_count EXCEPT TABLE center_count_live) UNION ALL (TABLE center_count_live EXCEPT TABLE center_count)",
    );
    expect(uneven).toEqual([]);
    const { rows: counts } = await client.query(`
      SELECT sum(active) > 0 AND sum(active) = (SELECT count(*) FROM center WHERE status = 'active') AS active,
        sum(inactive) > 0 AND sum(inactive) = (SELECT count(*) FROM center WHERE status = 'inactive') AS inactive
      FROM center_count WHERE area_kind = 'province'`);
    expect(counts).toEqual([{ active: true, inactive: true }]);
  });

  it("pay every month but the last two by one batch of its province, out of the items that it adds up to [S1 ح نکته 3]", async () => {
    const { rows: wrong } = await client.query(`
      SELECT b.number FROM payment_batch b LEFT JOIN payment_item i ON i.batch_number = b.number
        LEFT JOIN monthly_performance m ON m.center_id = i.center_id AND m.month = i.month
      GROUP BY b.number HAVING b.status <> 'paid' OR b.approved_by_id = b.prepared_by_id OR count(m) <> b.item_count
        OR sum(i.amount_rial) <> b.total_rial OR sum(m.payable_rial) <> b.total_rial OR max(m.confirmed_at) >= b.prepared_at
        OR NOT bool_and((m.status, m.batch_number, m.paid_on, m.bank_reference) = ('paid', b.number, b.paid_on, b.bank_reference))`);
    expect(wrong).toEqual([]);
    const { rows: unpaid } = await client.query<{ month: string; accounts: number }>(`
      SELECT DISTINCT m.month, count(a.id)::integer AS accounts FROM monthly_performance m
      LEFT JOIN center_account a ON a.center_id = m.center_id AND a.status = 'confirmed'
      WHERE m.status = 'confirmed' AND m.payable_rial > 0 GROUP BY m.month HAVING count(a.id) > 0`);
    expect(unpaid.map(({ month }) => month)).toEqual(["1405-07"]);
    const { rows } = await client.query<{ sheba: string }>("SELECT sheba FROM center_account");
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter(({ sheba }) => !parseSheba(sheba).ok)).toEqual([]);
    const { rows: several } = await client.query(
      "SELECT province_id, month FROM payment_batch GROUP BY 1, 2 HAVING count(*) > 1 OR min(right(number, 4)) = '0000'",
    );
    expect(several).toEqual([]);
  });

  it("report what the panel sums up, and go on numbering behind the last numbers [S1 ط]", async () => {
    const { rows: sums } = await client.query<{
      reports: number;
      months: number;
      uneven: number;
      late: number;
    }>(`
      SELECT count(*)::integer AS reports, count(DISTINCT r.month)::integer AS months, count(*) FILTER (WHERE sent_late)::integer AS late,
        count(*) FILTER (WHERE (r.figures ->> 'payableRial', r.figures ->> 'paidRial', r.figures -> 'months' ->> 'confirmed')
          IS DISTINCT FROM (coalesce(s.payable_rial, 0)::text, coalesce(s.paid_rial, 0)::text, coalesce(s.confirmed, 0)::text))::integer AS uneven
      FROM monthly_report r LEFT JOIN month_summary s ON s.area_kind = 'province' AND s.area_id = r.province_id AND s.month = r.month`);
    expect(sums[0]).toMatchObject({ months: 12, uneven: 0 });
    expect(sums[0]?.reports).toBeGreaterThan(330);
    expect(sums[0]?.late).toBeGreaterThan(10);
    const { rows: behind } = await client.query(`
      SELECT s.* FROM licensing_serial s WHERE kind IN ('payment', 'report') AND last <> (SELECT max(right(number, 4))::integer FROM (
        SELECT 'payment' AS kind, province_id, number FROM payment_batch UNION ALL SELECT 'report', province_id, number FROM monthly_report) n
        WHERE n.kind = s.kind AND n.province_id = s.province_id AND left(n.number, 4) = s.year::text)`);
    expect(behind).toEqual([]);
    const { rows: budgets } = await client.query("SELECT count(*)::integer AS n FROM announced_budget");
    expect(budgets).toEqual([{ n: 3 * 31 }]);
  });

  it("leave every key, reference and index as the migrations made them", async () => {
    expect((await client.query(constraints)).rows).toEqual(definitions);
  });

  it("are not loaded twice, and come out the same when forced", async () => {
    const before = (await client.query(fingerprint)).rows;
    await expect(prepareNational(ownerUrl, { ...sizes, force: false }, () => undefined)).rejects.toThrow(
      "already holds",
    );
    await prepareNational(ownerUrl, { ...sizes, force: true }, () => undefined);
    expect((await client.query(fingerprint)).rows).toEqual(before);
  });
});

/** A stored entry as the form's fields, all of them text. */
function formFields(row: Record<string, unknown> & { delivered: CalendarDate }): [string, string][] {
  const people = row["people"] as PeopleCount[];
  const text = (value: unknown) =>
    typeof value === "string" || typeof value === "number" ? String(value) : "";
  const plain = ["service", "title", "description", "quantity", "unit"].map(
    (field) => [field, row[field]] as const,
  );
  const fields: (readonly [string, unknown])[] = [
    ...plain,
    ["day", toJalali(row.delivered).day],
    ["costRial", row["cost_rial"]],
    ["resourceKind", row["resource_kind"]],
    ...Object.entries(row["details"] as object).map(
      ([field, value]) => [`details.${field}`, value as unknown] as const,
    ),
    ...people.map(({ targetGroup, gender, count }) => [`people.${targetGroup}.${gender}`, count] as const),
  ];
  return fields.map(([field, value]) => [field, text(value)]);
}
