import { z } from "zod";
import { LOAN_KINDS } from "@/lib/domain/loan/kinds";
import { LOAN_STATUSES } from "@/lib/domain/loan/workflow";
import { headColumns, headFields, ofCode } from "@/lib/server/entrepreneur/case-head";
import { day, instant, list, rial } from "@/lib/server/row-fields";
import type { Statement } from "@/lib/server/scope";

const paymentRow = z.object({
  id: z.number(),
  paidOn: day,
  amountRial: rial,
  by: z.string(),
  at: instant,
  voidedAt: instant.nullable(),
  voidedByName: z.string().nullable(),
  voidReason: z.string().nullable(),
});
export type PaymentRow = z.output<typeof paymentRow>;

const loanRow = z.object({
  id: z.number(),
  version: z.number(),
  kind: z.enum(LOAN_KINDS),
  principalRial: rial,
  feeRial: rial,
  grantedOn: day,
  status: z.enum(LOAN_STATUSES),
  suspendedOn: day.nullable(),
  settledOn: day.nullable(),
  by: z.string(),
  installments: list(z.object({ number: z.number(), dueOn: day, amountRial: rial })),
  payments: list(paymentRow),
});
export type LoanRow = z.output<typeof loanRow>;

const pageRow = z.object({ ...headFields, unsettledKinds: z.array(z.string()), loans: list(loanRow) });
export type LoansRow = z.output<typeof pageRow>;

/** All loans of an entrepreneur with schedule and payments, newest first; $1 the code. */
export const loansStatement: Statement<LoansRow> = {
  name: "entrepreneur-loans",
  row: pageRow,
  text: `
    SELECT ${headColumns}, unsettled_loan_kinds(e.id) AS "unsettledKinds",
      (SELECT json_agg(json_build_object('id', l.id, 'version', l.version, 'kind', l.kind, 'principalRial', l.principal_rial::text,
          'feeRial', l.fee_rial::text, 'grantedOn', l.granted_on, 'status', l.status, 'suspendedOn', l.suspended_on, 'settledOn', l.settled_on,
          'by', l.recorded_by_name,
          'installments', (SELECT json_agg(json_build_object('number', i.number, 'dueOn', i.due_on, 'amountRial', i.amount_rial::text) ORDER BY i.number)
            FROM installment i WHERE i.loan_id = l.id),
          'payments', (SELECT json_agg(json_build_object('id', p.id, 'paidOn', p.paid_on, 'amountRial', p.amount_rial::text, 'by', p.recorded_by_name,
              'at', p.recorded_at, 'voidedAt', p.voided_at, 'voidedByName', p.voided_by_name, 'voidReason', p.void_reason) ORDER BY p.paid_on DESC, p.id DESC)
            FROM loan_payment p WHERE p.loan_id = l.id)) ORDER BY l.id DESC)
        FROM loan l WHERE l.entrepreneur_id = e.id) AS loans
    ${ofCode}`,
};
