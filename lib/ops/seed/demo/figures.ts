import { rowsOfEntries, type Targets } from "@/lib/domain/aid/confirmed-rows";
import { calculateAid, encodeBreakdown } from "@/lib/domain/aid/formula";
import type { PolicyVersion } from "@/lib/domain/aid/policy-version";
import type { Service } from "@/lib/domain/aid/service-number";
import { summariseConfirmed } from "@/lib/domain/month/summary";
import type { EntryRow, MonthRow } from "./rows";

type FrozenColumn =
  | "policy_version_id"
  | "base_aid_rial"
  | "payable_rial"
  | "breakdown"
  | "entry_count"
  | "beneficiary_count"
  | "raised_rial"
  | "targets"
  | "confirmed_counts"
  | "ceilings_rial"
  | "payables_rial"
  | "costs_rial";
type Frozen = Pick<MonthRow, FrozenColumn>;

/** What a confirmation freezes, computed as the province's confirmation computes it. */
export function freeze(
  policy: PolicyVersion,
  entries: readonly EntryRow[],
  targets: Targets,
  baseAidRial: bigint,
): Frozen {
  const standing = entries
    .filter((entry) => entry.removed_at === null)
    .map((entry) => ({
      service: entry.service as Service,
      quantity: entry.quantity,
      decision: entry.decision,
      confirmedQuantity: entry.confirmed_quantity,
      costRial: BigInt(entry.cost_rial),
      approvedCostRial: entry.approved_cost_rial === null ? null : BigInt(entry.approved_cost_rial),
      resourceKind: entry.resource_kind,
      beneficiaryCount: entry.beneficiary_count,
    }));
  const aid = calculateAid(policy, rowsOfEntries(standing, targets, { countPending: false }));
  const summary = summariseConfirmed(aid, standing);
  return {
    policy_version_id: policy.id,
    base_aid_rial: String(baseAidRial),
    payable_rial: String(aid.payableRial),
    breakdown: encodeBreakdown(aid),
    entry_count: summary.entryCount,
    beneficiary_count: summary.beneficiaryCount,
    raised_rial: String(summary.raisedRial),
    targets: summary.targets.map(String),
    confirmed_counts: summary.confirmedCounts.map(String),
    ceilings_rial: summary.ceilingsRial.map(String),
    payables_rial: summary.payablesRial.map(String),
    costs_rial: summary.costsRial.map(String),
  };
}

/** The frozen columns of every month that is not confirmed. */
export const notFrozen: Frozen = {
  policy_version_id: null,
  base_aid_rial: null,
  payable_rial: null,
  breakdown: null,
  entry_count: null,
  beneficiary_count: null,
  raised_rial: null,
  targets: [],
  confirmed_counts: [],
  ceilings_rial: [],
  payables_rial: [],
  costs_rial: [],
};
