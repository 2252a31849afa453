import { eventOf } from "../licensing/hands";
import type { Person } from "../people";
import type { EventRow } from "../rows";
import type { NumberedBatch } from "./batches";

/** The steps of a batch as its commands tell them. */
export function batchEvents({ cycle, course, number, row, items: batchItems }: NumberedBatch): EventRow[] {
  const { prepare, approve, pay } = cycle.hands;
  const place = { province_id: cycle.provinceId, office_id: null, center_id: null };
  const told = (at: Date | null, hand: Person, what: string, change: { before?: object; after?: object }) =>
    at
      ? [
          eventOf(
            {
              at: at.toISOString(),
              hand,
              kind: `payment.${what}`,
              subject: "payment",
              subjectId: number,
              ...change,
              note: what === "cancelled" ? row.cancel_reason : null,
            },
            place,
            cycle.random,
          ),
        ]
      : [];
  const { month, item_count: items, total_rial: totalRial } = row;
  const { bank_reference: bankReference, paid_on: paidOn } = row;
  const lines = batchItems.filter(({ amountRial }) => amountRial > 0n).length;
  const moved = (from: string, to: string, more: object = {}) => ({
    before: { status: from },
    after: { status: to, items, totalRial, ...more },
  });
  return [
    ...told(course.preparedAt, prepare, "prepared", { after: { month, items, totalRial } }),
    ...told(course.cancelledAt, prepare, "cancelled", moved("prepared", "cancelled")),
    ...told(course.approvedAt, approve, "approved", moved("prepared", "approved")),
    ...told(course.exportedAt, pay, "exported", { after: { format: "xlsx", lines, totalRial } }),
    ...told(course.paidAt, pay, "paid", moved("approved", "paid", { bankReference, paidOn })),
  ];
}
