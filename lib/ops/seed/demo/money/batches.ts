import { buildBatchNumber } from "@/lib/domain/payment/batch-number";
import { type CalendarDate, toJalali } from "@/lib/domain/shared/calendar-date";
import { count } from "../licensing/numbers";
import type { SerialRow } from "../licensing/rows";
import type { BatchDraft } from "./drafts";
import type { BatchRow } from "./rows";

export type NumberedBatch = BatchDraft & { number: string; row: BatchRow };

const keyOf = ({ cycle, course }: BatchDraft) => `${cycle.provinceId} ${course.preparedAt.toISOString()}`;

/** The batches with their numbers, and where the numbering stands. */
export function numbered(drafts: readonly BatchDraft[]): { batches: NumberedBatch[]; serials: SerialRow[] } {
  const { serials, last } = count(
    "payment",
    drafts.map((draft) => ({
      key: keyOf(draft),
      provinceId: draft.cycle.provinceId,
      on: draft.cycle.on,
      at: draft.course.preparedAt.getTime(),
    })),
  );
  const batches = drafts.map((draft) => {
    const { provinceId, on } = draft.cycle;
    const serial = serials.get(keyOf(draft)) ?? 0;
    const number = buildBatchNumber(toJalali(on).year, provinceId, serial);
    return { ...draft, number, row: batchRow(draft, number, serial) };
  });
  return { batches, serials: last };
}

/** As a bank might number its transfers. */
function referenceOf(paidOn: CalendarDate, provinceId: string, serial: number): string {
  const { year, month, day } = toJalali(paidOn);
  const digits = [month, day].map((part) => String(part).padStart(2, "0")).join("");
  return `${year}${digits}${provinceId.slice(-2)}${String(serial).padStart(4, "0")}`;
}

function batchRow({ cycle, month, course, items, totalRial }: BatchDraft, number: string, serial: number) {
  const { prepare, approve, pay } = cycle.hands;
  const { preparedAt, approvedAt, exportedAt, paidOn, paidAt, cancelledAt } = course;
  const status = paidAt ? "paid" : approvedAt ? "approved" : cancelledAt ? "cancelled" : "prepared";
  return {
    number,
    form_key: cycle.random.uuid(),
    province_id: cycle.provinceId,
    month,
    status,
    // An export leaves the version as it is.
    version: 1 + [approvedAt, paidAt, cancelledAt].filter(Boolean).length,
    item_count: items.length,
    total_rial: String(totalRial),
    prepared_by_id: prepare.id,
    prepared_by_name: prepare.name,
    prepared_at: preparedAt.toISOString(),
    approved_by_id: approvedAt && approve.id,
    approved_by_name: approvedAt && approve.name,
    approved_at: approvedAt?.toISOString() ?? null,
    exported_at: exportedAt?.toISOString() ?? null,
    bank_reference: paidOn && referenceOf(paidOn, cycle.provinceId, serial),
    paid_on: paidOn,
    paid_by_id: paidAt && pay.id,
    paid_by_name: paidAt && pay.name,
    paid_at: paidAt?.toISOString() ?? null,
    cancelled_by_name: cancelledAt && prepare.name,
    cancelled_at: cancelledAt?.toISOString() ?? null,
    cancel_reason: cancelledAt && "شبای یکی از مرکزها در این فاصله عوض می‌شد؛ فهرست از نو تهیه می‌شود.",
  } satisfies BatchRow;
}
