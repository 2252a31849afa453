import { checkWorkbookParts } from "@/lib/domain/beneficiary/upload";
import { type Archive, openArchive } from "@/lib/server/spreadsheet/archive";
import { readSheet, type Sheet } from "@/lib/server/spreadsheet/rows";
import { readStrings } from "@/lib/server/spreadsheet/strings";
import { BROKEN, UnreadableSheet } from "@/lib/server/spreadsheet/unreadable";
import { readWorkbook, type Workbook } from "@/lib/server/spreadsheet/workbook";
import { parseXml } from "@/lib/server/spreadsheet/xml";

/** The sheet of the template that explains the columns. */
export const GUIDE_SHEET = "راهنما";

/** Whether a file is a workbook that may be read at all, by its parts alone; throws UnreadableSheet where it is not. */
export async function checkWorkbook(file: string): Promise<void> {
  const archive = await openArchive(file);
  try {
    checkParts(archive);
  } finally {
    archive.close();
  }
}

function checkParts({ parts }: Archive) {
  const checked = checkWorkbookParts(parts);
  if (!checked.ok) throw new UnreadableSheet(checked.refusal.fields?.["file"] ?? BROKEN);
}

/**
 * Gives the first sheet of a workbook to `read`, row by row. Throws UnreadableSheet where the file cannot be read, and where
 * another sheet has rows as well: people who wrote two would think that both are taken.
 */
export async function withSheet<T>(file: string, read: (sheet: Sheet) => Promise<T>): Promise<T> {
  const archive = await openArchive(file);
  try {
    checkParts(archive);
    const workbook = await readWorkbook(archive);
    const [first, ...others] = workbook.sheets;
    if (!first) throw new UnreadableSheet(BROKEN);
    await refuseSecond(archive, first, others);
    const strings = workbook.strings ? await readStrings(await archive.open(workbook.strings)) : [];
    return await read(readSheet(await archive.open(first.part), { ...workbook, strings }));
  } finally {
    archive.close();
  }
}

type Tab = Workbook["sheets"][number];

async function refuseSecond(archive: Archive, first: Tab, others: readonly Tab[]) {
  for (const other of others)
    if (other.name.trim() !== GUIDE_SHEET && (await hasCells(archive, other)))
      throw new UnreadableSheet(
        `این پرونده جز برگه «${first.name.slice(0, 40)}» برگه پر دیگری هم دارد: «${other.name.slice(0, 40)}». هر پرونده یک برگه داشته باشد.`,
      );
}

async function hasCells(archive: Archive, { part }: Tab): Promise<boolean> {
  let found = false;
  const look = (name: string) => {
    if (name === "v" || name === "is" || name === "f") found = true;
  };
  for await (const _piece of parseXml(await archive.open(part), { open: look })) if (found) return true;
  return found;
}
