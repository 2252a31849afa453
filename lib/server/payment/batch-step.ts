import { z } from "zod";
import { type Action, can } from "@/lib/domain/access/policy";
import { BATCH_STATUSES, type BatchAction, nextBatchStatus } from "@/lib/domain/payment/batch-workflow";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { changedMeanwhile, recordEvent } from "@/lib/server/events";
import type { Prisma } from "@/lib/server/generated/client";
import { day } from "@/lib/server/row-fields";
import type { Context, Transaction } from "@/lib/server/scope";

const SUBJECT = "payment";

const factsRow = z.object({
  number: z.string(),
  provinceId: z.string(),
  month: z.string().transform(jalaliMonth),
  status: z.enum(BATCH_STATUSES),
  version: z.number(),
  itemCount: z.number(),
  totalRial: z.bigint(),
  preparedById: z.number(),
  approvedById: z.number().nullable(),
  approvedAt: z.date().nullable(),
  exportedAt: z.date().nullable(),
  bankReference: z.string().nullable(),
  paidOn: day.nullable(),
  paidById: z.number().nullable(),
  cancelledByName: z.string().nullable(),
});

/** What every decision about a batch rests on. Its row is locked until the transaction ends. */
export type BatchFacts = z.output<typeof factsRow>;

const placeOf = ({ provinceId }: BatchFacts) => ({ provinceId, officeId: null, centerId: null });

async function lockBatch(tx: Transaction, number: string): Promise<BatchFacts | null> {
  // Whoever only reads batches locks none, and is told of one by what follows.
  await tx.$queryRaw`SELECT number FROM payment_batch WHERE number = ${number} FOR UPDATE`;
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT number, province_id AS "provinceId", month, status::text, version, item_count AS "itemCount", total_rial AS "totalRial",
      prepared_by_id AS "preparedById", approved_by_id AS "approvedById", approved_at AS "approvedAt", exported_at AS "exportedAt",
      bank_reference AS "bankReference", paid_on::text AS "paidOn", paid_by_id AS "paidById", cancelled_by_name AS "cancelledByName"
    FROM payment_batch WHERE number = ${number}`;
  return rows[0] ? factsRow.parse(rows[0]) : null;
}

const rights = {
  approve: "payment.approve",
  export: "payment.export",
  pay: "payment.markPaid",
  cancel: "payment.cancel",
} as const satisfies Record<BatchAction, Action>;
const kinds = { approve: "payment.approved", pay: "payment.paid", cancel: "payment.cancelled" } as const;

/** A batch locked for a step that the actor may take from its state; refuses notFound where it is not the actor's to see. */
export async function batchFor(
  tx: Transaction,
  ctx: Context,
  { number, action }: { number: string; action: BatchAction },
): Promise<Result<BatchFacts>> {
  const facts = await lockBatch(tx, number);
  if (!facts || !can(ctx.actor, "payment.view", placeOf(facts)).ok) return refuse("notFound");
  const allowed = can(ctx.actor, rights[action], { ...placeOf(facts), hands: [facts.preparedById] });
  return allowed.ok ? ok(facts) : allowed;
}

type Step = {
  action: keyof typeof kinds;
  version: number;
  /** columns beside status and version */
  data: Prisma.PaymentBatchUncheckedUpdateManyInput;
  told?: object;
  note?: string;
};

/** Moves a locked batch one step: version, workflow, change and event, in this order. */
export async function moveBatch(
  tx: Transaction,
  ctx: Context,
  facts: BatchFacts,
  { action, version, data, told, note }: Step,
): Promise<Result<BatchFacts>> {
  if (facts.version !== version) return changedMeanwhile(tx, SUBJECT, facts.number);
  const next = nextBatchStatus(facts.status, action);
  if (!next.ok) return next;
  const { count } = await tx.paymentBatch.updateMany({
    where: { number: facts.number, status: facts.status, version },
    data: { ...data, status: next.value, version: version + 1 },
  });
  if (count !== 1) return changedMeanwhile(tx, SUBJECT, facts.number);
  await recordEvent(tx, ctx, {
    kind: kinds[action],
    subject: SUBJECT,
    subjectId: facts.number,
    place: placeOf(facts),
    before: { status: facts.status },
    after: { status: next.value, items: facts.itemCount, totalRial: facts.totalRial, ...told },
    note,
  });
  return ok(facts);
}
