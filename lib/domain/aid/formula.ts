import { splitByLargestRemainder } from "../shared/rial";
import type { AidBreakdown, AidLine, Fraction } from "./breakdown";
import type { PolicyVersion } from "./policy-version";
import { SERVICE_NUMBERS, type Service } from "./service-number";
import { serviceRow } from "./service-table";

export { decodeBreakdown, encodeBreakdown, type EncodedBreakdown } from "./breakdown";
export type { AidBreakdown, AidLine, Fraction };

export type AidRow = {
  service: Service;
  /** Monthly target of the annual plan; null without a plan. */
  target: number | null;
  confirmedQuantity: number;
  approvedCostRial: bigint;
};

export type AidPolicy = Pick<PolicyVersion, "id" | "capRial" | "shares" | "limitToApprovedCost">;

/**
 * The aid of one center for one month under one policy version, in rial, itemised by the ten rows (S1 ح نکته ۲ و ۳).
 * Payable of a row = floor(ceiling × min(1, confirmed ÷ target)); without a plan the target is 1. Where the policy says
 * limitToApprovedCost, at most the approved cost. Rows not given count as nothing confirmed. Base aid is never inside.
 * Quantities that are no whole numbers ≥ 0, targets below 1, or a row given twice are bugs and throw.
 */
export function calculateAid(policy: AidPolicy, rows: readonly AidRow[]): AidBreakdown {
  const ceilings = splitByLargestRemainder(policy.capRial, policy.shares);
  if (ceilings.length !== SERVICE_NUMBERS.length) throw new RangeError("calculateAid: ten shares are needed");
  const given = new Map(rows.map((row) => [row.service, row]));
  if (given.size !== rows.length) throw new RangeError("calculateAid: a row is given twice");
  const lines = SERVICE_NUMBERS.map((service, index): AidLine => {
    const row = given.get(service) ?? { target: null, confirmedQuantity: 0, approvedCostRial: 0n };
    const ceilingRial = ceilings[index] ?? 0n;
    const fulfilment = fulfilmentOf(row.confirmedQuantity, row.target);
    const earnedRial = floorOfShare(ceilingRial, fulfilment);
    const limited = policy.limitToApprovedCost && row.approvedCostRial < earnedRial;
    return {
      service,
      sharePercent: policy.shares[index] ?? 0,
      ceilingRial,
      target: row.target,
      confirmedQuantity: row.confirmedQuantity,
      fulfilment,
      payableRial: limited ? row.approvedCostRial : earnedRial,
      clause: serviceRow(service).clause,
    };
  });
  const payableRial = lines.reduce((sum, line) => sum + line.payableRial, 0n);
  return { policyVersionId: policy.id, capRial: policy.capRial, payableRial, lines };
}

/** min(1, confirmed ÷ target) as a fraction over the target; a missing target is 1. */
export function fulfilmentOf(confirmedQuantity: number, target: number | null): Fraction {
  const denominator = target ?? 1;
  if (!Number.isSafeInteger(denominator) || denominator < 1)
    throw new RangeError("fulfilmentOf: wrong target");
  if (!Number.isSafeInteger(confirmedQuantity) || confirmedQuantity < 0)
    throw new RangeError("fulfilmentOf: wrong quantity");
  return { numerator: Math.min(confirmedQuantity, denominator), denominator };
}

/** The only rounding of the formula: down, to whole rial. */
const floorOfShare = (amountRial: bigint, { numerator, denominator }: Fraction): bigint =>
  (amountRial * BigInt(numerator)) / BigInt(denominator);
