import { checkDigit } from "../shared/check-digit";
import { toLatinDigits, toPersianDigits } from "../shared/persian-digits";

/** "09-000123-7": province (digits of its ISO code), serial within it, check digit. */
export type EntrepreneurCode = string & { readonly __entrepreneurCode: true };

const PROVINCE = /^IR-(\d{2})$/;
const LAST_SERIAL = 999_999;

/** The code of a province's nth entrepreneur. Throws for a province without ISO code and a serial outside 1 to 999999. */
export function buildEntrepreneurCode(provinceId: string, serial: number): EntrepreneurCode {
  const province = PROVINCE.exec(provinceId)?.[1];
  if (!province || !Number.isInteger(serial) || serial < 1 || serial > LAST_SERIAL)
    throw new RangeError(`no code for ${provinceId}, ${serial}`);
  const digits = province + String(serial).padStart(6, "0");
  return `${province}-${digits.slice(2)}-${checkDigit(digits)}` as EntrepreneurCode;
}

/** Reads a code as shown or typed, in any digits, with or without separators; null when the check digit is wrong. */
export function parseEntrepreneurCode(text: string): EntrepreneurCode | null {
  const typed =
    text.length <= 40
      ? toLatinDigits(text).replace(/[\s\u200C\u200E\u200F\-\u2010-\u2015\u2212/.]/g, "")
      : "";
  if (!/^\d{9}$/.test(typed) || checkDigit(typed) !== "0") return null;
  return `${typed.slice(0, 2)}-${typed.slice(2, 8)}-${typed.slice(8)}` as EntrepreneurCode;
}

/** «۰۹-۰۰۰۱۲۳-۷»; to be shown left to right. */
export const formatEntrepreneurCode = (code: EntrepreneurCode): string => toPersianDigits(code);
