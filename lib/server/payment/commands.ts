import type { BatchInput, CancelBatchInput, MarkPaidInput } from "@/lib/domain/payment/input";
import { checkPaidOn } from "@/lib/domain/payment/paid-day";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { ok, refuseField, type Result } from "@/lib/domain/shared/result";
import { atMidnight } from "@/lib/server/day-column";
import { Prisma } from "@/lib/server/generated/client";
import { type BatchFacts, batchFor, moveBatch } from "@/lib/server/payment/batch-step";
import { payMonths } from "@/lib/server/payment/pay-months";
import { type Context, inScope } from "@/lib/server/scope";

const numberOf = (moved: Result<BatchFacts>): Result<string> => (moved.ok ? ok(moved.value.number) : moved);

/** The same person asking again for a step already taken (a double click, a lost answer) is told that it is done. */
const isRepeat = (facts: BatchFacts, status: BatchFacts["status"], { version }: BatchInput, own: boolean) =>
  own && facts.status === status && facts.version === version + 1;

/** A second person approves a batch: never the one who prepared it (domain page 0). */
export const approveBatch = (ctx: Context, input: BatchInput): Promise<Result<string>> =>
  inScope(ctx, async (tx) => {
    const found = await batchFor(tx, ctx, { number: input.number, action: "approve" });
    if (!found.ok) return found;
    const facts = found.value;
    const { userId, name } = ctx.actor;
    if (isRepeat(facts, "approved", input, facts.approvedById === userId)) return ok(facts.number);
    const data = { approvedById: userId, approvedByName: name, approvedAt: ctx.now };
    return numberOf(await moveBatch(tx, ctx, facts, { action: "approve", version: input.version, data }));
  });

/**
 * The bank has paid: the batch and every month in it, once, whatever is clicked, retried or raced. A reference that another
 * payment has is refused by the database, also where the actor does not see that payment.
 */
export async function markBatchPaid(ctx: Context, input: MarkPaidInput): Promise<Result<string>> {
  const { bankReference, paidOn, version } = input;
  try {
    return await inScope(ctx, async (tx) => {
      const found = await batchFor(tx, ctx, { number: input.number, action: "pay" });
      if (!found.ok) return found;
      const facts = found.value;
      const { userId, name } = ctx.actor;
      const same = facts.bankReference === bankReference && facts.paidOn === paidOn;
      if (isRepeat(facts, "paid", input, same && facts.paidById === userId)) return ok(facts.number);
      if (facts.status === "approved" && facts.approvedAt) {
        const approvedOn = todayInTehran(facts.approvedAt);
        const day = checkPaidOn(paidOn, { approvedOn, today: todayInTehran(ctx.now) });
        if (!day.ok) return day;
      }
      const moved = await moveBatch(tx, ctx, facts, {
        action: "pay",
        version,
        data: {
          bankReference,
          paidOn: atMidnight(paidOn),
          paidById: userId,
          paidByName: name,
          paidAt: ctx.now,
        },
        told: { bankReference, paidOn },
      });
      if (moved.ok) await payMonths(tx, ctx, { ...facts, bankReference, paidOn });
      return numberOf(moved);
    });
  } catch (error) {
    if (!isTaken(error)) throw error;
    return refuseField(
      "bankReference",
      "پرداخت دیگری با همین شماره پیگیری ثبت شده است. شماره را با برگه بانک مقایسه کنید.",
    );
  }
}

const isTaken = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";

/** Cancels a batch before it is paid: its months can be paid by another one, what it settled is open again. */
export const cancelBatch = (ctx: Context, input: CancelBatchInput): Promise<Result<string>> =>
  inScope(ctx, async (tx) => {
    const { number, version, reason, unpaid } = input;
    const found = await batchFor(tx, ctx, { number, action: "cancel" });
    if (!found.ok) return found;
    const facts = found.value;
    if (isRepeat(facts, "cancelled", input, facts.cancelledByName === ctx.actor.name)) return ok(number);
    // A list that has left may have been paid: nobody cancels it without having asked the bank.
    if (facts.status === "approved" && facts.exportedAt && !unpaid)
      return refuseField(
        "unpaid",
        "خروجی این فهرست گرفته شده است. نخست از بانک بپرسید و سپس این خانه را نشان بزنید.",
      );
    const data = { cancelledByName: ctx.actor.name, cancelledAt: ctx.now, cancelReason: reason };
    const moved = await moveBatch(tx, ctx, facts, { action: "cancel", version, data, note: reason });
    if (!moved.ok) return moved;
    await tx.adjustmentSettlement.updateMany({ where: { batchNumber: number }, data: { living: false } });
    await tx.paymentItem.updateMany({ where: { batchNumber: number }, data: { living: false } });
    return ok(number);
  });
