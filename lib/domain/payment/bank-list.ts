import { formatMonth, type JalaliMonth } from "../shared/jalali-month";
import { toPersianDigits } from "../shared/persian-digits";

/** One order to the bank; texts may stand in a spreadsheet as they are. */
export type BankLine = {
  centerId: string;
  centerName: string;
  holder: string;
  bank: string;
  sheba: string;
  amountRial: bigint;
  note: string;
};

export const bankFormats = { xlsx: "اکسل", csv: "CSV" } as const;
export type BankFormat = keyof typeof bankFormats;
export const isBankFormat = (text: string): text is BankFormat => Object.hasOwn(bankFormats, text);

export const bankHeadings = [
  "ردیف",
  "شبا",
  "صاحب حساب",
  "بانک",
  "مبلغ (ریال)",
  "مرکز",
  "کد مرکز",
  "شرح",
] as const;

/** What the bank prints on the account's statement. */
export const bankNote = (month: JalaliMonth, number: string): string =>
  toPersianDigits(`کمک ${formatMonth(month)}، فهرست ${number}`);

/** The cells of a line in the order of the headings; an amount is a number, and none is larger than a number can hold. */
export const bankCells = (line: BankLine, index: number): (string | number)[] => [
  index + 1,
  line.sheba,
  line.holder,
  line.bank,
  Number(line.amountRial),
  line.centerName,
  line.centerId,
  line.note,
];

const BYTE_ORDER_MARK = "\uFEFF";
const quoted = (cell: string | number) =>
  typeof cell === "number" ? String(cell) : /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** The list as comma-separated text: in a form that Excel takes for UTF-8, numbers in Latin digits without separators. */
export function bankCsv(lines: readonly BankLine[]): string {
  const rows = [bankHeadings, ...lines.map(bankCells)];
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
}
