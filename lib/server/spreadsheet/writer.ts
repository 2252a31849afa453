import { type PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { Cell } from "@/lib/domain/beneficiary/cell";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { serialOfDate } from "@/lib/server/spreadsheet/dates";
import {
  contentTypes,
  relations,
  STYLE,
  styles,
  workbook,
  workbookRelations,
} from "@/lib/server/spreadsheet/parts";

/** What is written into a cell: never a formula. */
export type WrittenCell = Exclude<Cell, { formula: true }>;

export type WrittenColumn = {
  heading: string;
  /** In characters. */
  width: number;
  /** Holds digits that are no number: typed into it, they keep the zeros at their front. */
  digits?: boolean;
  /** A range of cells that what is typed here is chosen from. */
  choices?: string;
};

export type WrittenSheet = {
  name: string;
  columns: readonly WrittenColumn[];
  rows: Iterable<readonly WrittenCell[]> | AsyncIterable<readonly WrittenCell[]>;
};

/** So many rows of a column offer its choices. */
const ROWS_WITH_CHOICES = 50_001;
const PIECE = 64 * 1024;

/** A workbook as a stream that asks for rows as fast as it is read, and so needs no more memory for a million of them. */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Readable {
  const zip = new ZipFile();
  const names = sheets.map(({ name }) => name);
  const small: [string, string][] = [
    ["[Content_Types].xml", contentTypes(sheets.length)],
    ["_rels/.rels", relations],
    ["xl/workbook.xml", workbook(names)],
    ["xl/_rels/workbook.xml.rels", workbookRelations(sheets.length)],
    ["xl/styles.xml", styles],
  ];
  for (const [name, text] of small) zip.addBuffer(Buffer.from(text), name);
  const sources = sheets.map((sheet) => Readable.from(sheetPieces(sheet), { objectMode: false }));
  for (const [index, source] of sources.entries())
    zip.addReadStream(source, `xl/worksheets/sheet${index + 1}.xml`, { compressionLevel: 4 });
  zip.end();
  const output = zip.outputStream as PassThrough;
  zip.on("error", (error: Error) => output.destroy(error));
  for (const source of sources) source.on("error", (error) => output.destroy(error));
  // Whoever stops reading stops the rows as well.
  output.on("close", () => sources.forEach((source) => source.destroy()));
  return output;
}

async function* sheetPieces({ columns, rows }: WrittenSheet): AsyncGenerator<Buffer> {
  let text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView rightToLeft="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`;
  for (const [index, { width, digits }] of columns.entries())
    text += `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${digits ? ` style="${STYLE.digits}"` : ""}/>`;
  text += `</cols><sheetData><row>${columns.map(({ heading }) => textCell(heading, STYLE.heading)).join("")}</row>`;
  for await (const row of rows) {
    text += "<row>";
    for (const [index, cell] of row.entries()) text += cellText(cell, columns[index]?.digits ?? false);
    text += "</row>";
    if (text.length < PIECE) continue;
    yield Buffer.from(text);
    text = "";
  }
  yield Buffer.from(`${text}</sheetData>${validations(columns)}</worksheet>`);
}

function validations(columns: readonly WrittenColumn[]): string {
  const lists = columns.flatMap(({ choices }, index) => {
    const column = String.fromCharCode(65 + index);
    return choices
      ? [
          `<dataValidation type="list" allowBlank="1" errorStyle="warning" showErrorMessage="1" sqref="${column}2:${column}${ROWS_WITH_CHOICES}"><formula1>${escaped(choices)}</formula1></dataValidation>`,
        ]
      : [];
  });
  return lists.length > 0
    ? `<dataValidations count="${lists.length}">${lists.join("")}</dataValidations>`
    : "";
}

function cellText(cell: WrittenCell, digits: boolean): string {
  if (cell === null || cell === "") return "<c/>";
  if (typeof cell === "string") return textCell(cell, digits ? STYLE.digits : STYLE.plain);
  if (typeof cell === "number") return `<c><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c t="b"><v>${cell ? 1 : 0}</v></c>`;
  const serial = serialOfDate(cell.date as CalendarDate);
  return serial === null ? textCell(cell.date, STYLE.plain) : `<c s="${STYLE.day}"><v>${serial}</v></c>`;
}

const textCell = (text: string, style: number) =>
  `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** What XML cannot hold is left out; a text that looks like a coded character keeps its looks. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, "")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? "");
