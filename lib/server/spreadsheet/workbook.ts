import path from "node:path/posix";
import type { Archive } from "@/lib/server/spreadsheet/archive";
import { showsDay } from "@/lib/server/spreadsheet/dates";
import { BROKEN, UnreadableSheet } from "@/lib/server/spreadsheet/unreadable";
import { type Attributes, readXml } from "@/lib/server/spreadsheet/xml";

const WORKBOOK = "xl/workbook.xml";

/** Where the parts of a workbook are, and what is needed to understand its cells. */
export type Workbook = {
  /** In the order of the tabs. */
  sheets: { name: string; part: string }[];
  strings: string | null;
  /** By the number of a cell's style: whether it shows a day. */
  dayStyles: boolean[];
  from1904: boolean;
};

export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const { parts, strings, styles } = await readRelations(archive);
  const sheets: Workbook["sheets"] = [];
  let from1904 = false;
  await readXml(await archive.open(WORKBOOK), {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = isOn(attributes["date1904"]);
      if (name !== "sheet") return;
      const part = parts.get(relationOf(attributes));
      if (part !== undefined) sheets.push({ name: attributes["name"] ?? "", part });
    },
  });
  if (sheets.length === 0) throw new UnreadableSheet(BROKEN);
  return { sheets, strings, from1904, dayStyles: styles ? await readDayStyles(archive, styles) : [] };
}

const isOn = (value: string | undefined) => value === "1" || value === "true";

/** "r:id", whatever the prefix is. */
const relationOf = (attributes: Attributes): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";

async function readRelations(archive: Archive) {
  const parts = new Map<string, string>();
  const single: Record<"strings" | "styles", string | null> = { strings: null, styles: null };
  await readXml(await archive.open("xl/_rels/workbook.xml.rels"), {
    open(name, { Id = "", Type = "", Target = "" }) {
      if (name !== "Relationship") return;
      const part = path.join(Target.startsWith("/") ? "" : "xl", Target).replace(/^\//, "");
      if (Type.endsWith("/worksheet")) parts.set(Id, part);
      if (Type.endsWith("/sharedStrings") && archive.has(part)) single.strings = part;
      if (Type.endsWith("/styles") && archive.has(part)) single.styles = part;
    },
  });
  return { parts, ...single };
}

async function readDayStyles(archive: Archive, part: string): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  let inCells = false;
  await readXml(await archive.open(part), {
    open(name, attributes) {
      const id = Number(attributes["numFmtId"] ?? 0);
      if (name === "numFmt") codes.set(id, attributes["formatCode"] ?? "");
      if (name === "cellXfs") inCells = true;
      if (name === "xf" && inCells) styles.push(showsDay(id, codes.get(id)));
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return styles;
}
