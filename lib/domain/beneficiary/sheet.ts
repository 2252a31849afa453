import type { CalendarDate } from "../shared/calendar-date";
import { parseNationalId } from "../shared/national-id";
import { normalizeText } from "../shared/persian-text";
import { formatNumber } from "../shared/rial";
import { type Calendar, type Cell, cellAddress, cellText } from "./cell";
import type { Header } from "./header";
import { readBeneficiary } from "./read-record";
import { type BeneficiaryRecord, columnSpecs } from "./record";

/** A spreadsheet has at most so many people; more are imported in several files. */
export const MOST_ROWS = 50_000;

/** What is wrong in one cell; the address and the heading as people find them in the file. */
export type CellError = { cell: string; heading: string; message: string };

/** A row of the file: empty, a person, or what keeps it from being one. Rows count as in the file, the heading is row 1. */
export type SheetRow =
  | { row: number; kind: "empty" }
  | { row: number; kind: "person"; record: BeneficiaryRecord }
  | { row: number; kind: "wrong"; errors: CellError[] };

/**
 * Reads a sheet row by row and remembers no more than the national ids and the calendars it has met, so that a long file
 * needs no more memory than that. `read` never throws; `problems` says at the end what is wrong with the file as a whole.
 */
export function sheetReader(header: Header, today: CalendarDate, mostRows = MOST_ROWS) {
  const rowOfId = new Map<string, number>();
  const calendars: Partial<Record<Calendar, string>> = {};
  let filled = 0;

  function read(row: number, cells: readonly Cell[]): SheetRow {
    if (cells.every(isBlank)) return { row, kind: "empty" };
    filled += 1;
    if (filled > mostRows) return { row, kind: "wrong", errors: [] };
    const { texts, errors, dated } = textsOf(header, cells);
    if (dated) calendars[dated.calendar] ??= cellAddress(dated.index, row);
    const person = readBeneficiary(texts, today);
    const fields = person.ok ? {} : (person.refusal.fields ?? {});
    for (const [index, column] of header.entries()) {
      const message = column !== null && !errors.has(index) ? fields[column] : undefined;
      if (message !== undefined) errors.set(index, message);
    }
    const idAt = header.indexOf("nationalId");
    const twice = errors.has(idAt) ? undefined : seenBefore(texts.nationalId ?? "", row);
    if (twice !== undefined)
      errors.set(idAt, `این کد ملی در ردیف ${formatNumber(twice)} همین پرونده هم آمده است.`);
    if (person.ok && errors.size === 0) return { row, kind: "person", record: person.value };
    return { row, kind: "wrong", errors: located(errors, header, row) };
  }

  /** The row in which an id first stood, if this is not it. */
  function seenBefore(typed: string, row: number): number | undefined {
    const id = parseNationalId(typed);
    if (!id.ok) return undefined;
    const first = rowOfId.get(id.value);
    if (first === undefined) rowOfId.set(id.value, row);
    return first;
  }

  function problems(): string[] {
    const found: string[] = [];
    if (filled === 0) found.push("این پرونده هیچ ردیفی ندارد.");
    if (filled > mostRows)
      found.push(`هر پرونده حداکثر ${formatNumber(mostRows)} ردیف می‌تواند داشته باشد؛ آن را چند بخش کنید.`);
    const { jalali, gregorian } = calendars;
    if (jalali !== undefined && gregorian !== undefined)
      found.push(
        `ستون «${columnSpecs.bornOn.label}» دو تقویم دارد: خانه ${jalali} شمسی است و خانه ${gregorian} میلادی. همه را به یک تقویم بنویسید.`,
      );
    return found;
  }

  return { read, problems };
}

const isBlank = (cell: Cell): boolean =>
  cell === null || (typeof cell === "string" && normalizeText(cell) === "");

type RowTexts = {
  texts: Record<string, string>;
  /** Messages by place. */
  errors: Map<number, string>;
  dated: { calendar: Calendar; index: number } | null;
};

function textsOf(header: Header, cells: readonly Cell[]): RowTexts {
  const found: RowTexts = { texts: {}, errors: new Map(), dated: null };
  for (const [index, cell] of cells.entries()) {
    const column = header[index] ?? null;
    if (column === null) {
      if (!isBlank(cell)) found.errors.set(index, "این خانه زیر ستونی بی‌نام است.");
      continue;
    }
    const read = cellText(column, cell);
    if ("message" in read) {
      found.errors.set(index, read.message);
      continue;
    }
    found.texts[column] = read.text;
    if (read.calendar) found.dated = { calendar: read.calendar, index };
  }
  return found;
}

const located = (errors: ReadonlyMap<number, string>, header: Header, row: number): CellError[] =>
  [...errors]
    .sort(([a], [b]) => a - b)
    .map(([index, message]) => {
      const column = header[index] ?? null;
      return { cell: cellAddress(index, row), heading: column ? columnSpecs[column].label : "", message };
    });
