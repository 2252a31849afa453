import { z } from "zod";
import { safeCellText } from "@/lib/domain/beneficiary/safe-text";
import { nextBatchStatus } from "@/lib/domain/payment/batch-workflow";
import { type BankFormat, type BankLine, bankNote } from "@/lib/domain/payment/bank-list";
import { ok, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import { type BatchFacts, batchFor } from "@/lib/server/payment/batch-step";
import { rial } from "@/lib/server/row-fields";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

export type BankList = Pick<BatchFacts, "number" | "month" | "totalRial"> & { lines: BankLine[] };

const lineRow = z.object({
  centerId: z.string(),
  centerName: z.string().transform(safeCellText),
  holder: z.string().transform(safeCellText),
  bank: z.string().transform(safeCellText),
  sheba: z.string(),
  amountRial: rial,
});

/** An amount of nothing is no order to a bank: the debt that it settles is in the list of the office alone. */
async function linesOf(tx: Transaction, { number, month }: BatchFacts): Promise<BankLine[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT i.center_id AS "centerId", c.name AS "centerName", a.holder, a.bank, a.sheba, i.amount_rial::text AS "amountRial"
    FROM payment_item i JOIN center c ON c.id = i.center_id JOIN office o ON o.id = i.office_id JOIN center_account a ON a.id = i.account_id
    WHERE i.batch_number = ${number} AND i.amount_rial > 0
    ORDER BY o.name COLLATE "fa-x-icu", c.name COLLATE "fa-x-icu", c.id`;
  return lineRow
    .array()
    .parse(rows)
    .map((line) => ({ ...line, note: bankNote(month, number) }));
}

/** The list for the bank, only once it is approved: account numbers leave in full, so who took it out when stays in an event. */
export const exportBatch = (
  ctx: Context,
  { number, format }: { number: string; format: BankFormat },
): Promise<Result<BankList>> =>
  inScope(ctx, async (tx) => {
    const found = await batchFor(tx, ctx, { number, action: "export" });
    if (!found.ok) return found;
    const facts = found.value;
    const next = nextBatchStatus(facts.status, "export");
    if (!next.ok) return next;
    // The version stays: whoever exports goes on with the page that is open.
    await tx.paymentBatch.updateMany({ where: { number }, data: { exportedAt: ctx.now } });
    const lines = await linesOf(tx, facts);
    const { provinceId, month, totalRial } = facts;
    await recordEvent(tx, ctx, {
      kind: "payment.exported",
      subject: "payment",
      subjectId: number,
      place: { provinceId, officeId: null, centerId: null },
      after: { format, lines: lines.length, totalRial },
    });
    return ok({ number, month, totalRial, lines });
  });
