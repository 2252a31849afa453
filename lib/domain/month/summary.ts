import type { AidBreakdown } from "../aid/formula";
import type { EntryDecision } from "../service-entry/decision";

export type SummarisedEntry = {
  service: number;
  decision: EntryDecision;
  resourceKind: string | null;
  approvedCostRial: bigint | null;
  beneficiaryCount: number;
};

/** The facts of a confirmed month that the sums of offices, provinces and the country are made of. */
export type ConfirmedSummary = {
  entryCount: number;
  beneficiaryCount: number;
  /** Resources raised through benefactors, rows 7 and 8 of S1 ح, as approved; rial. */
  raisedRial: bigint;
  targets: bigint[];
  confirmedCounts: bigint[];
  ceilingsRial: bigint[];
  payablesRial: bigint[];
  costsRial: bigint[];
};

/** Summarises a month at its confirmation: only accepted and reduced entries count; lists are in the order of the rows. */
export function summariseConfirmed(
  breakdown: AidBreakdown,
  entries: readonly SummarisedEntry[],
): ConfirmedSummary {
  const counted = entries.filter(({ decision }) => decision === "accepted" || decision === "reduced");
  const raised = counted.filter(
    ({ service, resourceKind }) => (service === 7 || service === 8) && resourceKind !== null,
  );
  return {
    entryCount: counted.length,
    beneficiaryCount: counted.reduce((sum, entry) => sum + entry.beneficiaryCount, 0),
    raisedRial: sumOfCosts(raised),
    targets: breakdown.lines.map((line) => BigInt(line.target ?? 1)),
    confirmedCounts: breakdown.lines.map((line) => BigInt(line.confirmedQuantity)),
    ceilingsRial: breakdown.lines.map((line) => line.ceilingRial),
    payablesRial: breakdown.lines.map((line) => line.payableRial),
    costsRial: breakdown.lines.map(({ service }) =>
      sumOfCosts(counted.filter((entry) => entry.service === service)),
    ),
  };
}

const sumOfCosts = (entries: readonly SummarisedEntry[]): bigint =>
  entries.reduce((sum, { approvedCostRial }) => sum + (approvedCostRial ?? 0n), 0n);
