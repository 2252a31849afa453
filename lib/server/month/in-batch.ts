import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { formatBatchNumber } from "@/lib/domain/payment/batch-number";
import type { MonthFacts } from "@/lib/server/month/facts";
import type { Transaction } from "@/lib/server/scope";

/** A month that is being paid stays as it was confirmed: its batch is cancelled first. The month's row is locked. */
export async function checkNotInBatch(
  tx: Transaction,
  { centerId, month, status }: MonthFacts,
): Promise<Result<true>> {
  if (status !== "confirmed") return ok(true);
  const item = await tx.paymentItem.findFirst({
    where: { centerId, month, living: true },
    select: { batchNumber: true },
  });
  if (!item) return ok(true);
  return refuse("inUse", {
    fields: {
      form: `این ماه در فهرست پرداخت ${formatBatchNumber(item.batchNumber)} است. برای بازگشایی، نخست آن فهرست لغو شود.`,
    },
  });
}
