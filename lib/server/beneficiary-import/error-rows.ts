import { z } from "zod";
import type { CellError } from "@/lib/domain/beneficiary/sheet";
import { getProgress } from "@/lib/server/beneficiary-import/queries";
import { type Context, readRows, type Statement } from "@/lib/server/scope";
import type { WrittenSheet } from "@/lib/server/spreadsheet/writer";

const PAGE = 1_000;

const row = z.object({ row: z.number(), errors: z.custom<CellError[]>().nullable() });
const statement: Statement<z.output<typeof row>> = {
  name: "import-errors",
  row,
  text: `SELECT row, errors FROM beneficiary_import_row WHERE import_id = $1::uuid AND outcome = 'wrong' AND row > $2::integer ORDER BY row LIMIT ${PAGE}`,
};

/** The wrong cells of a preview as a sheet to correct the file by; null for whom the import is not. */
export async function errorSheet(ctx: Context, id: string): Promise<WrittenSheet | null> {
  const progress = await getProgress(ctx, id);
  if (!progress) return null;
  return {
    name: "ایرادها",
    columns: [
      { heading: "ردیف", width: 8 },
      { heading: "خانه", width: 8 },
      { heading: "ستون", width: 22 },
      { heading: "ایراد", width: 80 },
    ],
    rows: errorRows(ctx, id),
  };
}

async function* errorRows(ctx: Context, id: string) {
  let last = 0;
  for (;;) {
    const page = await readRows(ctx, statement, [id, last]);
    for (const { row, errors } of page)
      for (const { cell, heading, message } of errors ?? []) yield [row, cell, heading, message];
    last = page.at(-1)?.row ?? last;
    if (page.length < PAGE) return;
  }
}
