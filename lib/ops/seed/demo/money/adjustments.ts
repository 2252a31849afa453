import type { PolicyVersion } from "@/lib/domain/aid/policy-version";
import { adjustmentRange, checkAdjustment } from "@/lib/domain/payment/adjustment";
import type { OpenAdjustment, Settlement } from "@/lib/domain/payment/settlement";
import { eventOf } from "../licensing/hands";
import type { Person } from "../people";
import { randomOf } from "../random";
import type { EventRow, MonthRow } from "../rows";
import type { AdjustmentRow } from "./rows";

type Recorded = { month: MonthRow; amountRial: bigint; reason: string; at: Date; by: Person };

/** The corrections in the order in which they were recorded, and how much of each no payment has settled. */
export class Adjustments {
  readonly rows: AdjustmentRow[] = [];
  readonly events: EventRow[] = [];
  private readonly remaining = new Map<number, bigint>();

  constructor(private readonly policies: readonly PolicyVersion[]) {}

  /** Of a paid month, as far as its cap allows it. */
  record({ month, amountRial: wanted, reason, at, by }: Recorded): void {
    const cap = this.policies.find(({ id }) => id === month.policy_version_id)?.capRial ?? 0n;
    const paid = {
      status: "paid" as const,
      payableRial: BigInt(month.payable_rial ?? 0),
      adjustedRial: 0n,
      capRial: cap,
    };
    const { leastRial, mostRial } = adjustmentRange(paid);
    const amount = wanted > mostRial ? mostRial : wanted < leastRial ? leastRial : wanted;
    if (!checkAdjustment(paid, amount).ok) return;
    const id = this.rows.length + 1;
    const random = randomOf(`adjustment ${id} ${month.center_id}`);
    const place = { province_id: month.province_id, office_id: month.office_id, center_id: month.center_id };
    this.remaining.set(id, amount);
    this.rows.push({
      ...place,
      id,
      form_key: random.uuid(),
      month: month.month,
      amount_rial: String(amount),
      reason,
      recorded_by_id: by.id,
      recorded_by_name: by.name,
      recorded_at: at.toISOString(),
    });
    this.events.push(
      eventOf(
        {
          at: at.toISOString(),
          hand: by,
          kind: "payment.adjusted",
          subject: "month",
          subjectId: `${month.center_id}/${month.month}`,
          before: { adjustedRial: "0" },
          after: { adjustedRial: String(amount), amountRial: String(amount), adjustmentId: id },
          note: reason,
        },
        place,
        random,
      ),
    );
  }

  /** What a payment of that instant finds open for a month's center. */
  openFor(month: MonthRow, at: Date): OpenAdjustment[] {
    return this.rows
      .filter(
        (row) =>
          row.center_id === month.center_id && row.month < month.month && new Date(row.recorded_at) < at,
      )
      .map(({ id }) => ({ id, remainingRial: this.remaining.get(id) ?? 0n }))
      .filter(({ remainingRial }) => remainingRial !== 0n);
  }

  settle(settlements: readonly Settlement[]): void {
    for (const { adjustmentId: id, amountRial } of settlements)
      this.remaining.set(id, (this.remaining.get(id) ?? 0n) - amountRial);
  }
}
