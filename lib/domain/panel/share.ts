import { formatNumber } from "../shared/rial";

/** An exact part of a whole; counts, or rial as bigint. Null where there is no whole to be a part of. */
export type Share = { part: bigint; whole: bigint };

export const shareOf = (part: number | bigint | string, whole: number | bigint | string): Share | null =>
  BigInt(whole) > 0n ? { part: BigInt(part), whole: BigInt(whole) } : null;

/** Whole percent, rounded down: 100 is said only of the whole. */
export const percentOf = ({ part, whole }: Share): number => Number((part * 100n) / whole);

/** «۸۷٪»; a part that is smaller than one percent but not nothing is «کمتر از ۱٪». */
export const percentText = (share: Share | null): string =>
  share ? percentWords(percentOf(share), share.part > 0n) : "—";

const percentWords = (percent: number, isSome: boolean) =>
  percent === 0 && isSome ? "کمتر از ۱٪" : `${formatNumber(percent)}٪`;

/** The same of two counts (below ten million), which plain numbers divide exactly enough: tables hold hundreds of them. */
export function countShare(part: number, whole: number): { percent: number | null; text: string } {
  if (whole <= 0) return { percent: null, text: "—" };
  const percent = Math.floor((part * 100) / whole);
  return { percent, text: percentWords(percent, part > 0) };
}
