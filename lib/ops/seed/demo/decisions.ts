import type { Service } from "@/lib/domain/aid/service-number";
import type { Person } from "./people";
import type { Random } from "./random";
import { reductionReasons, rejectionReasons, rowReductionReasons } from "./texts/reasons";
import type { EntryRow } from "./rows";

/** The office's decision on an entry: mostly accepted, sometimes reduced or rejected with a reason. */
export function decide(entry: EntryRow, office: Person, at: Date, random: Random): EntryRow {
  const drawn = random.weigh([
    ["accepted", 85],
    ["reduced", 9],
    ["rejected", 6],
  ]);
  const decision = drawn === "reduced" && entry.quantity < 2 ? "accepted" : drawn;
  const confirmed = {
    accepted: entry.quantity,
    reduced: Math.max(1, entry.quantity - random.int(1, 3)),
    rejected: 0,
  }[decision];
  const reasons = {
    accepted: [""],
    reduced: [...reductionReasons, rowReductionReasons[entry.service as Service]],
    rejected: rejectionReasons,
  }[decision];
  return {
    ...entry,
    decision,
    confirmed_quantity: confirmed,
    approved_cost_rial: String((BigInt(entry.cost_rial) * BigInt(confirmed)) / BigInt(entry.quantity)),
    decision_reason: random.pick(reasons),
    decided_by_id: office.id,
    decided_at: at.toISOString(),
    version: entry.version + 1,
  };
}
