import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { monthPaid } from "@/lib/domain/inbox/event-messages";
import { nextStatus } from "@/lib/domain/month/workflow";
import { recordEvents } from "@/lib/server/events";
import { tellAll } from "@/lib/server/inbox/tell";
import { monthSubjectId } from "@/lib/server/month/facts";
import type { BatchFacts } from "@/lib/server/payment/batch-step";
import type { Context, Transaction } from "@/lib/server/scope";

type Paid = Pick<BatchFacts, "number" | "month" | "itemCount"> & {
  bankReference: string;
  paidOn: CalendarDate;
};
type Row = { centerId: string; officeId: string; provinceId: string; version: number; amountRial: bigint };

/** Every month of a batch that has just been paid, each with its event. One that cannot be paid is a bug: nothing is. */
export async function payMonths(tx: Transaction, ctx: Context, paid: Paid): Promise<void> {
  const { number, month, bankReference, paidOn } = paid;
  const next = nextStatus("confirmed", "pay");
  if (!next.ok) throw new Error("a confirmed month cannot be paid");
  const rows = await tx.$queryRaw<Row[]>`
    UPDATE monthly_performance m SET status = ${next.value}::month_status, version = m.version + 1, batch_number = ${number},
      paid_on = ${paidOn}::date, bank_reference = ${bankReference}
    FROM payment_item i
    WHERE i.batch_number = ${number} AND i.living AND m.center_id = i.center_id AND m.month = i.month AND m.status = 'confirmed'
    RETURNING m.center_id AS "centerId", m.office_id AS "officeId", m.province_id AS "provinceId", m.version, i.amount_rial AS "amountRial"`;
  if (rows.length !== paid.itemCount) throw new Error(`batch ${number} holds months that are not confirmed`);
  await recordEvents(
    tx,
    ctx,
    rows.map(({ version, amountRial, ...place }) => ({
      kind: "month.paid",
      subject: "month",
      subjectId: monthSubjectId({ centerId: place.centerId, month }),
      place,
      before: { status: "confirmed", version: version - 1 },
      after: { status: next.value, version, batchNumber: number, amountRial, bankReference, paidOn },
    })),
  );
  await tellAll(
    tx,
    ctx,
    rows.map(({ amountRial, version: _version, ...place }) => ({
      message: monthPaid({ centerId: place.centerId, month, batchNumber: number, amountRial, paidOn }),
      roles: ["centerChair", "centerExecutive"],
      place,
    })),
  );
}
