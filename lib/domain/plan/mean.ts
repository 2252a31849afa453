import { formatNumber } from "../shared/rial";
import type { History } from "./forecast";

/** The expected quantity of a row in words a reader trusts: at most one decimal digit, rounded down, of an exact mean. */
export function formatMean({ months, quantities }: History, index: number): string {
  if (months === 0) return "—";
  const tenths = Math.floor(((quantities[index] ?? 0) * 10) / months);
  return formatNumber(tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1));
}
