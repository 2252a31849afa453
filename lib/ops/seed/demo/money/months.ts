import { eventOf } from "../licensing/hands";
import type { EventRow, MonthRow } from "../rows";
import type { NumberedBatch } from "./batches";

type Paid = { months: MonthRow[]; events: EventRow[] };

/** The months with what the paid batches have made of them. */
export function payMonths(months: readonly MonthRow[], batches: readonly NumberedBatch[]): Paid {
  const batchOf = new Map<MonthRow, { batch: NumberedBatch; amountRial: bigint }>();
  for (const batch of batches)
    if (batch.row.status === "paid")
      for (const { month, amountRial } of batch.items) batchOf.set(month.row, { batch, amountRial });
  const events: EventRow[] = [];
  const paid = months.map((month): MonthRow => {
    const payment = batchOf.get(month);
    if (!payment?.batch.course.paidAt) return month;
    const { number, cycle, course, row } = payment.batch;
    const after = {
      status: "paid" as const,
      version: month.version + 1,
      batch_number: number,
      paid_on: course.paidOn,
      bank_reference: row.bank_reference,
    };
    events.push(
      eventOf(
        {
          at: payment.batch.course.paidAt.toISOString(),
          hand: cycle.hands.pay,
          kind: "month.paid",
          subject: "month",
          subjectId: `${month.center_id}/${month.month}`,
          before: { status: month.status, version: month.version },
          after: {
            status: after.status,
            version: after.version,
            batchNumber: number,
            amountRial: String(payment.amountRial),
            bankReference: row.bank_reference,
            paidOn: course.paidOn,
          },
        },
        { province_id: month.province_id, office_id: month.office_id, center_id: month.center_id },
        cycle.random,
      ),
    );
    return { ...month, ...after };
  });
  return { months: paid, events };
}
