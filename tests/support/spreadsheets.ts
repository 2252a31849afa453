import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import type { Cell } from "@/lib/domain/beneficiary/cell";
import { sheetHeadings } from "@/lib/domain/beneficiary/export-row";
import { type Column, COLUMNS } from "@/lib/domain/beneficiary/record";
import type { Row } from "@/lib/server/spreadsheet/rows";
import { withSheet } from "@/lib/server/spreadsheet/open-sheet";
import { type WrittenCell, writeWorkbook } from "@/lib/server/spreadsheet/writer";
import { freshNationalId } from "@/tests/support/fresh";

/** In the folder that goes with the database of the tests. */
export const temporaryFile = (): string => path.join(String(process.env.TEST_FILES), `${randomUUID()}.xlsx`);

export type PersonRow = Partial<Record<Column, WrittenCell>>;

/** An invented person as somebody types one into the template. */
export const personRow = (change: PersonRow = {}): PersonRow => ({
  nationalId: freshNationalId(),
  name: "مریم نوروزی",
  fatherName: "کریم",
  bornOn: "1370/05/12",
  gender: "زن",
  targetGroup: "ه",
  mobile: "09151234567",
  ...change,
});

const cellsOf = (person: PersonRow): WrittenCell[] => COLUMNS.map((column) => person[column] ?? null);

/** A workbook with people under the headings of the template. */
export async function writePeople(people: Iterable<PersonRow>, file = temporaryFile()): Promise<string> {
  function* rows() {
    for (const person of people) yield cellsOf(person);
  }
  const columns = sheetHeadings().map((heading) => ({ heading, width: 14 }));
  await pipeline(writeWorkbook([{ name: "افراد", columns, rows: rows() }]), createWriteStream(file));
  return file;
}

/** A workbook from parts written by hand, as other programs and attackers make them. */
export async function writeParts(parts: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const file = temporaryFile();
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
  return file;
}

const MAIN = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a workbook with these sheets; `more` adds parts or replaces them. */
export function workbookParts(
  sheets: readonly { name: string; data: string }[],
  more: Readonly<Record<string, string | Buffer>> = {},
): Record<string, string | Buffer> {
  const tabs = sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"/>`);
  const relations = [
    ...sheets.map(
      (_sheet, at) =>
        `<Relationship Id="r${at + 1}" Type="${RELATION}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
    ),
    `<Relationship Id="s" Type="${RELATION}/sharedStrings" Target="sharedStrings.xml"/>`,
    `<Relationship Id="t" Type="${RELATION}/styles" Target="/xl/styles.xml"/>`,
  ];
  return {
    "xl/workbook.xml": `<workbook ${MAIN}><sheets>${tabs.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relations.join("")}</Relationships>`,
    ...Object.fromEntries(
      sheets.map(({ data }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet ${MAIN}><sheetData>${data}</sheetData></worksheet>`,
      ]),
    ),
    ...more,
  };
}

/** The rows that the product reads from a file. */
export const readRows = (file: string): Promise<Row[]> =>
  withSheet(file, async ({ rows }) => {
    const read: Row[] = [];
    for await (const row of rows) read.push(row);
    return read;
  });

export const cellsRead = async (file: string): Promise<Cell[][]> =>
  (await readRows(file)).map(({ cells }) => cells);

/** A file as the upload door hands it on; written down anew, since an import takes it. */
export async function received(file: string, name = "افراد.xlsx") {
  const bytes = await readFile(file);
  const draft = temporaryFile();
  await writeFile(draft, bytes);
  return { path: draft, name, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}
