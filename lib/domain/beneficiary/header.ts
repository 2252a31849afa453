import { searchKey } from "../shared/persian-text";
import { ok, refuseField, type Result } from "../shared/result";
import type { Cell } from "./cell";
import { type Column, COLUMNS, columnSpecs } from "./record";
import { plainCellText } from "./safe-text";

/** The column at each place of the sheet; null where the heading is empty. */
export type Header = readonly (Column | null)[];

const MOST_PLACES = 100;
const LONGEST_HEADING = 100;

const columnsByName = new Map(
  COLUMNS.flatMap((column) =>
    [column, columnSpecs[column].label, ...(columnSpecs[column].otherNames ?? [])].map((name) => [
      searchKey(name),
      column,
    ]),
  ),
);

/**
 * Reads the first row of a sheet: the columns in any order, by label or key. Refuses (under file) a heading that is not
 * known, so that no column is lost by a slip, one that stands twice, and one that is missing.
 */
export function readHeader(cells: readonly Cell[]): Result<Header> {
  if (cells.length > MOST_PLACES) return refuseField("file", "ستون‌های این پرونده بیش از اندازه است.");
  const header: (Column | null)[] = [];
  for (const cell of cells) {
    const heading = typeof cell === "string" ? plainCellText(cell).slice(0, LONGEST_HEADING) : "";
    const key = searchKey(heading);
    const column = columnsByName.get(key) ?? null;
    if (column === null && (key !== "" || (cell !== null && typeof cell !== "string")))
      return refuseField(
        "file",
        `ستون «${heading || "بی‌نام"}» شناخته نیست. از الگوی همین صفحه استفاده کنید.`,
      );
    if (column !== null && header.includes(column))
      return refuseField("file", `ستون «${columnSpecs[column].label}» دو بار آمده است.`);
    header.push(column);
  }
  const missing = COLUMNS.filter((column) => columnSpecs[column].required && !header.includes(column));
  if (missing.length === 0) return ok(header);
  const names = missing.map((column) => `«${columnSpecs[column].label}»`).join("، ");
  return refuseField("file", `این ستون‌ها در پرونده نیست: ${names}. از الگوی همین صفحه استفاده کنید.`);
}
