import type { JalaliMonth } from "@/lib/domain/shared/jalali-month";
import type { CenterPlan } from "../centers";
import type { MonthRow } from "../rows";

/** What of a month stood confirmed at an instant: how much was payable, and how many months were still open. */
export function standingAt(
  at: string,
  month: JalaliMonth,
  centers: readonly CenterPlan[],
  months: readonly MonthRow[],
): { payableRial: bigint; openMonths: number } {
  const ids = new Set(centers.map(({ row }) => row.id));
  const own = months.filter((row) => ids.has(row.center_id) && row.month === month);
  const confirmed = own.filter((row) => row.confirmed_at !== null && row.confirmed_at <= at);
  const due = new Set(centers.filter((center) => center.months.includes(month)).map(({ row }) => row.id));
  for (const { center_id: id } of own) due.add(id);
  return {
    payableRial: confirmed.reduce((sum, row) => sum + BigInt(row.payable_rial ?? 0), 0n),
    openMonths: due.size - confirmed.length,
  };
}
