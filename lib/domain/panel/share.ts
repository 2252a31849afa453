import { formatNumber } from "../shared/rial";

/** An exact part of a whole; counts, or rial as bigint. Null where there is no whole to be a part of. */
export type Share = { part: bigint; whole: bigint };

export const shareOf = (part: number | bigint | string, whole: number | bigint | string): Share | null =>
  BigInt(whole) > 0n ? { part: BigInt(part), whole: BigInt(whole) } : null;

/** Whole percent, rounded down: 100 is said only of the whole. */
export const percentOf = ({ part, whole }: Share): number => Number((part * 100n) / whole);

/** «۸۷٪»; a part that is smaller than one percent but not nothing is «کمتر از ۱٪». */
export function percentText(share: Share | null): string {
  if (!share) return "—";
  const percent = percentOf(share);
  return percent === 0 && share.part > 0n ? "کمتر از ۱٪" : `${formatNumber(percent)}٪`;
}
