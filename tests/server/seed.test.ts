import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { rowsOfEntries } from "@/lib/domain/aid/confirmed-rows";
import { calculateAid, encodeBreakdown, type EncodedBreakdown } from "@/lib/domain/aid/formula";
import { policy1400 } from "@/lib/domain/aid/policy-version";
import type { Service } from "@/lib/domain/aid/service-number";
import type { EntryDecision } from "@/lib/domain/service-entry/decision";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { type MonthTargets, targetsByService } from "@/lib/domain/plan/month-targets";
import { jalaliMonth, lastMonths } from "@/lib/domain/shared/jalali-month";
import { codeAccounts, DEMO_PASSWORD, passwordAccounts } from "@/lib/domain/account/demo-accounts";
import { buildDemo } from "@/lib/ops/seed/demo/build";
import { loadRows } from "@/lib/ops/seed/demo/load";
import { seedDemo } from "@/lib/ops/seed/demo";
import { evaluateCases } from "@/lib/ops/nightly/evaluate-cases";
import { seedReference } from "@/lib/ops/seed/reference";
import { verifyPassword } from "@/lib/server/account/sign-in";

const TODAY = "2026-11-10" as CalendarDate; // 1405-08-19
const name = `seed_${randomUUID().replaceAll("-", "")}`;
const server = process.env.DATABASE_URL ?? "";
const evidence = process.env.EVIDENCE_DIR ?? "";
const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
const admin = new pg.Client({ connectionString: server });
const db = new pg.Client({ connectionString: url });
let loaded: boolean;

/** A database of its own: the demonstration would be in the way of every other test. */
beforeAll(async () => {
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE portal_template`);
  await db.connect();
  await seedReference(url);
  loaded = await seedDemo(url, () => undefined, { today: TODAY });
});

afterAll(async () => {
  await db.end();
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.end();
});

const rowsOf = async <T extends pg.QueryResultRow>(text: string) => (await db.query<T>(text)).rows;
const countOf = async (text: string) =>
  (await rowsOf<{ n: number }>(`SELECT count(*)::integer AS n FROM ${text}`))[0]?.n;

it("loads the 31 provinces and the 1400 policy once, however often it is asked", async () => {
  await seedReference(url);
  expect(await countOf("province")).toBe(31);
  expect(await rowsOf("SELECT effective_month, cap_rial, shares FROM policy_version")).toEqual([
    { effective_month: "1400-06", cap_rial: "10000000", shares: [15, 10, 10, 10, 10, 10, 10, 7, 10, 8] },
  ]);
});

it("loads once: a second run does nothing", async () => {
  expect(loaded).toBe(true);
  const before = await countOf("event");
  expect(await seedDemo(url, () => undefined, { today: "2026-12-01" })).toBe(false);
  expect(await countOf("event")).toBe(before);
});

it("has eighteen months, every province, offices in each, and all statuses of the work", async () => {
  const months = await rowsOf<{ month: string }>(
    "SELECT DISTINCT month FROM monthly_performance ORDER BY month",
  );
  expect(months.map(({ month }) => month)).toEqual(lastMonths(jalaliMonth("1405-08"), 18));
  expect(await countOf("(SELECT province_id FROM office GROUP BY 1 HAVING count(*) >= 2) o")).toBe(31);
  const previous = await rowsOf(
    "SELECT DISTINCT status::text FROM monthly_performance WHERE month = '1405-07' ORDER BY 1",
  );
  expect(previous.map(({ status }) => String(status))).toEqual([
    "confirmed",
    "officeVerified",
    "open",
    "returned",
    "submitted",
  ]);
});

it("recomputes every confirmed month to its stored breakdown, to the rial [S1 ح]", async () => {
  type Row = {
    breakdown: EncodedBreakdown;
    payable_rial: string;
    targets: MonthTargets | null;
    entries: Entry[] | null;
  };
  type Entry = {
    service: Service;
    quantity: number;
    decision: EntryDecision;
    confirmedQuantity: number;
    costRial: number;
  };
  const rows = await rowsOf<Row>(`
    SELECT m.breakdown, m.payable_rial,
      (SELECT to_jsonb(t.targets) FROM plan_month t WHERE t.center_id = m.center_id AND t.month = m.month) AS targets,
      (SELECT jsonb_agg(jsonb_build_object('service', e.service, 'quantity', e.quantity, 'decision', e.decision,
          'confirmedQuantity', e.confirmed_quantity, 'costRial', e.cost_rial))
        FROM service_entry e WHERE e.center_id = m.center_id AND e.month = m.month AND e.removed_at IS NULL) AS entries
    FROM monthly_performance m WHERE m.status IN ('confirmed', 'paid')`);
  expect(rows.length).toBeGreaterThan(1000);
  for (const row of rows) {
    const entries = (row.entries ?? []).map((entry) => ({ ...entry, costRial: BigInt(entry.costRial) }));
    const aid = calculateAid(
      policy1400,
      rowsOfEntries(entries, targetsByService(row.targets), { countPending: false }),
    );
    expect(encodeBreakdown(aid)).toEqual(row.breakdown);
    expect(String(aid.payableRial)).toBe(row.payable_rial);
  }
});

it("freezes counts that the entries bear out", async () => {
  const wrong = await rowsOf(`
    SELECT m.center_id, m.month FROM monthly_performance m, LATERAL (
      SELECT count(*) AS entries, coalesce(sum(beneficiary_count), 0) AS people,
        coalesce(sum(approved_cost_rial) FILTER (WHERE service IN (7, 8) AND resource_kind IS NOT NULL), 0) AS raised
      FROM service_entry e WHERE e.center_id = m.center_id AND e.month = m.month AND e.removed_at IS NULL
        AND e.decision IN ('accepted', 'reduced')) e
    WHERE m.status IN ('confirmed', 'paid') AND (m.entry_count, m.beneficiary_count, m.raised_rial) IS DISTINCT FROM (e.entries, e.people, e.raised)`);
  expect(wrong).toEqual([]);
  const uncounted = await rowsOf(`
    SELECT e.id FROM service_entry e WHERE beneficiary_count <>
      (SELECT coalesce(sum((p ->> 'count')::integer), 0) FROM jsonb_array_elements(e.people) p)
      + (SELECT count(*) FROM entry_beneficiary b WHERE b.entry_id = e.id)`);
  expect(uncounted).toEqual([]);
});

it("keeps the hands apart: nobody verified what they logged or submitted, nor confirmed what they verified", async () => {
  const mixed = await rowsOf(`
    SELECT center_id, month FROM monthly_performance m
    WHERE verified_by_id = submitted_by_id OR confirmed_by_id IN (submitted_by_id, verified_by_id) OR EXISTS (
      SELECT FROM service_entry e WHERE e.center_id = m.center_id AND e.month = m.month
        AND (e.logged_by_id IN (m.verified_by_id, m.confirmed_by_id) OR e.logged_by_id = e.decided_by_id))`);
  expect(mixed).toEqual([]);
});

it("lets every month's events lead, step by step, to its status and version", async () => {
  const broken = await rowsOf(`
    WITH trail AS (
      SELECT subject_id, id, at, before, after, lag(after) OVER w AS last_after, lag(at) OVER w AS last_at,
        row_number() OVER (PARTITION BY subject_id ORDER BY id DESC) AS nth
      FROM event WHERE subject = 'month' WINDOW w AS (PARTITION BY subject_id ORDER BY id))
    SELECT t.subject_id FROM trail t JOIN monthly_performance m ON t.subject_id = m.center_id || '/' || m.month
    WHERE t.at <= t.last_at OR t.last_after ->> 'status' <> t.before ->> 'status'
      OR (t.nth = 1 AND (t.after ->> 'status', t.after ->> 'version') <> (m.status::text, m.version::text))`);
  expect(broken).toEqual([]);
  const silent = await countOf(`monthly_performance m WHERE status <> 'open' AND NOT EXISTS (
    SELECT FROM event WHERE subject = 'month' AND subject_id = m.center_id || '/' || m.month)`);
  expect(silent).toBe(0);
  expect(
    await countOf("event WHERE kind = 'month.reopened' AND note <> '' AND before ? 'breakdown'"),
  ).toBeGreaterThan(5);
});

/** Months of sales that are not the sum of their invoices. */
const unevenMonths = `
  SELECT * FROM sales_month FULL JOIN (
    SELECT entrepreneur_id, month, count(*)::integer AS n, sum(amount_rial)::bigint AS rial, max(issued_on) AS last_on
    FROM sales_invoice WHERE voided_at IS NULL GROUP BY 1, 2) s USING (entrepreneur_id, month)
  WHERE (invoices, income_rial, sales_month.last_on) IS DISTINCT FROM (n, rial, s.last_on)`;

/** A row of nothing but zeros says the same as no row. */
const unevenCounts = `
  WITH kept AS (SELECT * FROM center_count WHERE (active, suspended, inactive, opening) <> (0, 0, 0, 0)),
    live AS (SELECT * FROM center_count_live WHERE (active, suspended, inactive, opening) <> (0, 0, 0, 0))
  (TABLE kept EXCEPT TABLE live) UNION ALL (TABLE live EXCEPT TABLE kept)`;

const unevenPlans = `
  WITH live AS (SELECT * FROM plan_figures(ARRAY(SELECT id FROM center), 1401, (SELECT max(year) FROM plan_sum)))
  (TABLE plan_sum EXCEPT TABLE live) UNION ALL (TABLE live EXCEPT TABLE plan_sum)`;

it("sums up to what the rows say, also where the owner may not go around the triggers", async () => {
  const differing = `(TABLE month_summary EXCEPT TABLE month_summary_live) UNION ALL (TABLE month_summary_live EXCEPT TABLE month_summary)`;
  expect(await rowsOf(differing)).toEqual([]);
  expect(await rowsOf(unevenCounts)).toEqual([]);
  const steps = await rowsOf("TABLE center_step ORDER BY center_id, month");
  expect(await rowsOf(unevenPlans)).toEqual([]);
  expect(await rowsOf(unevenMonths)).toEqual([]);
  const plain = new pg.Client({ connectionString: url });
  await plain.connect();
  try {
    // The first load is taken back within this transaction only; the role exists in it only too.
    await plain.query(`BEGIN; SET LOCAL session_replication_role = replica;
      TRUNCATE month_summary, plan_sum, center_step, center_count, evidence_file, entry_beneficiary, service_entry, monthly_performance, beneficiary, role_grant,
        credential, session, "user", board_member, founding_request, partner_agreement, partner_contact,
        inactivity_notice, center_duty, opening_item, license, licensing_file, application_revision, application_part,
        license_application, licensing_serial, office_quota, center, office, entitlement_given, loan_payment, installment, loan, job,
        outlet_contract, outlet, call, visit, course_completion, sales_history, sales_month, sales_invoice, product, level_history,
        road_map_tick, recording_key, promotion, entrepreneur_state, entrepreneur, case_measure, beneficiary_consent,
        beneficiary_import, beneficiary_import_row, annual_plan, plan_month, announced_budget, center_account, payment_batch, payment_item,
        payment_adjustment, adjustment_settlement, monthly_report, notification, policy_draft;
      SET LOCAL session_replication_role = origin;
      CREATE ROLE plain_owner NOSUPERUSER BYPASSRLS; GRANT USAGE ON SCHEMA public TO plain_owner;
      GRANT ALL ON ALL TABLES IN SCHEMA public TO plain_owner; GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO plain_owner;
      GRANT EXECUTE ON FUNCTION plan_figures TO plain_owner;
      SET LOCAL ROLE plain_owner`);
    await loadRows(
      plain,
      buildDemo({ today: TODAY, policies: [policy1400], firstUserId: 1, firstBeneficiaryId: 1, samples: [] }),
    );
    await plain.query("SET CONSTRAINTS ALL IMMEDIATE");
    expect((await plain.query("TABLE month_summary")).rowCount).toBeGreaterThan(1000);
    expect((await plain.query(differing)).rows).toEqual([]);
    expect((await plain.query(unevenCounts)).rows).toEqual([]);
    expect((await plain.query("TABLE center_step ORDER BY center_id, month")).rows).toEqual(steps);
    expect((await plain.query("TABLE plan_sum")).rowCount).toBeGreaterThan(10);
    expect((await plain.query(unevenPlans)).rows).toEqual([]);
    expect((await plain.query(unevenMonths)).rows).toEqual([]);
  } finally {
    await plain.query("ROLLBACK");
    await plain.end();
  }
});

it("tells of every center since when it is suspended or inactive, as its license does, and some months are over since", async () => {
  const rows = await rowsOf<{ status: string; same: boolean; over: boolean }>(`
    SELECT c.status, (s.status = c.status AND s.month = jalali_month_of((l.status_at AT TIME ZONE 'Asia/Tehran')::date)) AS same,
      s.month < jalali_month_of('${TODAY}'::date - 60) AS over
    FROM center c JOIN license l ON l.center_id = c.id
    CROSS JOIN LATERAL (SELECT * FROM center_step s WHERE s.center_id = c.id ORDER BY s.month DESC LIMIT 1) s
    WHERE c.status IN ('suspended', 'inactive')`);
  expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(["suspended", "inactive"]));
  expect(rows.filter(({ same, over }) => !same || !over)).toEqual([]);
});

it("has evaluated every entrepreneur as the nightly evaluation does, and measured every office", async () => {
  expect(await evaluateCases(url, TODAY, { again: true })).toBe(0);
  const kept = await rowsOf("TABLE case_measure ORDER BY office_id");
  expect(await rowsOf(`SELECT * FROM case_measures_on('${TODAY}') ORDER BY office_id`)).toEqual(kept);
  expect(kept.length).toBe(await countOf("office"));
});

it("opens every demo account with the published password, the entrepreneur's by the published number, and none of the history's", async () => {
  const users = await rowsOf<{
    username: string;
    hash: string | null;
    open: boolean;
    mobile: string | null;
  }>(`
    SELECT username, password_hash AS hash, disabled_at IS NULL AND NOT must_change_password AND NOT by_code AS open,
      CASE WHEN by_code AND EXISTS (SELECT FROM entrepreneur e JOIN beneficiary_consent c USING (beneficiary_id) WHERE e.user_id = u.id)
        THEN mobile END AS mobile
    FROM "user" u LEFT JOIN credential c ON c.user_id = u.id`);
  expect(
    users.filter(({ mobile }) => mobile !== null).map(({ username, mobile }) => ({ username, mobile })),
  ).toEqual(codeAccounts.map(({ username, mobile }) => ({ username, mobile })));
  const open = users.filter((user) => user.open);
  expect(open.map(({ username }) => username).sort()).toEqual(
    passwordAccounts.map(({ username }) => username).sort(),
  );
  expect(new Set(open.map(({ hash }) => hash)).size).toBe(passwordAccounts.length);
  expect(await verifyPassword(open[0]?.hash ?? "", DEMO_PASSWORD)).toBe(true);
  expect(users.filter((user) => !user.open && user.hash !== null)).toEqual([]);
});

it("leaves work for every demo role", async () => {
  const waiting = async (where: string) => countOf(`monthly_performance WHERE ${where}`);
  for (const [office, province] of [
    ["mashhad", "IR-09"],
    ["birjand", "IR-29"],
  ]) {
    const center = `center_id = '${office}-1'`;
    expect(
      await waiting(`${center} AND status = 'returned' AND return_reasons -> 'services' <> '{}'`),
    ).toBeGreaterThan(0);
    expect(await waiting(`${center} AND month = '1405-07' AND status = 'submitted'`)).toBe(1);
    expect(
      await waiting(`${center} AND month = '1405-08' AND status = 'open' AND first_submitted_at IS NULL`),
    ).toBe(1);
    expect(await countOf(`service_entry WHERE ${center} AND month = '1405-08'`)).toBe(6);
    expect(await waiting(`office_id = '${office}' AND status = 'submitted'`)).toBeGreaterThanOrEqual(2);
    expect(await waiting(`province_id = '${province}' AND status = 'officeVerified'`)).toBeGreaterThanOrEqual(
      3,
    );
  }
});

it("freezes in every report what the month gave when it was sent [S1 ط]", async () => {
  const wrong = await rowsOf(`
    SELECT r.province_id, r.month, r.revision FROM monthly_report r
    JOIN event e ON e.subject = 'report' AND e.kind = 'report.sent' AND e.after ->> 'number' = r.number
    WHERE (r.open_months::text, e.after ->> 'openMonths', e.after ->> 'payableRial', r.sent_at)
      IS DISTINCT FROM (r.figures -> 'months' ->> 'open', r.open_months::text, r.figures ->> 'payableRial', e.at)
      OR (r.figures ->> 'paidRial')::bigint > (r.figures ->> 'payableRial')::bigint`);
  expect(wrong).toEqual([]);
  const states = await rowsOf<{ sent: number; paid: number; open: number; late: number; drafts: number }>(`
    SELECT count(number)::integer AS sent, count(*) FILTER (WHERE figures ->> 'paidRial' <> '0')::integer AS paid,
      count(*) FILTER (WHERE open_months > 0)::integer AS open, count(*) FILTER (WHERE sent_late)::integer AS late,
      count(*) FILTER (WHERE status = 'draft')::integer AS drafts FROM monthly_report`);
  expect(states[0]?.sent).toBeGreaterThan(450);
  expect(Math.min(...Object.values(states[0] ?? { none: 0 }))).toBeGreaterThan(0);
});

it("keeps the bytes of every evidence file under their hash", async () => {
  const files = await rowsOf<{ sha256: string; size: number }>(
    "SELECT sha256, size FROM evidence_file UNION SELECT sha256, size FROM licensing_file",
  );
  expect(files.length).toBe(3);
  for (const { sha256, size } of files)
    expect((await stat(path.join(evidence, sha256.slice(0, 2), sha256))).size).toBe(size);
});

it("leaves the numbering and the quotas where the portal's own functions find them right [S1 ز]", async () => {
  const exceeded = await rowsOf(`
    SELECT o.id, kind, u.* FROM office o CROSS JOIN unnest(enum_range(NULL::center_kind)) kind CROSS JOIN LATERAL quota_use(o.id, kind, NULL) u
    WHERE licensed + pending > coalesce(quota, 1)`);
  expect(exceeded).toEqual([]);
  await db.query("BEGIN");
  await db.query("SELECT set_config('app.provinces', '{IR-09}', true)");
  const [next] = await rowsOf<{ application: string; license: string }>(`
    SELECT '1405-09-' || to_char(next_serial('application', 'IR-09', 1405), 'FM0000') AS application,
      '09-1405-' || to_char(next_serial('license', 'IR-09', 1405), 'FM0000') AS license`);
  await db.query("ROLLBACK");
  const [last] = await rowsOf(`
    SELECT (SELECT max(number) FROM license_application WHERE number LIKE '1405-09-%') AS application,
      (SELECT max(left(number, 12)) FROM license WHERE number LIKE '09-1405-%') AS license`);
  for (const kind of ["application", "license"] as const)
    expect(Number(next?.[kind].slice(-4))).toBe(Number(String(last?.[kind]).slice(-4)) + 1);
});
