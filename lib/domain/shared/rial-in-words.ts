import { numberToWords } from "@persian-tools/persian-tools";
import { MAX_RIAL } from "./rial";

const RIAL_PER_TOMAN = 10n;

/**
 * «یک میلیون و پانصد هزار ریال»; for amounts from 0 to MAX_RIAL, anything else is a bug and throws.
 * In a file of its own: the word list is large and only the server needs it.
 */
export const rialInWords = (amount: bigint): string => `${wordsOf(amount, amount)} ریال`;

/** «پانزده میلیون تومان» of an amount in rial; in rial where it is not whole in toman. */
export const tomanInWords = (rial: bigint): string =>
  rial % RIAL_PER_TOMAN === 0n ? `${wordsOf(rial, rial / RIAL_PER_TOMAN)} تومان` : rialInWords(rial);

function wordsOf(rial: bigint, number: bigint): string {
  if (rial < 0n || rial > MAX_RIAL) throw new RangeError("amount out of range for words");
  // The library writes «چهار صد»; correct Persian joins the hundreds.
  return String(numberToWords(Number(number))).replace(/(چهار|شش|هفت|هشت|نه) صد/g, "$1صد");
}
