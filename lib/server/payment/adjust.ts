import { z } from "zod";
import { can } from "@/lib/domain/access/policy";
import { MONTH_STATUSES } from "@/lib/domain/month/workflow";
import { checkAdjustment } from "@/lib/domain/payment/adjustment";
import type { RecordAdjustmentInput } from "@/lib/domain/payment/input";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import { type MonthKey, monthSubjectId } from "@/lib/server/month/facts";
import { rial } from "@/lib/server/row-fields";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

const adjustedRow = z.object({
  officeId: z.string(),
  provinceId: z.string(),
  status: z.enum(MONTH_STATUSES),
  payableRial: rial.nullable(),
  capRial: rial.nullable(),
  adjustedRial: rial,
});

/** One correction of a month after the other, so that the sum that is checked is the sum that stands. */
async function lockAdjusted(tx: Transaction, { centerId, month }: MonthKey) {
  await tx.$queryRaw`
    SELECT center_id FROM monthly_performance WHERE center_id = ${centerId} AND month = ${month} FOR UPDATE`;
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT m.office_id AS "officeId", m.province_id AS "provinceId", m.status::text, m.payable_rial::text AS "payableRial",
      y.cap_rial::text AS "capRial",
      (SELECT coalesce(sum(j.amount_rial), 0)::text FROM payment_adjustment j WHERE j.center_id = m.center_id AND j.month = m.month) AS "adjustedRial"
    FROM monthly_performance m LEFT JOIN policy_version y ON y.id = m.policy_version_id
    WHERE m.center_id = ${centerId} AND m.month = ${month}`;
  return rows[0] ? adjustedRow.parse(rows[0]) : null;
}

/** A correction of a paid month, settled with the payment of a later one (domain page 2). The same form again is told it is done. */
export function recordAdjustment(ctx: Context, input: RecordAdjustmentInput): Promise<Result<number>> {
  const { formKey, centerId, month, amountRial, reason } = input;
  return inScope(ctx, async (tx) => {
    const facts = await lockAdjusted(tx, { centerId, month });
    if (!facts) return refuse("notFound");
    const place = { provinceId: facts.provinceId, officeId: facts.officeId, centerId };
    if (!can(ctx.actor, "month.view", place).ok) return refuse("notFound");
    const allowed = can(ctx.actor, "payment.adjust", place);
    if (!allowed.ok) return allowed;
    const known = await tx.paymentAdjustment.findUnique({ where: { formKey } });
    if (known)
      return known.centerId === centerId && known.month === month && known.recordedById === ctx.actor.userId
        ? ok(known.id)
        : refuse("duplicate");
    const { status, payableRial, adjustedRial, capRial } = facts;
    const checked = checkAdjustment(
      { status, adjustedRial, payableRial: payableRial ?? 0n, capRial: capRial ?? 0n },
      amountRial,
    );
    if (!checked.ok) return checked;
    const [made] = await tx.paymentAdjustment.createManyAndReturn({
      data: [
        {
          ...{ ...place, formKey, month, amountRial, reason },
          recordedById: ctx.actor.userId,
          recordedByName: ctx.actor.name,
          recordedAt: ctx.now,
        },
      ],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!made) return refuse("duplicate");
    await recordEvent(tx, ctx, {
      kind: "payment.adjusted",
      subject: "month",
      subjectId: monthSubjectId({ centerId, month }),
      place,
      before: { adjustedRial },
      after: { adjustedRial: adjustedRial + amountRial, amountRial, adjustmentId: made.id },
      note: reason,
    });
    return ok(made.id);
  });
}
