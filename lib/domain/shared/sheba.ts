import { isShebaValid } from "@persian-tools/persian-tools";
import { toLatinDigits, toPersianDigits } from "./persian-digits";
import { ok, refuseField, type Result } from "./result";

/**
 * Reads a Sheba: 24 digits of any script with right check digits, with or without IR and gaps. Gives "IR" and the
 * digits; refuses invalidInput under `field`.
 */
export function parseSheba(text: string, field = "sheba"): Result<string> {
  const typed = text.length <= 60 ? toLatinDigits(text).replace(/[\s\u200C-]/g, "") : "";
  const digits = typed.replace(/^IR/i, "");
  if (!/^\d{24}$/.test(digits)) return refuseField(field, "شبا باید ۲۴ رقم باشد؛ با IR یا بدون آن.");
  return isShebaValid(`IR${digits}`)
    ? ok(`IR${digits}`)
    : refuseField(field, "شبا درست نیست. رقم‌های آن را با برگه بانک مقایسه کنید.");
}

const inFours = (sheba: string) => sheba.replace(/(.{4})(?=.)/g, "$1 ");

/** «IR۸۲ ۰۵۴۰ ۱۰۲۶ ۸۰۰۲ ۰۸۱۷ ۹۰۹۰ ۰۲»; to be shown left to right. */
export const formatSheba = (sheba: string): string => toPersianDigits(inFours(sheba));

/** The same with only the last four digits, for those who need not know the account. */
export const maskSheba = (sheba: string): string =>
  toPersianDigits(inFours(sheba.slice(0, 2) + "•".repeat(sheba.length - 6) + sheba.slice(-4)));
