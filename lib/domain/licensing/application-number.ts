import { toLatinDigits, toPersianDigits } from "../shared/persian-digits";

/** "1405-09-0012": Jalali year, province (digits of its ISO code), serial within both. */
export type ApplicationNumber = string & { readonly __applicationNumber: true };

const PROVINCE = /^IR-(\d{2})$/;

/** Throws for a province without ISO code and a serial outside 1 to 9999: both come from our own tables. */
export function buildApplicationNumber(year: number, provinceId: string, serial: number): ApplicationNumber {
  const province = PROVINCE.exec(provinceId)?.[1];
  if (!province || !Number.isInteger(serial) || serial < 1 || serial > 9999)
    throw new RangeError(`no application number for ${provinceId}, ${serial}`);
  return `${year}-${province}-${String(serial).padStart(4, "0")}` as ApplicationNumber;
}

/** As it stands in an address; any digits. */
export function parseApplicationNumber(text: string): ApplicationNumber | null {
  const typed = text.length <= 40 ? toLatinDigits(text) : "";
  return /^1[34]\d{2}-\d{2}-\d{4}$/.test(typed) ? (typed as ApplicationNumber) : null;
}

/** «۱۴۰۵-۰۹-۰۰۱۲»; to be shown left to right. */
export const formatApplicationNumber = (number: string): string => toPersianDigits(number);
