import { type AidRow } from "@/lib/domain/aid/formula";
import { rowsOfEntries, type CountedEntry } from "@/lib/domain/aid/confirmed-rows";
import type { PolicyVersion } from "@/lib/domain/aid/policy-version";
import { isService } from "@/lib/domain/aid/service-number";
import type { SummarisedEntry } from "@/lib/domain/month/summary";
import { targetsByService } from "@/lib/domain/plan/month-targets";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import type { MonthKey } from "@/lib/server/month/facts";
import { agreedTargets } from "@/lib/server/plan/agreed-targets";
import type { Transaction } from "@/lib/server/scope";

export async function policyVersions(tx: Transaction): Promise<PolicyVersion[]> {
  const versions = await tx.policyVersion.findMany();
  return versions.map((row) => ({
    id: row.id,
    effectiveMonth: jalaliMonth(row.effectiveMonth),
    circular: row.circular,
    capRial: row.capRial,
    shares: row.shares,
    limitToApprovedCost: row.limitToApprovedCost,
    deadlineDays: {
      center: row.centerDeadlineDay,
      office: row.officeDeadlineDay,
      province: row.provinceDeadlineDay,
      report: row.reportDeadlineDay,
    },
  }));
}

/** The ten rows of the formula as confirmed, with the entries they come from. */
export async function aidRowsOf(
  tx: Transaction,
  { centerId, month }: MonthKey,
): Promise<{ rows: AidRow[]; entries: SummarisedEntry[] }> {
  const [found, targets] = await Promise.all([
    tx.serviceEntry.findMany({
      where: { centerId, month, removedAt: null },
      select: {
        service: true,
        quantity: true,
        decision: true,
        confirmedQuantity: true,
        costRial: true,
        approvedCostRial: true,
        resourceKind: true,
        beneficiaryCount: true,
      },
    }),
    agreedTargets(tx, { centerId, month }),
  ]);
  const entries = found.map((entry) => ({ ...entry, service: serviceOf(entry.service) }));
  const rows = rowsOfEntries(entries satisfies CountedEntry[], targetsByService(targets), {
    countPending: false,
  });
  return { rows, entries };
}

function serviceOf(number: number) {
  if (!isService(number)) throw new RangeError(`no service ${number}`);
  return number;
}
