import { formatNumber, MAX_RIAL, parseRial } from "../shared/rial";
import { ok, refuseField, type Result } from "../shared/result";

const RIAL_PER_TOMAN = 10n;

/** The unit as it is written beside an amount. */
export const TOMAN = "تومان";

/**
 * Reads an amount in whole toman, as loans are written (glossary), and gives it in rial. Digits and separators as in
 * parseRial. Refuses invalidInput under `field`.
 */
export function parseToman(text: string, field = "amount"): Result<bigint> {
  const typed = parseRial(text, field);
  if (!typed.ok)
    return refuseField(field, "مبلغ را تنها با رقم، به تومان و بدون اعشار بنویسید؛ مانند ۱۵٬۰۰۰٬۰۰۰.");
  const rial = typed.value * RIAL_PER_TOMAN;
  return rial <= MAX_RIAL ? ok(rial) : refuseField(field, `مبلغ باید حداکثر ${formatToman(MAX_RIAL)} باشد.`);
}

/** «۱۵٬۰۰۰٬۰۰۰ تومان» of an amount in rial; a single rial stays visible as a tenth. */
export const formatToman = (rial: bigint): string => `${tomanNumber(rial)} ${TOMAN}`;

/** The number alone, for tables whose heading names the unit. */
export function tomanNumber(rial: bigint): string {
  const tenths = rial % RIAL_PER_TOMAN;
  return formatNumber(tenths === 0n ? rial / RIAL_PER_TOMAN : `${rial / RIAL_PER_TOMAN}.${tenths}`);
}
