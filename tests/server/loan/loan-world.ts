import { randomUUID } from "node:crypto";
import { fillInstallments } from "@/lib/domain/loan/payments";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { grantLoan } from "@/lib/server/loan/grant";
import { recordPayment, reversePayment } from "@/lib/server/loan/payments";
import type { Context } from "@/lib/server/scope";
import { day, MILLION_TOMAN } from "@/tests/domain/loan/day";
import type { TestCase } from "@/tests/support/cases";
import { asOwner } from "@/tests/support/world";

type Asked = { millions?: bigint; principalRial?: bigint; count?: number; on?: string; key?: string };

/** A loan of the beginning of 1405 unless said otherwise; today is 20 Aban 1405. */
export const grant = (
  ctx: Context,
  { code }: Pick<TestCase, "code">,
  { millions = 12n, principalRial, count = 12, on = "1405/02/10", key = randomUUID() }: Asked = {},
) =>
  grantLoan(ctx, {
    ...{ code, key, installmentCount: count, grantedOn: day(on) },
    principalRial: principalRial ?? millions * MILLION_TOMAN,
  });

type Paid = { rial?: bigint; on?: string; key?: string };
export const pay = (
  ctx: Context,
  { code }: Pick<TestCase, "code">,
  loanId: number,
  { rial = MILLION_TOMAN, on = "1405/03/10", key = randomUUID() }: Paid = {},
) => recordPayment(ctx, { code, loanId, key, amountRial: rial, paidOn: day(on) });

export const reverse = (
  ctx: Context,
  { code }: Pick<TestCase, "code">,
  loanId: number,
  paymentId: number,
  reason = "مبلغ اشتباه نوشته شده بود.",
) => reversePayment(ctx, { code, loanId, paymentId, reason });

type StoredLoan = {
  id: number;
  kind: string;
  status: string;
  principal: string;
  fee: string;
  paid: string;
  nextDue: string | null;
  settledOn: string | null;
  installments: { number: number; dueOn: CalendarDate; amount: string }[];
  payments: { id: number; paidOn: CalendarDate; amount: string; voided: boolean }[];
};

/** The loans of an entrepreneur as they are stored, the first first. */
export const loansOf = ({ id }: Pick<TestCase, "id">): Promise<StoredLoan[]> =>
  asOwner<StoredLoan>(
    `SELECT l.id, l.kind, l.status, l.principal_rial AS principal, l.fee_rial AS fee, l.paid_rial AS paid, l.next_due_on::text AS "nextDue",
       l.settled_on::text AS "settledOn",
       (SELECT json_agg(json_build_object('number', i.number, 'dueOn', i.due_on, 'amount', i.amount_rial::text) ORDER BY i.number)
         FROM installment i WHERE i.loan_id = l.id) AS installments,
       coalesce((SELECT json_agg(json_build_object('id', p.id, 'paidOn', p.paid_on, 'amount', p.amount_rial::text, 'voided', p.voided_at IS NOT NULL)
         ORDER BY p.id) FROM loan_payment p WHERE p.loan_id = l.id), '[]') AS payments
     FROM loan l WHERE l.entrepreneur_id = $1 ORDER BY l.id`,
    [id],
  );

/** What the domain says the kept columns of a stored loan must be. */
export function keptBy(loan: StoredLoan) {
  const filled = fillInstallments({
    installments: loan.installments.map(({ amount, ...one }) => ({ ...one, amountRial: BigInt(amount) })),
    payments: loan.payments
      .filter(({ voided }) => !voided)
      .map(({ paidOn, amount }) => ({ paidOn, amountRial: BigInt(amount) })),
  });
  const open = filled.find(({ paidRial, amountRial }) => paidRial < amountRial);
  return {
    paid: String(filled.reduce((sum, { paidRial }) => sum + paidRial, 0n)),
    nextDue: open?.dueOn ?? null,
    settled: open === undefined,
  };
}

/** The days that lists show as overdue, and what the events tell. */
export async function aroundLoan({ id, code }: Pick<TestCase, "id" | "code">) {
  const [row] = await asOwner<{ overdue: number | null; caseworker: number | null; events: string[] }>(
    `SELECT s.overdue_days AS overdue, s.caseworker_id AS caseworker,
       ARRAY(SELECT v.kind FROM event v WHERE v.subject = 'entrepreneur' AND v.subject_id = $2 ORDER BY v.id) AS events
     FROM entrepreneur e LEFT JOIN entrepreneur_state s ON s.entrepreneur_id = e.id WHERE e.id = $1`,
    [id, code],
  );
  return row;
}
