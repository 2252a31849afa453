import { formatNumber } from "../shared/rial";

/** Keeps a sign at the left of its digits inside text from right to left. */
const LEFT_TO_RIGHT = "\u200E";

/** A correction as a number with its sign, «+۵۰۰» or «−۵۰۰»; rial. */
export const formatSigned = (amount: bigint): string =>
  amount === 0n ? formatNumber(0) : `${LEFT_TO_RIGHT}${amount > 0n ? "+" : ""}${formatNumber(amount)}`;
