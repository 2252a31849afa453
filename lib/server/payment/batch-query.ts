import { z } from "zod";
import { can } from "@/lib/domain/access/policy";
import { formatBatchNumber, isBatchNumber } from "@/lib/domain/payment/batch-number";
import { BATCH_STATUSES, type BatchAction, batchActionsFrom } from "@/lib/domain/payment/batch-workflow";
import { batchStatusViews } from "@/lib/domain/payment/labels";
import { formatSigned } from "@/lib/domain/payment/signed";
import type { BatchView } from "@/lib/domain/payment/view";
import {
  formatInstant,
  formatJalaliDate,
  formatJalaliDateShort,
  todayInTehran,
} from "@/lib/domain/shared/calendar-date";
import { formatMonth, jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { formatNumber } from "@/lib/domain/shared/rial";
import { rialInWords } from "@/lib/domain/shared/rial-in-words";
import { shebaFor } from "@/lib/server/payment/sight";
import { day, instant, list, rial } from "@/lib/server/row-fields";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

const month = z.string().transform(jalaliMonth);
const row = z.object({
  number: z.string(),
  month,
  provinceId: z.string(),
  province: z.string(),
  status: z.enum(BATCH_STATUSES),
  version: z.number(),
  totalRial: rial,
  preparedById: z.number(),
  preparedByName: z.string(),
  preparedAt: instant,
  approvedByName: z.string().nullable(),
  approvedAt: instant.nullable(),
  exportedAt: instant.nullable(),
  bankReference: z.string().nullable(),
  paidOn: day.nullable(),
  paidByName: z.string().nullable(),
  paidAt: instant.nullable(),
  cancelledByName: z.string().nullable(),
  cancelledAt: instant.nullable(),
  cancelReason: z.string().nullable(),
  items: list(
    z.object({
      centerId: z.string(),
      center: z.string(),
      office: z.string(),
      holder: z.string(),
      bank: z.string(),
      sheba: z.string(),
      payableRial: rial,
      adjustmentsRial: rial,
      amountRial: rial,
      baseAidRial: rial.nullable(),
    }),
  ),
  settled: list(
    z.object({ centerId: z.string(), center: z.string(), month, amountRial: rial, reason: z.string() }),
  ),
});
type Row = z.output<typeof row>;

const names = 'o.name COLLATE "fa-x-icu", c.name COLLATE "fa-x-icu", c.id';
const batch: Statement<Row> = {
  name: "payment-batch",
  row,
  text: `
    SELECT b.number, b.month, b.province_id AS "provinceId", p.name AS province, b.status::text, b.version, b.total_rial::text AS "totalRial",
      b.prepared_by_id AS "preparedById", b.prepared_by_name AS "preparedByName", to_json(b.prepared_at) AS "preparedAt",
      b.approved_by_name AS "approvedByName", to_json(b.approved_at) AS "approvedAt", to_json(b.exported_at) AS "exportedAt",
      b.bank_reference AS "bankReference", b.paid_on::text AS "paidOn", b.paid_by_name AS "paidByName", to_json(b.paid_at) AS "paidAt",
      b.cancelled_by_name AS "cancelledByName", to_json(b.cancelled_at) AS "cancelledAt", b.cancel_reason AS "cancelReason",
      (SELECT json_agg(json_build_object('centerId', c.id, 'center', c.name, 'office', o.name, 'holder', a.holder, 'bank', a.bank, 'sheba', a.sheba,
          'payableRial', i.payable_rial::text, 'adjustmentsRial', i.adjustments_rial::text, 'amountRial', i.amount_rial::text,
          'baseAidRial', m.base_aid_rial::text) ORDER BY ${names})
        FROM payment_item i JOIN center c ON c.id = i.center_id JOIN office o ON o.id = i.office_id JOIN center_account a ON a.id = i.account_id
          JOIN monthly_performance m ON m.center_id = i.center_id AND m.month = i.month
        WHERE i.batch_number = b.number) AS items,
      (SELECT json_agg(json_build_object('centerId', c.id, 'center', c.name, 'month', j.month, 'amountRial', s.amount_rial::text, 'reason', j.reason)
          ORDER BY c.name COLLATE "fa-x-icu", c.id, j.id)
        FROM adjustment_settlement s JOIN payment_adjustment j ON j.id = s.adjustment_id JOIN center c ON c.id = s.center_id
        WHERE s.batch_number = b.number) AS settled
    FROM payment_batch b JOIN province p ON p.id = b.province_id WHERE b.number = $1`,
};

/** A batch with its items as they were frozen, and what this person may do with it; null for whom it is not. */
export async function getBatch(ctx: Context, number: string): Promise<BatchView | null> {
  const found = isBatchNumber(number) ? await readRow(ctx, batch, [number]) : null;
  if (!found) return null;
  const place = { provinceId: found.provinceId, officeId: null, centerId: null };
  if (!can(ctx.actor, "payment.view", place).ok) return null;
  const sheba = shebaFor(ctx, place);
  const mayAdjust = found.status === "paid" && can(ctx.actor, "payment.adjust", place).ok;
  const sum = (amounts: (bigint | null)[]) => amounts.reduce<bigint>((all, one) => all + (one ?? 0n), 0n);
  const adjustments = sum(found.items.map((item) => item.adjustmentsRial));
  const baseAid = sum(found.items.map((item) => item.baseAidRial));
  return {
    number: found.number,
    shownNumber: formatBatchNumber(found.number),
    version: found.version,
    month: found.month,
    monthLabel: formatMonth(found.month),
    province: found.province,
    status: batchStatusViews[found.status],
    items: found.items.map((item) => ({
      centerId: item.centerId,
      center: item.center,
      office: item.office,
      holder: item.holder,
      bank: item.bank,
      sheba: sheba(item.sheba),
      payable: formatNumber(item.payableRial),
      adjustments: item.adjustmentsRial === 0n ? null : formatSigned(item.adjustmentsRial),
      amount: formatNumber(item.amountRial),
      baseAid: item.baseAidRial ? formatNumber(item.baseAidRial) : null,
      mayAdjust,
    })),
    total: formatNumber(found.totalRial),
    totalInWords: rialInWords(found.totalRial),
    payable: formatNumber(sum(found.items.map((item) => item.payableRial))),
    adjustments: found.settled.length === 0 ? null : formatSigned(adjustments),
    baseAid: baseAid === 0n ? null : formatNumber(baseAid),
    settled: found.settled.map(({ amountRial, month: of, ...rest }) => ({
      ...rest,
      month: formatMonth(of),
      amount: formatSigned(amountRial),
    })),
    ...stepsOf(found),
    exported: found.exportedAt !== null,
    today: formatJalaliDateShort(todayInTehran(ctx.now)),
    ...rightsOf(ctx, found),
  };
}

function stepsOf(found: Row) {
  const { approvedByName, approvedAt, exportedAt, paidOn, paidByName, bankReference, cancelledAt } = found;
  const by = (name: string, at: Date) => `${name}، ${formatInstant(at)}`;
  const approved = approvedByName && approvedAt ? by(approvedByName, approvedAt) : null;
  return {
    steps: [
      { label: "تهیه", note: by(found.preparedByName, found.preparedAt), done: true },
      { label: "تأیید", note: approved, done: approved !== null },
      {
        label: "خروجی برای بانک",
        note: exportedAt && formatInstant(exportedAt),
        done: exportedAt !== null || paidOn !== null,
      },
      { label: "پرداخت بانک", note: paidOn && formatJalaliDate(paidOn), done: paidOn !== null },
    ],
    ended: found.status === "paid" || found.status === "cancelled" ? found.status : null,
    preparedBy: found.preparedByName,
    preparedOn: formatJalaliDate(todayInTehran(found.preparedAt)),
    approvedBy: approvedByName,
    paid:
      paidOn && bankReference
        ? { on: formatJalaliDate(paidOn), reference: toPersianDigits(bankReference), by: paidByName ?? "" }
        : null,
    cancelled: cancelledAt && {
      at: formatInstant(cancelledAt),
      by: found.cancelledByName ?? "",
      reason: found.cancelReason ?? "",
    },
  };
}

function rightsOf({ actor }: Context, { provinceId, preparedById, status }: Row) {
  const subject = { provinceId, officeId: null, centerId: null, hands: [preparedById] };
  const turn = batchActionsFrom(status);
  const when = (action: BatchAction, ok: boolean) => turn.includes(action) && ok;
  const approval = can(actor, "payment.approve", subject);
  return {
    may: {
      approve: when("approve", approval.ok),
      export: when("export", can(actor, "payment.export", subject).ok),
      pay: when("pay", can(actor, "payment.markPaid", subject).ok),
      cancel: when("cancel", can(actor, "payment.cancel", subject).ok),
    },
    sameHands: when("approve", !approval.ok && approval.refusal.code === "sameHandsForbidden"),
  };
}
