import { formatNumber } from "../shared/rial";
import { countUnitLabels, type Measured } from "./criterion";
import type { Evaluation } from "./evaluation";
import { standingLabels } from "./level-labels";

/** Of an evaluation, what the way to the next level is told by. */
export type Judged = Pick<Evaluation, "next" | "takes" | "conditionMet"> & {
  criteria: readonly Measured[];
};

/** «۲ فاکتور تا سطح دو»: what is left to the next level, in words; null for a graduate. */
export function gapText({ next, takes, criteria, conditionMet }: Judged): string | null {
  if (next === null) return null;
  const { towards } = standingLabels[next];
  if (conditionMet) return `شرط ${towards} برقرار است`;
  const missing = criteria.filter(({ met }) => !met).map(missingText);
  return `${missing.join(takes === "all" ? " و " : " یا ")} تا ${towards}`;
}

function missingText(result: Measured): string {
  // The months it compares are over: no amount earned from now on would close the gap of today.
  if (result.unit === "rial") return "رشد درآمد";
  if (result.unit === "product" && result.evidence.length > 0) return "نخستین فروش محصول جدید";
  return `${formatNumber(result.needed - result.counted)} ${countUnitLabels[result.unit]}`;
}

/** Of the income that growth asks for, from how many percent on it is near (decision). */
export const NEAR_INCOME_PERCENT = 90;

/**
 * How many steps the next level is away: 0 when its condition is met, else those of the one criterion that is missing (of
 * several alternatives, the nearest); null when more than one is missing or the steps cannot be counted. A new product
 * that is only to be sold is one step away; one that has not been offered is not in sight (decision).
 */
export function stepsLeft({ next, takes, criteria, conditionMet }: Judged): number | null {
  if (next === null) return null;
  if (conditionMet) return 0;
  const missing = criteria.filter(({ met }) => !met);
  if (takes === "all" && missing.length > 1) return null;
  const steps = missing.map(stepsOf).filter((left) => left !== null);
  return steps.length > 0 ? Math.min(...steps) : null;
}

function stepsOf(result: Measured): number | null {
  if (result.unit === "product") return result.evidence.length > 0 ? 1 : null;
  if (result.unit !== "rial") return result.needed - result.counted;
  const near =
    result.needed !== null &&
    BigInt(result.counted) * 100n >= BigInt(result.needed) * BigInt(NEAR_INCOME_PERCENT);
  return near ? 1 : null;
}
