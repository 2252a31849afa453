import type { Readable } from "node:stream";
import type { Cell } from "@/lib/domain/beneficiary/cell";
import { parseCalendarDate } from "@/lib/domain/shared/calendar-date";
import { dateOfSerial } from "@/lib/server/spreadsheet/dates";
import { LONGEST_TEXT, plainText, textCollector } from "@/lib/server/spreadsheet/strings";
import { BROKEN, TOO_WIDE, UnreadableSheet } from "@/lib/server/spreadsheet/unreadable";
import type { Workbook } from "@/lib/server/spreadsheet/workbook";
import { type Attributes, parseXml } from "@/lib/server/spreadsheet/xml";

/** A row as in the file: rows count from 1, cells lie at their columns. */
export type Row = { row: number; cells: Cell[] };

export type Sheet = {
  rows: AsyncGenerator<Row>;
  /** The last row, where the file says so; known once the first row is there. */
  lastRow: () => number | null;
};

/** More columns than this are no sheet of people. */
const MOST_COLUMNS = 200;
const LAST_ROW = 1_048_576;

type Understanding = Pick<Workbook, "dayStyles" | "from1904"> & { strings: readonly string[] };

/** Reads a sheet row by row, however long it is. Formulas are told of, never taken; empty rows are left out. */
export function readSheet(part: Readable, understanding: Understanding): Sheet {
  const collected = textCollector();
  let ready: Row[] = [];
  let lastRow: number | null = null;
  let row: Row = { row: 0, cells: [] };
  let cell: { column: number; type: string; style: number; formula: boolean; value: string } | null = null;
  let inValue = false;

  function open(name: string, attributes: Attributes) {
    collected.open(name);
    if (name === "c") {
      const column = attributes["r"] ? columnOf(attributes["r"]) : row.cells.length;
      cell = {
        column,
        type: attributes["t"] ?? "n",
        style: Number(attributes["s"] ?? 0),
        formula: false,
        value: "",
      };
    } else if (name === "v") inValue = true;
    else if (name === "f" && cell) cell.formula = true;
    else if (name === "row") row = { row: rowAfter(row.row, attributes["r"]), cells: [] };
    else if (name === "dimension") lastRow = lastRowOf(attributes["ref"]);
  }
  function text(piece: string) {
    collected.text(piece);
    if (inValue && cell && cell.value.length < LONGEST_TEXT) cell.value += piece.slice(0, LONGEST_TEXT);
  }
  function close(name: string) {
    collected.close(name);
    if (name === "v") inValue = false;
    else if (name === "row" && row.cells.length > 0) ready.push(row);
    else if (name === "c" && cell) {
      const inline = collected.take();
      put(row.cells, cell.column, cell.formula ? { formula: true } : valueOf(cell, inline, understanding));
      cell = null;
    }
  }
  async function* rows() {
    for await (const _piece of parseXml(part, { open, text, close })) {
      const come = ready;
      ready = [];
      yield* come;
    }
  }
  return { rows: rows(), lastRow: () => lastRow };
}

function put(cells: Cell[], column: number, value: Cell) {
  if (column >= MOST_COLUMNS) {
    if (value === null) return;
    throw new UnreadableSheet(TOO_WIDE);
  }
  while (cells.length < column) cells.push(null);
  cells[column] = value;
}

function valueOf(
  { type, style, value }: { type: string; style: number; value: string },
  inline: string,
  { strings, dayStyles, from1904 }: Understanding,
): Cell {
  if (type === "inlineStr") return inline;
  if (value === "") return null;
  if (type === "s") return strings[Number(value)] ?? null;
  if (type === "b") return value === "1";
  if (type === "d") {
    const date = parseCalendarDate(value.slice(0, 10));
    return date ? { date } : value;
  }
  const number = Number(value);
  if (type !== "n" || !Number.isFinite(number)) return plainText(value);
  const date = dayStyles[style] ? dateOfSerial(number, from1904) : null;
  return date ? { date } : number;
}

/** «C12» → 2 */
function columnOf(address: string): number {
  let column = 0;
  for (const sign of address) {
    const letter = sign.charCodeAt(0) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (column < 1 || column > 16_384) throw new UnreadableSheet(BROKEN);
  return column - 1;
}

function rowAfter(before: number, said: string | undefined): number {
  const row = said === undefined ? before + 1 : Number(said);
  if (!Number.isInteger(row) || row <= before || row > LAST_ROW) throw new UnreadableSheet(BROKEN);
  return row;
}

/** «A1:O301» → 301; programs that do not know say «A1». */
function lastRowOf(range: string | undefined): number | null {
  const last = /:[A-Z]+(\d{1,7})$/.exec(range ?? "")?.[1];
  return last === undefined ? null : Number(last);
}
