import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parseEntrepreneurCode } from "@/lib/domain/entrepreneur/code";
import type { Level } from "@/lib/domain/entrepreneur/level";
import { storedEvaluation } from "@/lib/domain/entrepreneur/stored-evaluation";
import { checkGrant } from "@/lib/domain/loan/grant";
import { fillInstallments } from "@/lib/domain/loan/payments";
import { type CalendarDate, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { monthOf } from "@/lib/domain/shared/jalali-month";
import { evaluateCases } from "@/lib/ops/nightly/evaluate-cases";
import { prepareNational } from "@/lib/ops/seed/national/prepare";
import { nationalArguments } from "@/lib/ops/seed/national/options";
import { withClient } from "@/lib/ops/system/sql";

const adminUrl = process.env.DATABASE_URL ?? "";
const name = `national_${randomBytes(4).toString("hex")}`;
const ownerUrl = Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href;
const now = new Date("2026-11-21T08:00:00Z");
const today = todayInTehran(now);

let client: pg.Client;

beforeAll(async () => {
  await withClient(adminUrl, (admin) => admin.query(`CREATE DATABASE ${name}`));
  const people = { beneficiaries: 5_000, entrepreneurs: 1_000, invoices: 40_001, installments: 12_007 };
  const sizes = { centers: 31, months: 3, entries: 100, offices: 31, applications: 100, ...people, now };
  await prepareNational(ownerUrl, { ...sizes, force: false }, () => undefined);
  client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await withClient(adminUrl, (admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`));
});

const rowsOf = async <T extends pg.QueryResultRow>(text: string) => (await client.query<T>(text)).rows;
const countOf = async (text: string) =>
  (await rowsOf<{ n: number }>(`SELECT count(*)::integer AS n FROM ${text}`))[0]?.n;

it("have the asked number of people, each with a name of their own, of entrepreneurs, invoices and installments", async () => {
  expect(await countOf("beneficiary")).toBe(5_000);
  expect(await countOf("(SELECT DISTINCT name FROM beneficiary) n")).toBe(5_000);
  expect(await countOf("entrepreneur")).toBe(1_000);
  expect(await countOf("sales_invoice")).toBe(40_001);
  expect(await countOf("installment")).toBe(12_007);
});

it("keep a caseload of about a hundred for the caseworker who signs in, in the office that is measured", async () => {
  const [own] = await rowsOf<{ cases: number; offices: number }>(`
    SELECT count(*)::integer AS cases, count(DISTINCT office_id)::integer AS offices FROM entrepreneur
    WHERE caseworker_id = (SELECT u.id FROM "user" u JOIN credential c ON c.user_id = u.id WHERE username = 'national.caseworker')`);
  expect(own?.offices).toBe(1);
  expect(own?.cases).toBeGreaterThan(20);
});

it("number cases with right check digits, and let histories lead to the present level", async () => {
  const codes = await rowsOf<{ code: string }>("SELECT code FROM entrepreneur");
  expect(codes.filter(({ code }) => parseEntrepreneurCode(code) !== code)).toEqual([]);
  const broken = await rowsOf(`
    SELECT e.id FROM entrepreneur e JOIN (
      SELECT entrepreneur_id, array_agg(standing::integer ORDER BY id) AS standings, array_agg(since_on ORDER BY id) AS days,
        count(promotion_id) AS decided FROM level_history GROUP BY 1) h ON h.entrepreneur_id = e.id
    WHERE standings <> ARRAY(SELECT generate_series(1, e.standing::integer)) OR days[1] <> enrolled_on OR days[e.standing] <> since_on
      OR days <> ARRAY(SELECT unnest(days) ORDER BY 1) OR decided <> e.standing - 1 OR since_on > coalesce(ended_on, '2026-11-21')`);
  expect(broken).toEqual([]);
  const evaluations = await rowsOf<{ evaluation: unknown; to: number }>(
    "SELECT DISTINCT ON (from_standing, status) evaluation, to_standing AS to FROM promotion",
  );
  expect(evaluations.length).toBeGreaterThanOrEqual(4);
  for (const { evaluation, to } of evaluations) {
    const { conditionMet, next } = storedEvaluation.parse(evaluation);
    expect([conditionMet, next]).toEqual([true, to === 4 ? "graduated" : to]);
  }
});

it("date invoices from enrolment to today, in their Jalali month, and sum them up", async () => {
  const days = await rowsOf<{ day: CalendarDate; month: string }>(
    "SELECT DISTINCT issued_on::text AS day, month FROM sales_invoice",
  );
  expect(days.filter(({ day, month }) => monthOf(day) !== month || day > today)).toEqual([]);
  const outside = await rowsOf(`
    SELECT i.id FROM sales_invoice i JOIN entrepreneur e ON e.id = i.entrepreneur_id
    WHERE issued_on NOT BETWEEN enrolled_on AND coalesce(ended_on, '2026-11-21')`);
  expect(outside).toEqual([]);
  const uneven = await rowsOf(`
    SELECT * FROM sales_month m FULL JOIN (
      SELECT entrepreneur_id, month, count(*)::integer AS n, sum(amount_rial)::bigint AS rial, max(issued_on) AS last_on
      FROM sales_invoice WHERE voided_at IS NULL GROUP BY 1, 2) s USING (entrepreneur_id, month)
    WHERE (invoices, income_rial, m.last_on) IS DISTINCT FROM (n, rial, s.last_on)`);
  expect(uneven).toEqual([]);
});

type Loan = {
  kind: string;
  standing: number;
  since: CalendarDate;
  granted: CalendarDate;
  principal: string;
  fee: string;
  paid: string;
  status: string;
  due: CalendarDate | null;
  installments: { number: number; dueOn: CalendarDate; amount: string }[];
  payments: { paidOn: CalendarDate; amount: string }[] | null;
};

it("grant loans as the domain library does, to the day and the rial, and lay payments on their installments", async () => {
  const loans = await rowsOf<Loan>(`
    SELECT l.kind, h.standing, h.since_on::text AS since, granted_on::text AS granted, principal_rial AS principal, fee_rial AS fee, paid_rial AS paid,
      status::text AS status, next_due_on::text AS due,
      (SELECT json_agg(json_build_object('number', number, 'dueOn', due_on, 'amount', amount_rial::text) ORDER BY number)
        FROM installment i WHERE i.loan_id = l.id) AS installments,
      (SELECT json_agg(json_build_object('paidOn', paid_on, 'amount', amount_rial::text) ORDER BY id) FROM loan_payment p WHERE p.loan_id = l.id) AS payments
    FROM loan l JOIN LATERAL (SELECT standing, since_on FROM level_history h
      WHERE h.entrepreneur_id = l.entrepreneur_id AND h.since_on <= l.granted_on ORDER BY since_on DESC LIMIT 1) h ON true`);
  expect(loans.length).toBe(1_000);
  for (const loan of loans) {
    const level = loan.standing as Level;
    const grant = checkGrant(
      { level: { level, since: loan.since }, unsettledKinds: [], today },
      {
        principalRial: BigInt(loan.principal),
        installmentCount: loan.installments.length,
        grantedOn: loan.granted,
      },
    );
    if (!grant.ok) throw new Error(JSON.stringify(grant.refusal));
    const installments = loan.installments.map(({ amount, ...one }) => ({
      ...one,
      amountRial: BigInt(amount),
    }));
    expect(installments).toEqual(grant.value.installments);
    expect([loan.kind, BigInt(loan.fee)]).toEqual([grant.value.kind, grant.value.feeRial]);
    const payments = (loan.payments ?? []).map(({ paidOn, amount }) => ({
      paidOn,
      amountRial: BigInt(amount),
    }));
    const filled = fillInstallments({ installments, payments });
    expect(filled.reduce((sum, { paidRial }) => sum + paidRial, 0n)).toBe(BigInt(loan.paid));
    const open = filled.find((one) => one.paidRial < one.amountRial);
    expect([loan.due, loan.status === "settled"]).toEqual([open?.dueOn ?? null, !open]);
    expect(payments.filter(({ paidOn }) => paidOn > today || paidOn < loan.granted)).toEqual([]);
  }
  expect(new Set(loans.map(({ status }) => status)).size).toBe(3);
  const indebted = `loan l JOIN entrepreneur e ON e.id = l.entrepreneur_id WHERE ended_on IS NOT NULL AND (settled_on IS NULL OR settled_on >= ended_on)`;
  expect(await countOf(indebted)).toBe(0);
});

it("are evaluated and measured, everybody whose business runs", async () => {
  expect(await countOf("entrepreneur_state")).toBe(await countOf("entrepreneur WHERE ended_on IS NULL"));
  expect(await evaluateCases(ownerUrl, today, { again: true })).toBe(0);
  const [sums] = await rowsOf<{ people: number; late: number }>(
    "SELECT sum(s)::integer AS people, sum(late_loans)::integer AS late FROM case_measure, unnest(standings) s",
  );
  expect(sums?.people).toBe(await countOf("entrepreneur WHERE ended_on IS NULL"));
  expect(sums?.late).toBeGreaterThan(0);
  const reasons = await rowsOf("SELECT DISTINCT unnest(reasons) FROM entrepreneur_state");
  expect(reasons.length).toBe(4);
});

it("refuse more entrepreneurs than people, and more installments than there can be loans for", () => {
  expect(() => nationalArguments(["--beneficiaries", "1000"])).toThrow("--entrepreneurs");
  expect(() => nationalArguments(["--entrepreneurs", "1000"])).toThrow("--installments");
});
