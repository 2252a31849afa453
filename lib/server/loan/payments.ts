import { can } from "@/lib/domain/access/policy";
import type { RecordPaymentInput, ReversePaymentInput } from "@/lib/domain/loan/input";
import { checkPayment } from "@/lib/domain/loan/payments";
import { type LoanStatus, nextLoanStatus } from "@/lib/domain/loan/workflow";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { atMidnight } from "@/lib/server/day-column";
import { onEntrepreneur } from "@/lib/server/entrepreneur/facts";
import { recordOnce } from "@/lib/server/entrepreneur/once";
import { refreshState } from "@/lib/server/entrepreneur/state";
import { recordEvent } from "@/lib/server/events";
import { findLoan, keepLoan } from "@/lib/server/loan/ledger";
import type { Context } from "@/lib/server/scope";

/** A payment and what has become of its loan. */
export type Paid = { id: number; settled: boolean };

/**
 * Records a payment: a part, an installment, in advance, or all that is left. Taken also after the end of the business and
 * while the loan is suspended: a debt is always allowed to shrink.
 */
export function recordPayment(ctx: Context, input: RecordPaymentInput): Promise<Result<Paid>> {
  const { code, key, loanId, amountRial, paidOn } = input;
  return onEntrepreneur(ctx, code, async (tx, facts) => {
    const allowed = can(ctx.actor, "loan.recordPayment", facts);
    if (!allowed.ok) return allowed;
    const made = await recordOnce(tx, ctx, { key, kind: "payment", of: facts }, async () => {
      const loan = await findLoan(tx, facts, loanId);
      if (!loan.ok) return loan;
      const next = checkPayment(loan.value, { amountRial, paidOn }, todayInTehran(ctx.now));
      if (!next.ok) return next;
      const payment = await tx.loanPayment.create({
        data: {
          ...{ loanId, amountRial, paidOn: atMidnight(paidOn) },
          recordedById: ctx.actor.userId,
          recordedByName: ctx.actor.name,
          recordedAt: ctx.now,
        },
        select: { id: true },
      });
      const payments = [...loan.value.payments, { amountRial, paidOn }];
      const kept = await keepLoan(tx, { ...loan.value, payments }, next.value);
      if (!kept.ok) return kept;
      await recordEvent(tx, ctx, {
        kind: next.value === "settled" ? "loan.settled" : "loan.paid",
        subject: "entrepreneur",
        subjectId: code,
        place: facts,
        after: { loanId, paymentId: payment.id, amountRial, paidOn },
      });
      return ok(payment);
    });
    if (!made.ok) return made;
    if (!made.value.again) await refreshState(tx, ctx, facts);
    const { status } = await tx.loan.findUniqueOrThrow({ where: { id: loanId }, select: { status: true } });
    return ok({ id: made.value.id, settled: status === "settled" });
  });
}

/** Takes back a payment that was recorded by mistake; it stays in the list with the reason, and what was owed is owed again. */
export function reversePayment(ctx: Context, input: ReversePaymentInput): Promise<Result<LoanStatus>> {
  const { code, loanId, paymentId, reason } = input;
  return onEntrepreneur(ctx, code, async (tx, facts) => {
    const allowed = can(ctx.actor, "loan.reversePayment", facts);
    if (!allowed.ok) return allowed;
    const loan = await findLoan(tx, facts, loanId);
    if (!loan.ok) return loan;
    const payment = await tx.loanPayment.findFirst({
      where: { id: paymentId, loanId },
      select: { amountRial: true, paidOn: true, voidedAt: true, voidedById: true, voidedByName: true },
    });
    if (!payment) return refuse("notFound");
    const { voidedAt, voidedById, voidedByName, amountRial, paidOn } = payment;
    if (voidedAt)
      return voidedById === ctx.actor.userId
        ? ok(loan.value.status)
        : refuse("conflict", { params: { by: voidedByName ?? "همکار شما" } });
    const next = nextLoanStatus(loan.value.status, "reverse");
    if (!next.ok) return next;
    const { count } = await tx.loanPayment.updateMany({
      where: { id: paymentId, voidedAt: null },
      data: {
        ...{ voidedAt: ctx.now, voidedById: ctx.actor.userId, voidedByName: ctx.actor.name },
        voidReason: reason,
      },
    });
    if (count !== 1) return refuse("conflict");
    const without = await findLoan(tx, facts, loanId);
    if (!without.ok) return without;
    const kept = await keepLoan(tx, without.value, next.value);
    if (!kept.ok) return kept;
    await recordEvent(tx, ctx, {
      kind: "loan.paymentReversed",
      subject: "entrepreneur",
      subjectId: code,
      place: facts,
      before: { loanId, paymentId, amountRial, paidOn },
      note: reason,
    });
    await refreshState(tx, ctx, facts);
    return next;
  });
}
