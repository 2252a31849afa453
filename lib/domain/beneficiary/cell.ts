import { parseCalendarDate, formatJalaliDateShort } from "../shared/calendar-date";
import { toLatinDigits } from "../shared/persian-digits";
import type { Column } from "./record";
import { plainCellText } from "./safe-text";

/**
 * What the reader of a file found in a cell, before anybody has judged it. A formula is only told of: neither its text nor
 * its last result is taken. A date is Gregorian, "1991-08-03".
 */
export type Cell = string | number | boolean | null | { date: string } | { formula: true };

export type Calendar = "jalali" | "gregorian";

/** The text of a cell as if it had been typed, and the calendar of a date. */
export type CellText = { text: string; calendar: Calendar | null } | { message: string };

const LONGEST_CELL = 5000;

/**
 * A cell as text for readBeneficiary. Numbers get back the zeros that spreadsheets drop from the front of national ids
 * and mobile numbers; dates of either calendar become Jalali, since each is told by its year.
 */
export function cellText(column: Column, cell: Cell): CellText {
  if (cell === null) return { text: "", calendar: null };
  if (typeof cell === "boolean") return plain(cell ? "yes" : "no");
  if (typeof cell === "number") return plain(withLostZeros(column, String(cell)));
  if (typeof cell === "string") {
    if (cell.length > LONGEST_CELL) return { message: "نوشته این خانه بیش از اندازه بلند است." };
    const text = plainCellText(cell);
    return column === "bornOn" ? dateText(text) : plain(text);
  }
  if ("formula" in cell)
    return { message: "این خانه فرمول دارد و فرمول خوانده نمی‌شود؛ خود مقدار را بنویسید." };
  return column === "bornOn"
    ? dateText(cell.date)
    : { message: "این خانه به شکل تاریخ ذخیره شده است؛ آن را به متن برگردانید." };
}

const plain = (text: string) => ({ text, calendar: null });

/** Only a shortage that dropped zeros explain; the check digit of the national id still decides. */
function withLostZeros(column: Column, digits: string): string {
  if (column === "nationalId" && /^\d{8,9}$/.test(digits)) return digits.padStart(10, "0");
  return column === "mobile" ? digits.replace(/^(98)?(?=9\d{9}$)/, "0") : digits;
}

function dateText(text: string): CellText {
  const typed = text.length <= 40 ? toLatinDigits(text).trim() : "";
  const parts = /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/.exec(typed);
  if (!parts) return plain(text);
  const [, year = "", month = "", day = ""] = parts;
  if (Number(year) < 1900) return { text, calendar: "jalali" };
  const date = parseCalendarDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  return date
    ? { text: formatJalaliDateShort(date), calendar: "gregorian" }
    : { message: "چنین تاریخی در تقویم میلادی وجود ندارد." };
}

/** «C12», the address of a cell; columns count from 0, rows from 1. */
export function cellAddress(column: number, row: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return `${letters}${row}`;
}
