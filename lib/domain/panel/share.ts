import { formatNumber } from "../shared/rial";

/** An exact part of a whole: amounts, or counts, which plain numbers divide exactly below 90 trillion and much faster. */
export type Share = { part: bigint; whole: bigint } | { part: number; whole: number };

/** Null where there is no whole to be a part of. */
export function shareOf(part: number | bigint | string, whole: number | bigint | string): Share | null {
  if (typeof part === "number" && typeof whole === "number") return whole > 0 ? { part, whole } : null;
  return BigInt(whole) > 0n ? { part: BigInt(part), whole: BigInt(whole) } : null;
}

/** Whole percent, rounded down: 100 is said only of the whole. */
export const percentOf = ({ part, whole }: Share): number =>
  typeof part === "number" ? Math.floor((part * 100) / Number(whole)) : Number((part * 100n) / BigInt(whole));

/** «۸۷٪»; a part that is smaller than one percent but not nothing is «کمتر از ۱٪». */
export function percentText(share: Share | null): string {
  if (!share) return "—";
  const percent = percentOf(share);
  return percent === 0 && share.part > 0 ? "کمتر از ۱٪" : `${formatNumber(percent)}٪`;
}
