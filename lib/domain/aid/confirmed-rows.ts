import type { EntryDecision } from "../service-entry/decision";
import type { AidRow } from "./formula";
import { SERVICE_NUMBERS, type Service } from "./service-number";

export type CountedEntry = {
  service: Service;
  quantity: number;
  decision: EntryDecision;
  /** What the office left of the quantity; null while undecided. */
  confirmedQuantity: number | null;
  costRial: bigint;
};

/** Monthly targets by row; a row that is missing or null has no plan. */
export type Targets = Partial<Record<Service, number | null>>;

/**
 * The ten rows of the formula out of a month's entries. Rejected entries count for nothing; pending ones only for an
 * estimate (`countPending`), with the quantity the center reported. Decision: the approved cost of a reduced entry is
 * its cost in the proportion of the quantity left, rounded down to whole rial.
 */
export function rowsOfEntries(
  entries: readonly CountedEntry[],
  targets: Targets,
  { countPending }: { countPending: boolean },
): AidRow[] {
  return SERVICE_NUMBERS.map((service) => {
    const row: AidRow = {
      service,
      target: targets[service] ?? null,
      confirmedQuantity: 0,
      approvedCostRial: 0n,
    };
    for (const entry of entries) {
      if (entry.service !== service) continue;
      const counted = countedQuantity(entry, countPending);
      row.confirmedQuantity += counted;
      row.approvedCostRial += (entry.costRial * BigInt(counted)) / BigInt(entry.quantity);
    }
    return row;
  });
}

/** How much of an entry counts: all that is accepted, the reduced quantity, nothing of a rejected one. */
export function countedQuantity(
  entry: Omit<CountedEntry, "service" | "costRial">,
  countPending: boolean,
): number {
  switch (entry.decision) {
    case "accepted":
      return entry.quantity;
    case "reduced":
      return entry.confirmedQuantity ?? 0;
    case "pending":
      return countPending ? entry.quantity : 0;
    case "rejected":
      return 0;
  }
}
