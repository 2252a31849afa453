import { can } from "@/lib/domain/access/policy";
import { buildBatchNumber } from "@/lib/domain/payment/batch-number";
import { checkComposition, composeBatch, type Composition, shownBatch } from "@/lib/domain/payment/compose";
import type { MakeBatchInput } from "@/lib/domain/payment/input";
import { toJalali, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import { lockReady, type ReadyMonth } from "@/lib/server/payment/ready";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

/**
 * Makes the payment batch of a province and a month out of what can be paid now [S1 ح نکته 3]. The same form sent again is
 * told the batch that it made; refuses conflict when the batch would not be the one that the form showed.
 */
export function makeBatch(ctx: Context, input: MakeBatchInput): Promise<Result<string>> {
  const { formKey, provinceId, month, shown } = input;
  const place = { provinceId, officeId: null, centerId: null };
  return inScope(ctx, async (tx) => {
    if (!can(ctx.actor, "payment.view", place).ok) return refuse("notFound");
    const allowed = can(ctx.actor, "payment.prepare", place);
    if (!allowed.ok) return allowed;
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`payment:${provinceId}`}, 0))::text`;
    const made = await tx.paymentBatch.findUnique({ where: { formKey } });
    if (made)
      return made.provinceId === provinceId && made.month === month && made.preparedById === ctx.actor.userId
        ? ok(made.number)
        : refuse("duplicate");
    const composition = composeBatch(await lockReady(tx, input));
    const composed = checkComposition(composition);
    if (!composed.ok) return composed;
    if (shownBatch(composition) !== shown)
      return refuse("conflict", {
        fields: {
          form: "پس از باز شدن این صفحه، آنچه پرداخت‌پذیر است تغییر کرد. صفحه را تازه کنید و فهرست و جمع تازه را ببینید.",
        },
      });
    return storeBatch(tx, ctx, input, composition);
  });
}

async function storeBatch(
  tx: Transaction,
  ctx: Context,
  { formKey, provinceId, month }: MakeBatchInput,
  { items, totalRial }: Composition<ReadyMonth>,
): Promise<Result<string>> {
  const { year } = toJalali(todayInTehran(ctx.now));
  const [drawn] = await tx.$queryRaw<{ next: number }[]>`
    SELECT next_serial('payment', ${provinceId}, ${year}::integer) AS next`;
  if (!drawn) throw new Error("next_serial gave no row");
  const number = buildBatchNumber(year, provinceId, drawn.next);
  const { count } = await tx.paymentBatch.createMany({
    data: [
      {
        ...{ number, formKey, provinceId, month, itemCount: items.length, totalRial },
        preparedById: ctx.actor.userId,
        preparedByName: ctx.actor.name,
        preparedAt: ctx.now,
      },
    ],
    skipDuplicates: true,
  });
  // The key belongs to a batch that the actor does not see.
  if (count === 0) return refuse("duplicate");
  const placeOf = ({ centerId, officeId }: ReadyMonth) => ({ centerId, officeId, provinceId });
  await tx.paymentItem.createMany({
    data: items.map(({ month: of, accountId, adjustmentsRial, amountRial }) => ({
      ...{ ...placeOf(of), batchNumber: number, month, accountId },
      ...{ payableRial: of.payableRial, adjustmentsRial, amountRial },
    })),
  });
  await tx.adjustmentSettlement.createMany({
    data: items.flatMap(({ month: of, settlements }) =>
      settlements.map((settlement) => ({ ...settlement, ...placeOf(of), batchNumber: number })),
    ),
  });
  await recordEvent(tx, ctx, {
    kind: "payment.prepared",
    subject: "payment",
    subjectId: number,
    place: { provinceId, officeId: null, centerId: null },
    after: { month, items: items.length, totalRial },
  });
  return ok(number);
}
