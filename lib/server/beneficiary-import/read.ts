import { z } from "zod";
import { readHeader } from "@/lib/domain/beneficiary/header";
import { NO_ROWS, type PreviewCounts } from "@/lib/domain/beneficiary/preview";
import { MOST_ROWS, type SheetRow, sheetReader } from "@/lib/domain/beneficiary/sheet";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { compareRows, type ImportPlace } from "@/lib/server/beneficiary-import/compare";
import {
  type Claim,
  endReading,
  holdClaim,
  keepRows,
  Superseded,
} from "@/lib/server/beneficiary-import/progress";
import { importFile, removeFile } from "@/lib/server/beneficiary-import/store";
import { type Context, inScope } from "@/lib/server/scope";
import { withSheet } from "@/lib/server/spreadsheet/open-sheet";
import type { Sheet } from "@/lib/server/spreadsheet/rows";
import { UnreadableSheet } from "@/lib/server/spreadsheet/unreadable";

/** So many rows are compared and kept at once. */
const CHUNK = 500;
const NOT_FINISHED = "خواندن این پرونده ناتمام ماند و چیزی ثبت نشد. آن را دوباره بارگذاری کنید.";

/**
 * Reads the file of an import from the row at which the last reader stopped, and leaves a preview or the reason why there is
 * none. Ends quietly where somebody else has taken over.
 */
export async function readImport(ctx: Context, claim: Claim): Promise<void> {
  try {
    const problems = await withSheet(importFile(claim.id), (sheet) => readRows(ctx, claim, sheet));
    await inScope(ctx, (tx) => endReading(tx, claim, "ready", problems));
  } catch (error) {
    if (error instanceof Superseded) return;
    const unreadable = error instanceof UnreadableSheet;
    if (!unreadable) console.error(`reading import ${claim.id} failed`, error);
    await giveUp(ctx, claim, unreadable ? error.message : NOT_FINISHED);
  }
}

async function giveUp(ctx: Context, claim: Claim, problem: string): Promise<void> {
  try {
    await inScope(ctx, (tx) => endReading(tx, claim, "failed", [problem]));
    await removeFile(importFile(claim.id));
  } catch (error) {
    // Whoever looks at it next takes it up again.
    if (!(error instanceof Superseded)) console.error(`import ${claim.id} could not be ended`, error);
  }
}

const begun = z.object({
  officeId: z.string(),
  rowsRead: z.number(),
  counts: z
    .object({
      new: z.number(),
      update: z.number(),
      same: z.number(),
      elsewhere: z.number(),
      wrong: z.number(),
    })
    .partial(),
  centers: z.array(z.string()),
});

/** Where the reading stands, and at which office. */
const begin = (ctx: Context, claim: Claim) =>
  inScope(ctx, async (tx) => {
    await holdClaim(tx, claim);
    const rows = await tx.$queryRaw`
      SELECT i.office_id AS "officeId", i.rows_read AS "rowsRead", i.counts,
        ARRAY(SELECT c.id FROM center c WHERE c.office_id = i.office_id) AS centers
      FROM beneficiary_import i WHERE i.id = ${claim.id}::uuid`;
    return begun.array().length(1).parse(rows)[0] as z.output<typeof begun>;
  });

/** Gives what is wrong with the file as a whole. */
async function readRows(ctx: Context, claim: Claim, sheet: Sheet): Promise<string[]> {
  const { officeId, rowsRead, centers, ...stored } = await begin(ctx, claim);
  const place: ImportPlace = { officeId, centers: new Set(centers) };
  const counts: PreviewCounts = { ...NO_ROWS, ...stored.counts };
  const heading = await sheet.rows.next();
  const header = readHeader(heading.done ? [] : heading.value.cells);
  if (!header.ok) throw new UnreadableSheet(header.refusal.fields?.["file"]);
  // The rows before are read as well: what stands twice and how dates are written is a question of the whole file.
  const reader = sheetReader(header.value, todayInTehran(ctx.now));
  let filled = 0;
  let chunk: Exclude<SheetRow, { kind: "empty" }>[] = [];
  const keep = async () => {
    const rows = chunk;
    chunk = [];
    await inScope(ctx, async (tx) => {
      await holdClaim(tx, claim);
      const compared = await compareRows(tx, place, header.value, rows);
      for (const { outcome } of compared) counts[outcome] += 1;
      await keepRows(tx, claim, compared, {
        rowsRead: rows.at(-1)?.row ?? 0,
        rowsExpected: sheet.lastRow(),
        counts,
      });
    });
  };
  for await (const { row, cells } of sheet.rows) {
    const read = reader.read(row, cells);
    if (read.kind === "empty") continue;
    filled += 1;
    if (filled > MOST_ROWS) break;
    if (row <= rowsRead) continue;
    chunk.push(read);
    if (chunk.length === CHUNK) await keep();
  }
  if (chunk.length > 0) await keep();
  return reader.problems();
}
