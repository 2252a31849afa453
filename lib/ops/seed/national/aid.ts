import { rowsOfEntries, type CountedEntry, type Targets } from "@/lib/domain/aid/confirmed-rows";
import { calculateAid, encodeBreakdown } from "@/lib/domain/aid/formula";
import { policyInForce, type PolicyVersion } from "@/lib/domain/aid/policy-version";
import type { Service } from "@/lib/domain/aid/service-number";
import { type SummarisedEntry, summariseConfirmed } from "@/lib/domain/month/summary";
import type { JalaliMonth } from "@/lib/domain/shared/jalali-month";

/** An entry as the loading statement returns it; large integers come as text. */
export type LoadedEntry = {
  center_id: string;
  service: Service;
  quantity: number;
  decision: CountedEntry["decision"];
  confirmed_quantity: number | null;
  cost_rial: string;
  approved_cost_rial: string | null;
  resource_kind: string | null;
  beneficiary_count: number;
};

/** What the domain library freezes at the confirmation of each of these centers' months, as JSON for the statement. */
export function frozenMonths(
  month: JalaliMonth,
  policies: PolicyVersion[],
  confirmed: string[],
  targets: Map<string, Targets>,
  loaded: LoadedEntry[],
): string {
  const policy = policyInForce(policies, month);
  if (!policy.ok) throw new Error(`no policy version for ${month}`);
  const entries = new Map(confirmed.map((center) => [center, [] as (CountedEntry & SummarisedEntry)[]]));
  for (const entry of loaded) entries.get(entry.center_id)?.push(asCounted(entry));
  const rows = [...entries].map(([center, counted]) => {
    const plan = targets.get(center) ?? {};
    const breakdown = calculateAid(policy.value, rowsOfEntries(counted, plan, { countPending: false }));
    const summary = summariseConfirmed(breakdown, counted);
    return {
      center_id: center,
      policy_version_id: policy.value.id,
      payable_rial: breakdown.payableRial,
      breakdown: encodeBreakdown(breakdown),
      entry_count: summary.entryCount,
      beneficiary_count: summary.beneficiaryCount,
      raised_rial: summary.raisedRial,
      targets: summary.targets,
      confirmed_counts: summary.confirmedCounts,
      ceilings_rial: summary.ceilingsRial,
      payables_rial: summary.payablesRial,
      costs_rial: summary.costsRial,
    };
  });
  return JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value,
  );
}

const asCounted = (entry: LoadedEntry): CountedEntry & SummarisedEntry => ({
  service: entry.service,
  quantity: entry.quantity,
  decision: entry.decision,
  confirmedQuantity: entry.confirmed_quantity,
  costRial: BigInt(entry.cost_rial),
  approvedCostRial: entry.approved_cost_rial === null ? null : BigInt(entry.approved_cost_rial),
  resourceKind: entry.resource_kind,
  beneficiaryCount: entry.beneficiary_count,
});
