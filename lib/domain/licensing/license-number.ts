import { checkDigit } from "../shared/check-digit";
import { toLatinDigits, toPersianDigits } from "../shared/persian-digits";

/** "29-1405-0012-7": province (digits of its ISO code), Jalali year of issue, serial within both, check digit. */
export type LicenseNumber = string & { readonly __licenseNumber: true };

const PROVINCE = /^IR-(\d{2})$/;
const LAST_SERIAL = 9999;

/**
 * The number of a province's nth license of a Jalali year. Throws for a province without ISO code and a serial outside
 * 1 to 9999: both come from our own tables.
 */
export function buildLicenseNumber(provinceId: string, year: number, serial: number): LicenseNumber {
  const province = PROVINCE.exec(provinceId)?.[1];
  const isYear = Number.isInteger(year) && year >= 1000 && year <= 9999;
  if (!province || !isYear || !Number.isInteger(serial) || serial < 1 || serial > LAST_SERIAL)
    throw new RangeError(`no license number for ${provinceId}, ${year}, ${serial}`);
  const parts = [province, String(year), String(serial).padStart(4, "0")];
  return [...parts, checkDigit(parts.join(""))].join("-") as LicenseNumber;
}

/** Reads a number as printed or typed, in any digits, with or without separators; null when the check digit is wrong. */
export function parseLicenseNumber(text: string): LicenseNumber | null {
  const typed =
    text.length <= 60
      ? toLatinDigits(text).replace(/[\s\u200C\u200E\u200F\-\u2010-\u2015\u2212/.]/g, "")
      : "";
  if (!/^\d{11}$/.test(typed) || checkDigit(typed) !== "0") return null;
  return `${typed.slice(0, 2)}-${typed.slice(2, 6)}-${typed.slice(6, 10)}-${typed.slice(10)}` as LicenseNumber;
}

/** «۲۹-۱۴۰۵-۰۰۱۲-۷»; to be shown left to right. */
export const formatLicenseNumber = (number: LicenseNumber): string => toPersianDigits(number);
