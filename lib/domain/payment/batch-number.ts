import { toPersianDigits } from "../shared/persian-digits";

/** "1405-09-0003": the Jalali year in which a batch is made, the province, a serial within both. */
export type BatchNumber = string & { readonly __batchNumber: true };

const SHAPE = /^1[34]\d{2}-\d{2}-\d{4,9}$/;

export const isBatchNumber = (text: string): text is BatchNumber => SHAPE.test(text);

/** Of a province "IR-09"; anything that gives no number is a bug and throws. */
export function buildBatchNumber(year: number, provinceId: string, serial: number): BatchNumber {
  const number = `${year}-${provinceId.slice(-2)}-${String(serial).padStart(4, "0")}`;
  if (!isBatchNumber(number)) throw new RangeError(`no batch number: ${number}`);
  return number;
}

/** «۱۴۰۵-۰۹-۰۰۰۳»; to be shown left to right. */
export const formatBatchNumber = (number: string): string => toPersianDigits(number);
