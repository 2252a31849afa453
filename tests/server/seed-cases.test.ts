import { expect, it } from "vitest";
import { ATTENTION_REASONS } from "@/lib/domain/entrepreneur/attention";
import { parseEntrepreneurCode } from "@/lib/domain/entrepreneur/code";
import { evaluate } from "@/lib/domain/entrepreneur/evaluation";
import { storedEvaluation } from "@/lib/domain/entrepreneur/stored-evaluation";
import { DEMO_MOBILE, demoAccounts } from "@/lib/domain/account/demo-accounts";
import { fillInstallments } from "@/lib/domain/loan/payments";
import { loanOn, type LoanStanding } from "@/lib/domain/loan/standing";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { parseMobile } from "@/lib/domain/shared/mobile";
import { normalizeText } from "@/lib/domain/shared/persian-text";
import { evidenceOf } from "@/lib/ops/seed/demo/cases/evidence";
import { noRows } from "@/lib/ops/seed/demo/cases/draft";
import { standingOf } from "@/lib/server/entrepreneur/standing-column";
import { byKey, DEMO_DAY, demoOfLicensing, demoOn } from "@/tests/support/demo-licensing";

const { demo } = demoOfLicensing();
const DAYS = ["2026-03-21", "2026-05-30", "2026-11-21", "2027-03-20"];

const invoices = byKey(demo.sales_invoice, (row) => String(row.entrepreneur_id));
const of = <T extends { entrepreneur_id: number }>(rows: readonly T[], id: number) =>
  rows.filter((row) => row.entrepreneur_id === id);

function evidence(id: number) {
  const rows = {
    ...noRows(),
    sales_invoice: invoices.get(String(id)) ?? [],
    course_completion: of(demo.course_completion, id),
    product: of(demo.product, id),
    outlet_contract: of(demo.outlet_contract, id),
    job: of(demo.job, id),
  };
  return evidenceOf({ rows, outlets: demo.outlet });
}

it("lets every level be borne out: each step by an evaluation of its day, decided on by other hands", () => {
  for (const { id, standing, since_on: since, enrolled_on: enrolled } of demo.entrepreneur) {
    const history = of(demo.level_history, id);
    const promotions = of(demo.promotion, id);
    expect(history[0]).toMatchObject({ standing: 1, since_on: enrolled, promotion_id: null });
    expect(history.map((row) => row.standing)).toEqual(history.map((_, index) => index + 1));
    expect(history.at(-1)).toMatchObject({ standing, since_on: since });
    for (const row of promotions) {
      const from = history[row.from_standing - 1];
      const facts = { standing: standingOf(row.from_standing), sinceOn: from?.since_on as CalendarDate };
      const again = evaluate(facts, evidence(id), row.evaluation.on);
      expect(row.evaluation).toEqual(again);
      expect(again.conditionMet).toBe(true);
      expect(storedEvaluation.parse(row.evaluation)).toEqual(row.evaluation);
      expect(row.profile_reason !== "").toBe(!again.profileMet);
      expect([row.proposed_by_id, row.caseworker_id]).not.toContain(row.decided_by_id);
    }
    const approved = promotions.filter(({ status }) => status === "approved");
    expect(approved.map((row) => row.id)).toEqual(history.slice(1).map((row) => row.promotion_id));
  }
  expect(new Set(demo.promotion.map(({ status }) => status)).size).toBe(4);
});

it("has loans whose schedules and payments add up, in every standing", () => {
  const standings = new Set<LoanStanding>();
  const ended = new Set(demo.entrepreneur.filter((row) => row.ended_on !== null).map(({ id }) => id));
  const payments = byKey(demo.loan_payment, (row) => String(row.loan_id));
  const schedules = byKey(demo.installment, (row) => String(row.loan_id));
  for (const loan of demo.loan) {
    const ledger = {
      installments: (schedules.get(String(loan.id)) ?? []).map((row) => ({
        number: row.number,
        dueOn: row.due_on,
        amountRial: BigInt(row.amount_rial),
      })),
      payments: (payments.get(String(loan.id)) ?? []).map((row) => ({
        paidOn: row.paid_on,
        amountRial: BigInt(row.amount_rial),
      })),
    };
    const open = fillInstallments(ledger).find((one) => one.paidRial < one.amountRial);
    const on = loanOn({ ...ledger, suspendedOn: loan.suspended_on }, DEMO_DAY);
    expect(on.paidRial).toBe(BigInt(loan.paid_rial));
    expect(on.paidRial + on.remainingRial).toBe(BigInt(loan.principal_rial) + BigInt(loan.fee_rial));
    expect(loan.next_due_on).toBe(open?.dueOn ?? null);
    expect(loan.status === "settled").toBe(on.standing === "settled");
    standings.add(on.standing);
    if (ended.has(loan.entrepreneur_id)) expect(on.standing).toBe("settled");
  }
  expect([...standings].sort()).toEqual(["current", "late", "settled", "suspended"]);
});

it.each(DAYS)(
  "shows a caseworker every reason for attention and people near every next level: %s",
  (today) => {
    const rows = demoOn(today as CalendarDate);
    const worker = rows.user.find(({ username }) => username === "mashhad.caseworker")?.id;
    const states = rows.entrepreneur_state.filter((row) => row.caseworker_id === worker);
    const reasons = new Set(states.flatMap((row) => row.reasons));
    expect(ATTENTION_REASONS.filter((reason) => !reasons.has(reason))).toEqual(["planNearDeadline"]);
    const gaps = states.map(({ gap }) => gap);
    for (const gap of [
      "۲ فاکتور تا سطح دو",
      "۱ فاکتور تا سطح دو",
      "۱ دوره پایه تا سطح دو",
      "نخستین فروش محصول جدید یا رشد درآمد تا سطح سه",
      "۱ قرارداد تا فارغ‌التحصیلی",
      "شرط سطح دو برقرار است",
    ])
      expect(gaps).toContain(gap);
    const own = new Set(rows.entrepreneur.filter((row) => row.caseworker_id === worker).map(({ id }) => id));
    const waiting = rows.promotion.filter((row) => row.status === "proposed" && own.has(row.entrepreneur_id));
    expect(waiting.length).toBeGreaterThan(0);
    const evaluated = new Set(rows.entrepreneur_state.map((row) => row.entrepreneur_id));
    expect(rows.entrepreneur.filter((row) => evaluated.has(row.id) === (row.ended_on !== null))).toEqual([]);
  },
);

it.each(DAYS)("records nothing that has not happened, or before its business: %s", (day) => {
  const today = day as CalendarDate;
  const rows = demoOn(today);
  const cases = new Map(rows.entrepreneur.map((row) => [row.id, row]));
  const lateAt = [
    ...rows.level_history,
    ...rows.product,
    ...rows.sales_invoice,
    ...rows.visit,
    ...rows.call,
    ...rows.outlet_contract,
    ...rows.job,
    ...rows.loan,
    ...rows.loan_payment,
    ...rows.entitlement_given,
    ...rows.beneficiary_consent,
  ].filter((row) => Date.parse(row.recorded_at) > Date.parse(`${today}T00:00:00+03:30`));
  expect(lateAt).toEqual([]);
  const outside = rows.sales_invoice.filter(({ entrepreneur_id: id, issued_on: on }) => {
    const { started_on: from, ended_on: to } = cases.get(id) ?? { started_on: "", ended_on: null };
    return on < from || on > (to ?? today);
  });
  expect(outside).toEqual([]);
  const future = [
    ...rows.visit.map((row) => row.visited_on),
    ...rows.call.map((row) => row.called_on),
    ...rows.loan_payment.map((row) => row.paid_on),
    ...rows.entitlement_given.map((row) => row.given_on),
  ].filter((on) => on >= today);
  expect(future).toEqual([]);
});

it("describes people as their form would, each with numbers of their own", () => {
  const mobiles = demo.beneficiary.flatMap(({ mobile }) => mobile ?? []);
  expect(new Set(mobiles).size).toBe(mobiles.length);
  expect(mobiles.filter((mobile) => !parseMobile(mobile).ok)).toEqual([]);
  const texts = [
    ...demo.beneficiary.flatMap((row) => [row.name, row.father_name, row.address]),
    ...demo.product.map(({ name }) => name),
    ...demo.outlet.map(({ name }) => name),
    ...demo.visit.map(({ note }) => note ?? ""),
  ];
  expect(texts.filter((text) => normalizeText(text) !== text)).toEqual([]);
  expect(demo.entrepreneur.filter(({ code }) => parseEntrepreneurCode(code) !== code)).toEqual([]);
});

it("gives the entrepreneur who signs in the person of the same name", () => {
  const account = demoAccounts.find(({ role }) => role === "entrepreneur");
  const user = demo.user.find(({ username }) => username === account?.username);
  const [own, ...others] = demo.entrepreneur.filter((row) => row.user_id !== null);
  expect(others).toEqual([]);
  expect(own?.user_id).toBe(user?.id);
  const person = demo.beneficiary.find(({ id }) => id === own?.beneficiary_id);
  expect(person).toMatchObject({ name: account?.name, mobile: DEMO_MOBILE });
});
