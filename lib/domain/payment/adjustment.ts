import type { MonthStatus } from "../month/workflow";
import { formatNumber } from "../shared/rial";
import { ok, refuse, refuseField, type Result } from "../shared/result";

/** A month with what its corrections add up to; all in rial. */
export type AdjustedMonth = {
  status: MonthStatus;
  payableRial: bigint;
  /** the sum of the corrections so far */
  adjustedRial: bigint;
  /** the cap of the policy version that the month was computed with */
  capRial: bigint;
};

/** By how much a month may still be corrected: its payable with all corrections stays within 0 and the cap. */
export const adjustmentRange = ({ payableRial, adjustedRial, capRial }: AdjustedMonth) => ({
  leastRial: -(payableRial + adjustedRial),
  mostRial: capRial - payableRial - adjustedRial,
});

/**
 * Decides on a correction (domain page 2): the month has been paid, since before that it can be reopened, and what it gives
 * stays within 0 and the cap. Refuses wrongStep, and invalidInput under amountRial.
 */
export function checkAdjustment(month: AdjustedMonth, amountRial: bigint): Result<bigint> {
  if (month.status !== "paid")
    return refuse("wrongStep", {
      fields: {
        form: "تنها ماهی که پرداخت شده است اصلاح می‌پذیرد. ماه پرداخت‌نشده را می‌توان بازگشایی کرد.",
      },
    });
  if (amountRial === 0n) return refuseField("amountRial", "مبلغ اصلاح باید بیش از صفر باشد.");
  const { leastRial, mostRial } = adjustmentRange(month);
  if (amountRial > mostRial)
    return refuseField(
      "amountRial",
      `با این افزایش، کمک ماه از سقف آن می‌گذرد؛ حداکثر ${formatNumber(mostRial)} ریال می‌توان افزود.`,
    );
  if (amountRial < leastRial)
    return refuseField(
      "amountRial",
      `کمک ماه نمی‌تواند کمتر از صفر شود؛ حداکثر ${formatNumber(-leastRial)} ریال می‌توان کاست.`,
    );
  return ok(amountRial);
}
