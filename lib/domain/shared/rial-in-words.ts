import { numberToWords } from "@persian-tools/persian-tools";
import { MAX_RIAL } from "./rial";

/**
 * «یک میلیون و پانصد هزار ریال»; for amounts from 0 to MAX_RIAL, anything else is a bug and throws.
 * In a file of its own: the word list is large and only the server needs it.
 */
export function rialInWords(amount: bigint): string {
  if (amount < 0n || amount > MAX_RIAL) throw new RangeError("rialInWords: amount out of range");
  // The library writes «چهار صد»; correct Persian joins the hundreds.
  const words = String(numberToWords(Number(amount))).replace(/(چهار|شش|هفت|هشت|نه) صد/g, "$1صد");
  return `${words} ریال`;
}
