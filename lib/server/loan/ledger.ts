import { fillInstallments, type LoanLedger } from "@/lib/domain/loan/payments";
import type { LoanStatus } from "@/lib/domain/loan/workflow";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { atMidnight, dateOf } from "@/lib/server/day-column";
import type { EntrepreneurFacts } from "@/lib/server/entrepreneur/facts";
import type { Transaction } from "@/lib/server/scope";

export type LoanFacts = LoanLedger & {
  id: number;
  status: LoanStatus;
  grantedOn: CalendarDate;
  version: number;
};

/** A loan of a locked entrepreneur with its schedule and what has been paid; voided payments are not among it. */
export async function findLoan(
  tx: Transaction,
  { id: entrepreneurId }: EntrepreneurFacts,
  id: number,
): Promise<Result<LoanFacts>> {
  const row = await tx.loan.findFirst({
    where: { id, entrepreneurId },
    select: {
      ...{ id: true, status: true, grantedOn: true, version: true },
      installments: { select: { number: true, dueOn: true, amountRial: true }, orderBy: { number: "asc" } },
      payments: {
        where: { voidedAt: null },
        select: { paidOn: true, amountRial: true },
        orderBy: { id: "asc" },
      },
    },
  });
  if (!row) return refuse("notFound");
  return ok({
    ...row,
    grantedOn: dateOf(row.grantedOn),
    installments: row.installments.map((one) => ({ ...one, dueOn: dateOf(one.dueOn) })),
    payments: row.payments.map((one) => ({ ...one, paidOn: dateOf(one.paidOn) })),
  });
}

/** Writes down for the lists what the payments are worth now: how much is paid, what falls due next, whether it is settled. */
export async function keepLoan(
  tx: Transaction,
  { id, version, installments, payments }: LoanFacts,
  status: LoanStatus,
): Promise<Result<null>> {
  const filled = fillInstallments({ installments, payments });
  const open = filled.find(({ paidRial, amountRial }) => paidRial < amountRial);
  const settledOn = filled.map(({ paidOn }) => paidOn ?? "").reduce((a, b) => (a > b ? a : b), "");
  const { count } = await tx.loan.updateMany({
    where: { id, version },
    data: {
      status,
      version: version + 1,
      paidRial: filled.reduce((sum, { paidRial }) => sum + paidRial, 0n),
      nextDueOn: open ? atMidnight(open.dueOn) : null,
      settledOn: open ? null : atMidnight(settledOn as CalendarDate),
    },
  });
  return count === 1 ? ok(null) : refuse("conflict");
}
