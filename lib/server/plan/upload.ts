import type { PlanStepInput } from "@/lib/domain/plan/input";
import { readPlanSheet, type SheetRow, type WrongCell } from "@/lib/domain/plan/sheet";
import type { PlanStatus } from "@/lib/domain/plan/workflow";
import { checkUpload } from "@/lib/domain/beneficiary/upload";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import type { ReceivedFile } from "@/lib/server/beneficiary-import/start";
import { removeFile } from "@/lib/server/beneficiary-import/store";
import { writeTargets } from "@/lib/server/plan/write";
import { type Context, inScope } from "@/lib/server/scope";
import { withSheet } from "@/lib/server/spreadsheet/open-sheet";
import { UnreadableSheet } from "@/lib/server/spreadsheet/unreadable";

/** Ten rows of numbers are a few kilobytes; programs add pictures and settings of their own. */
const LARGEST_BYTES = 1024 * 1024;
const MOST_ROWS = 200;
/** So many wrong cells are named. */
const MOST_NAMED = 40;

/**
 * Takes the sheet of a plan as its draft: all of it, or nothing with the wrong cells named (params.cells, «C5.range,…»).
 * Refuses fileEmpty, fileTooLarge and, for what is no plain workbook, fileTypeRefused.
 */
export async function uploadPlan(
  ctx: Context,
  { file, ...key }: PlanStepInput & { file: ReceivedFile },
): Promise<Result<PlanStatus>> {
  try {
    if (file.bytes > LARGEST_BYTES) return refuse("fileTooLarge", { params: { megabytes: 1 } });
    const rows = await rowsOf(file);
    if (!rows.ok) return rows;
    return await inScope(ctx, (tx) =>
      writeTargets(
        tx,
        ctx,
        key,
        ({ open, agreed }) => {
          const read = readPlanSheet(rows.value, key.year, { open, agreed });
          return "targets" in read ? ok(read.targets) : refuse("invalidInput", { params: named(read.wrong) });
        },
        { propose: false },
      ),
    );
  } finally {
    await removeFile(file.path);
  }
}

const named = (wrong: readonly WrongCell[]) => ({
  cells: wrong
    .slice(0, MOST_NAMED)
    .map(({ address, problem }) => `${address}.${problem}`)
    .join(","),
  count: wrong.length,
});

async function rowsOf({ path, name, bytes }: ReceivedFile): Promise<Result<SheetRow[]>> {
  const checked = checkUpload({ name, bytes });
  if (!checked.ok) return checked.refusal.fields ? refuse("fileTypeRefused") : checked;
  try {
    return ok(
      await withSheet(path, async (sheet) => {
        const rows: SheetRow[] = [];
        for await (const row of sheet.rows) if (rows.push(row) >= MOST_ROWS) break;
        return rows;
      }),
    );
  } catch (error) {
    if (error instanceof UnreadableSheet) return refuse("fileTypeRefused");
    throw error;
  }
}
