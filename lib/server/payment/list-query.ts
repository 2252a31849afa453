import { z } from "zod";
import { can, canSome, scopeFor } from "@/lib/domain/access/policy";
import { formatBatchNumber } from "@/lib/domain/payment/batch-number";
import { BATCH_STATUSES } from "@/lib/domain/payment/batch-workflow";
import type { BatchLine, PaymentsView, UnpaidMonth } from "@/lib/domain/payment/view";
import { formatJalaliDate, todayInTehran } from "@/lib/domain/shared/calendar-date";
import {
  formatMonth,
  jalaliMonth,
  lastMonths,
  monthAt,
  parseJalaliMonth,
} from "@/lib/domain/shared/jalali-month";
import { formatNumber } from "@/lib/domain/shared/rial";
import { offsetOf, PAGE_SIZE, pageOf, pagesOf } from "@/lib/server/payment/paging";
import { notInBatch, remainingOf } from "@/lib/server/payment/ready";
import { getReady } from "@/lib/server/payment/ready-query";
import { day, instant, list, rial } from "@/lib/server/row-fields";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

const LISTED_MONTHS = 24;

const month = z.string().transform(jalaliMonth);
const row = z.object({
  total: z.number(),
  provinces: list(z.object({ id: z.string(), name: z.string() })),
  unpaid: list(
    z.object({
      month,
      ready: z.number(),
      readyRial: rial,
      withoutAccount: z.number(),
      withoutAccountRial: rial,
    }),
  ),
  batches: list(
    z.object({
      number: z.string(),
      month,
      province: z.string(),
      status: z.enum(BATCH_STATUSES),
      itemCount: z.number(),
      totalRial: rial,
      preparedByName: z.string(),
      preparedAt: instant,
      paidOn: day.nullable(),
    }),
  ),
});
type Row = z.output<typeof row>;

/** $1 whether the whole country, $2 its provinces otherwise, $3 the province asked for, $4 the month, $5 the status, $6 the offset. */
const payments: Statement<Row> = {
  name: "payments",
  row,
  text: `
    WITH places AS MATERIALIZED (
      SELECT p.id, p.name FROM province p WHERE ($1::boolean OR p.id = ANY ($2::text[]))
    ), chosen AS MATERIALIZED (
      SELECT id, name FROM places WHERE $3 = '' OR id = $3
    ), unpaid AS (
      SELECT m.month, m.payable_rial,
        EXISTS (SELECT FROM center_account a WHERE a.center_id = m.center_id AND a.status = 'confirmed') AS account,
        m.payable_rial > 0 OR EXISTS (SELECT FROM payment_adjustment j
          WHERE j.center_id = m.center_id AND j.month < m.month AND j.amount_rial > 0 AND ${remainingOf("j")} > 0) AS due
      FROM chosen c JOIN monthly_performance m ON m.province_id = c.id AND m.status = 'confirmed'
      WHERE ($4 = '' OR m.month = $4) AND ${notInBatch}
    ), found AS MATERIALIZED (
      SELECT b.*, c.name AS province FROM chosen c JOIN payment_batch b ON b.province_id = c.id
      WHERE ($4 = '' OR b.month = $4) AND ($5 = '' OR b.status::text = $5)
    )
    SELECT (SELECT count(*)::integer FROM found) AS total,
      (SELECT json_agg(json_build_object('id', id, 'name', name) ORDER BY name COLLATE "fa-x-icu") FROM places) AS provinces,
      (SELECT json_agg(to_json(u) ORDER BY u.month DESC) FROM (
        SELECT month, count(*) FILTER (WHERE account) AS ready, coalesce(sum(payable_rial) FILTER (WHERE account), 0)::text AS "readyRial",
          count(*) FILTER (WHERE NOT account) AS "withoutAccount",
          coalesce(sum(payable_rial) FILTER (WHERE NOT account), 0)::text AS "withoutAccountRial"
        FROM unpaid WHERE due GROUP BY month ORDER BY month DESC LIMIT ${LISTED_MONTHS}) u) AS unpaid,
      (SELECT json_agg(json_build_object('number', f.number, 'month', f.month, 'province', f.province, 'status', f.status, 'itemCount', f.item_count,
          'totalRial', f.total_rial::text, 'preparedByName', f.prepared_by_name, 'preparedAt', f.prepared_at, 'paidOn', f.paid_on) ORDER BY f.prepared_at DESC, f.number)
        FROM (SELECT * FROM found ORDER BY prepared_at DESC, number LIMIT ${PAGE_SIZE} OFFSET $6::integer) f) AS batches`,
};

export type PaymentsQuery = { province?: string; month?: string; status?: string; page?: string };

/** What can be paid now and what has been made of it; null for whom payments are not. */
export async function listPayments(ctx: Context, query: PaymentsQuery): Promise<PaymentsView | null> {
  if (!canSome(ctx.actor, "payment.view")) return null;
  const { country, provinces } = scopeFor(ctx.actor, "payment.view");
  const asked = query.province && /^IR-\d\d$/.test(query.province) ? query.province : null;
  const chosenMonth = parseJalaliMonth(query.month ?? "");
  const status = BATCH_STATUSES.find((one) => one === query.status) ?? null;
  const page = pageOf(query.page);
  const province = asked ?? (!country && provinces.length === 1 ? (provinces[0] ?? null) : null);
  const [found, ready] = await Promise.all([
    readRow(ctx, payments, [
      country,
      provinces,
      province ?? "",
      chosenMonth ?? "",
      status ?? "",
      offsetOf(page),
    ]),
    chosenMonth && province && seesProvince(ctx, province) ? getReady(ctx, province, chosenMonth) : null,
  ]);
  if (!found) throw new Error("the list of payments gave no row");
  return {
    query: { province: asked, month: chosenMonth, status },
    provinces: found.provinces.length > 1 ? found.provinces : [],
    months: lastMonths(monthAt(ctx.now), LISTED_MONTHS)
      .reverse()
      .map((value) => ({ value, label: formatMonth(value) })),
    unpaid: found.unpaid.map(unpaidMonth),
    ready,
    provinceMissing: chosenMonth !== null && province === null,
    batches: found.batches.map(batchLine),
    ...pagesOf(found.total, page),
  };
}

const seesProvince = (ctx: Context, provinceId: string) =>
  can(ctx.actor, "payment.view", { provinceId, officeId: null, centerId: null }).ok;

const unpaidMonth = (line: Row["unpaid"][number]): UnpaidMonth => ({
  month: line.month,
  label: formatMonth(line.month),
  ready: line.ready,
  amount: formatNumber(line.readyRial),
  withoutAccount: line.withoutAccount,
  withoutAccountAmount: formatNumber(line.withoutAccountRial),
});

const batchLine = (batch: Row["batches"][number]): BatchLine => ({
  number: batch.number,
  shownNumber: formatBatchNumber(batch.number),
  month: formatMonth(batch.month),
  province: batch.province,
  items: formatNumber(batch.itemCount),
  total: formatNumber(batch.totalRial),
  status: batch.status,
  prepared: `${batch.preparedByName}، ${formatJalaliDate(todayInTehran(batch.preparedAt))}`,
  paid: batch.paidOn && formatJalaliDate(batch.paidOn),
});
