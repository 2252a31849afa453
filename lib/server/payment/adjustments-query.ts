import { z } from "zod";
import { can, canSome, scopeFor } from "@/lib/domain/access/policy";
import { adjustmentRange } from "@/lib/domain/payment/adjustment";
import { formatBatchNumber } from "@/lib/domain/payment/batch-number";
import { formatSigned } from "@/lib/domain/payment/signed";
import type { AdjustmentForm, AdjustmentLine, AdjustmentsView } from "@/lib/domain/payment/view";
import { formatJalaliDate, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { formatMonth, jalaliMonth, parseJalaliMonth } from "@/lib/domain/shared/jalali-month";
import { formatNumber } from "@/lib/domain/shared/rial";
import { offsetOf, PAGE_SIZE, pageOf, pagesOf } from "@/lib/server/payment/paging";
import { remainingOf } from "@/lib/server/payment/ready";
import { day, instant, list, rial } from "@/lib/server/row-fields";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

const month = z.string().transform(jalaliMonth);
const listRow = z.object({
  total: z.number(),
  lines: list(
    z.object({
      id: z.number(),
      centerId: z.string(),
      center: z.string(),
      month,
      amountRial: rial,
      remainingRial: rial,
      reason: z.string(),
      recordedByName: z.string(),
      recordedAt: instant,
      settled: list(z.object({ number: z.string(), amountRial: rial })),
    }),
  ),
});
type Line = z.output<typeof listRow>["lines"][number];

/** $1 whether the whole country, $2 its provinces otherwise, $3 whether only what is open, $4 the offset. */
const adjustments: Statement<z.output<typeof listRow>> = {
  name: "payment-adjustments",
  row: listRow,
  text: `
    WITH found AS MATERIALIZED (
      SELECT k.* FROM (SELECT j.*, ${remainingOf("j")} AS remaining FROM payment_adjustment j
        WHERE $1::boolean OR j.province_id = ANY ($2::text[])) k WHERE NOT $3::boolean OR k.remaining <> 0
    )
    SELECT (SELECT count(*)::integer FROM found) AS total,
      (SELECT json_agg(json_build_object('id', f.id, 'centerId', f.center_id, 'center', c.name, 'month', f.month, 'amountRial', f.amount_rial::text,
          'remainingRial', f.remaining::text, 'reason', f.reason, 'recordedByName', f.recorded_by_name, 'recordedAt', f.recorded_at,
          'settled', (SELECT json_agg(json_build_object('number', s.batch_number, 'amountRial', s.amount_rial::text) ORDER BY s.batch_number)
            FROM adjustment_settlement s WHERE s.adjustment_id = f.id AND s.living)) ORDER BY f.id DESC)
        FROM (SELECT * FROM found ORDER BY id DESC LIMIT ${PAGE_SIZE} OFFSET $4::integer) f JOIN center c ON c.id = f.center_id) AS lines`,
};

const formRow = z.object({
  centerId: z.string(),
  center: z.string(),
  officeId: z.string(),
  provinceId: z.string(),
  month,
  payableRial: rial,
  capRial: rial,
  adjustedRial: rial,
  paidOn: day,
});

const adjusted: Statement<z.output<typeof formRow>> = {
  name: "payment-adjusted-month",
  row: formRow,
  text: `
    SELECT m.center_id AS "centerId", c.name AS center, m.office_id AS "officeId", m.province_id AS "provinceId", m.month,
      m.payable_rial::text AS "payableRial", y.cap_rial::text AS "capRial", m.paid_on::text AS "paidOn",
      (SELECT coalesce(sum(j.amount_rial), 0)::text FROM payment_adjustment j WHERE j.center_id = m.center_id AND j.month = m.month) AS "adjustedRial"
    FROM monthly_performance m JOIN center c ON c.id = m.center_id JOIN policy_version y ON y.id = m.policy_version_id
    WHERE m.center_id = $1 AND m.month = $2 AND m.status = 'paid'`,
};

export type AdjustmentsQuery = { state?: string; page?: string; center?: string; month?: string };

/** The corrections of paid months, with the form of one where a paid month is asked for; null for whom payments are not. */
export async function listAdjustments(
  ctx: Context,
  query: AdjustmentsQuery,
): Promise<AdjustmentsView | null> {
  if (!canSome(ctx.actor, "payment.view")) return null;
  const { country, provinces } = scopeFor(ctx.actor, "payment.view");
  const state = query.state === "open" ? "open" : null;
  const page = pageOf(query.page);
  const [found, form] = await Promise.all([
    readRow(ctx, adjustments, [country, provinces, state !== null, offsetOf(page)]),
    findForm(ctx, query),
  ]);
  if (!found) throw new Error("the list of adjustments gave no row");
  return {
    query: { state },
    lines: found.lines.map(lineView),
    form,
    mayAdjust: canSome(ctx.actor, "payment.adjust"),
    ...pagesOf(found.total, page),
  };
}

async function findForm(ctx: Context, query: AdjustmentsQuery): Promise<AdjustmentForm | null> {
  const asked = parseJalaliMonth(query.month ?? "");
  if (!asked || !/^[a-z][a-z0-9-]{1,59}$/.test(query.center ?? "")) return null;
  const found = await readRow(ctx, adjusted, [query.center ?? "", asked]);
  if (!found) return null;
  const { centerId, center, officeId, provinceId, payableRial, adjustedRial, capRial, paidOn } = found;
  if (!can(ctx.actor, "payment.adjust", { provinceId, officeId, centerId }).ok) return null;
  const { leastRial, mostRial } = adjustmentRange({ status: "paid", payableRial, adjustedRial, capRial });
  return {
    ...{ centerId, center, month: asked, monthLabel: formatMonth(asked) },
    payable: formatNumber(payableRial),
    adjusted: formatSigned(adjustedRial),
    cap: formatNumber(capRial),
    most: formatNumber(mostRial),
    least: formatNumber(-leastRial),
    paidOn: formatJalaliDate(paidOn),
  };
}

function lineView({ id, centerId, center, amountRial, remainingRial, ...line }: Line): AdjustmentLine {
  return {
    id,
    centerId,
    center,
    month: line.month,
    monthLabel: formatMonth(line.month),
    amount: formatSigned(amountRial),
    tag:
      remainingRial === 0n
        ? { label: "تسویه‌شده", tone: "success" }
        : remainingRial === amountRial
          ? { label: "منتظر پرداخت بعدی", tone: "info" }
          : { label: "بخشی تسویه‌شده", tone: "warning" },
    settled: line.settled.map((one) => ({
      number: one.number,
      shownNumber: formatBatchNumber(one.number),
      amount: formatSigned(one.amountRial),
    })),
    remaining: formatSigned(remainingRial),
    reason: line.reason,
    by: `${line.recordedByName}، ${formatJalaliDate(todayInTehran(line.recordedAt))}`,
  };
}
