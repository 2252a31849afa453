import type { NumberedBatch } from "./batches";
import type { ItemRow, SettlementRow } from "./rows";

/** What stands in a batch; nothing of a cancelled one lives on. */
export function itemsOf({ items, number, row }: NumberedBatch): {
  items: ItemRow[];
  settlements: SettlementRow[];
} {
  const living = row.status !== "cancelled";
  const placed = items.map(({ month: { row: month, account }, ...sums }) => ({
    place: { province_id: month.province_id, office_id: month.office_id, center_id: month.center_id },
    month,
    account,
    sums,
  }));
  return {
    items: placed.map(({ place, month, account, sums }) => ({
      ...place,
      batch_number: number,
      month: month.month,
      account_id: account.id,
      payable_rial: month.payable_rial ?? "0",
      adjustments_rial: String(sums.adjustmentsRial),
      amount_rial: String(sums.amountRial),
      living,
    })),
    settlements: placed.flatMap(({ place, sums }) =>
      sums.settlements.map(({ adjustmentId, amountRial }) => ({
        ...place,
        adjustment_id: adjustmentId,
        batch_number: number,
        amount_rial: String(amountRial),
        living,
      })),
    ),
  };
}
