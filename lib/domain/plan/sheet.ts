import { SERVICE_NUMBERS } from "../aid/service-number";
import { serviceLabels } from "../aid/service-labels";
import { type Cell, cellAddress } from "../beneficiary/cell";
import { searchKey } from "../shared/persian-text";
import { toLatinDigits } from "../shared/persian-digits";
import { formatMonth, type JalaliMonth } from "../shared/jalali-month";
import { LEAST_TARGET, MOST_TARGET } from "./month-targets";
import { monthsOfYear } from "./plan-year";
import type { PlanTargets } from "./proposal";

/** The columns before the months: the number of the row and its service. */
export const SHEET_LEAD = ["ردیف", "خدمت"] as const;

export const sheetHeadings = (year: number): string[] => [
  ...SHEET_LEAD,
  ...monthsOfYear(year).map(formatMonth),
];

/** What may be wrong with a cell; they travel in an address, so they are words. */
export const SHEET_PROBLEMS = ["heading", "row", "formula", "number", "range", "closed", "extra"] as const;
export type SheetProblem = (typeof SHEET_PROBLEMS)[number];

export const isSheetProblem = (text: string): text is SheetProblem =>
  (SHEET_PROBLEMS as readonly string[]).includes(text);

export const sheetProblemTexts: Record<SheetProblem, string> = {
  heading: "سرستون با الگوی برنامهٔ این سال یکی نیست.",
  row: "شماره یا نام ردیف با جدول ده ردیف خدمات یکی نیست.",
  formula: "این خانه فرمول دارد و فرمول خوانده نمی‌شود؛ خود عدد را بنویسید.",
  number: "هدف باید عدد صحیح باشد؛ خانهٔ خالی یعنی آن ردیف در آن ماه برنامه ندارد.",
  range: "هدف باید از ۱ تا ۱۰۰٬۰۰۰ باشد.",
  closed: "این ماه گذشته یا تأیید شده است و هدف آن تغییر نمی‌کند.",
  extra: "این خانه بیرون از جدول برنامه است.",
};

export type WrongCell = { address: string; problem: SheetProblem };
export type SheetRow = { row: number; cells: readonly Cell[] };

type Closed = { open: readonly JalaliMonth[]; agreed: PlanTargets };

/**
 * Reads the sheet of a plan: headings in row 1, the ten rows of the table beneath them, all twelve months. Either the whole
 * sheet is right or every wrong cell is named. Months that are closed may be there, empty or as they were agreed.
 */
export function readPlanSheet(
  sheet: readonly SheetRow[],
  year: number,
  { open, agreed }: Closed,
): { targets: PlanTargets } | { wrong: WrongCell[] } {
  const wrong: WrongCell[] = [];
  const months = monthsOfYear(year);
  const byRow = new Map(sheet.map(({ row, cells }) => [row, cells]));
  const blame = (column: number, row: number, problem: SheetProblem) =>
    wrong.push({ address: cellAddress(column, row), problem });

  for (const [column, heading] of sheetHeadings(year).entries())
    if (!sameText(byRow.get(1)?.[column] ?? null, heading)) blame(column, 1, "heading");
  if (wrong.length > 0) return { wrong };

  const targets: Record<string, (number | null)[]> = Object.fromEntries(open.map((month) => [month, []]));
  for (const [index, service] of SERVICE_NUMBERS.entries()) {
    const row = index + 2;
    const cells = byRow.get(row) ?? [];
    if (numberIn(cells[0] ?? null) !== service) blame(0, row, "row");
    else if (!sameText(cells[1] ?? null, serviceLabels[index] ?? "")) blame(1, row, "row");
    for (const [at, month] of months.entries()) {
      const column = at + SHEET_LEAD.length;
      const read = targetIn(cells[column] ?? null);
      if (typeof read === "object" && read !== null) blame(column, row, read.problem);
      else if (open.includes(month)) targets[month]?.push(read);
      else if (read !== null && read !== (agreed[month]?.[index] ?? null)) blame(column, row, "closed");
    }
  }
  const width = SHEET_LEAD.length + months.length;
  for (const { row, cells } of sheet)
    for (const [column, cell] of cells.entries())
      if (!isEmpty(cell) && (row > SERVICE_NUMBERS.length + 1 || column >= width))
        blame(column, row, "extra");
  return wrong.length > 0 ? { wrong } : { targets: targets };
}

const isEmpty = (cell: Cell) => cell === null || (typeof cell === "string" && cell.trim() === "");

function targetIn(cell: Cell): number | null | { problem: SheetProblem } {
  if (isEmpty(cell)) return null;
  if (typeof cell === "object" && cell !== null && "formula" in cell) return { problem: "formula" };
  const number = numberIn(cell);
  if (number === null) return { problem: "number" };
  return number >= LEAST_TARGET && number <= MOST_TARGET ? number : { problem: "range" };
}

/** A whole number, as one or as typed in any digits. */
function numberIn(cell: Cell): number | null {
  if (typeof cell === "number") return Number.isInteger(cell) ? cell : null;
  if (typeof cell !== "string" || cell.length > 20) return null;
  const typed = toLatinDigits(cell).replace(/[\s\u066C,\u060C]/g, "");
  return /^-?\d{1,12}$/.test(typed) ? Number(typed) : null;
}

/** Letters of either alphabet, digits of any kind and kinds of spaces make no difference. */
const sameText = (cell: Cell, expected: string): boolean =>
  typeof cell === "string" && cell.length <= 200 && searchKey(cell) === searchKey(expected);
