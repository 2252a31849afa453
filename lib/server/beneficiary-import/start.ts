import { randomUUID } from "node:crypto";
import { can } from "@/lib/domain/access/policy";
import { MOST_UNFINISHED } from "@/lib/domain/beneficiary/import";
import { checkUpload } from "@/lib/domain/beneficiary/upload";
import { normalizeText } from "@/lib/domain/shared/persian-text";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { cancelImport } from "@/lib/server/beneficiary-import/commands";
import { readInBackground } from "@/lib/server/beneficiary-import/readers";
import { keepImportFile, removeFile } from "@/lib/server/beneficiary-import/store";
import { recordEvent } from "@/lib/server/events";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";
import { checkWorkbook } from "@/lib/server/spreadsheet/open-sheet";
import { UnreadableSheet } from "@/lib/server/spreadsheet/unreadable";

/** A file as the upload door has written it down. */
export type ReceivedFile = { path: string; name: string; bytes: number; sha256: string };
export type ImportUpload = {
  key: string;
  officeId: string;
  /** the preview that this is the corrected file of */
  replaces?: string | null;
  file: ReceivedFile;
};

/**
 * Begins the import of a spreadsheet. A file that is no plain workbook is refused on the page of its import, and not kept.
 * The form's key is the import's id: the same form with the same file is told the import that it began. A corrected file
 * puts the preview away that it corrects.
 */
export async function startImport(
  ctx: Context,
  { key, officeId, replaces = null, file }: ImportUpload,
): Promise<Result<{ id: string }>> {
  try {
    const problem = await problemOf(file);
    if (!problem.ok) return problem;
    const begun = await inScope(ctx, (tx) =>
      begin(tx, ctx, { key, officeId, replaces, file }, problem.value),
    );
    if (!begun.ok) return begun;
    const { id, isNew } = begun.value;
    if (isNew && problem.value === null) {
      if (replaces !== null) await cancelImport(ctx, { id: replaces });
      readInBackground(ctx, { id, version: 1 });
    }
    return ok({ id });
  } finally {
    await removeFile(file.path);
  }
}

/** What keeps a file from being read, in words; refuses fileEmpty and fileTooLarge. */
async function problemOf({ path, name, bytes }: ReceivedFile): Promise<Result<string | null>> {
  const checked = checkUpload({ name, bytes });
  if (!checked.ok) return checked.refusal.fields?.["file"] ? ok(checked.refusal.fields["file"]) : checked;
  try {
    await checkWorkbook(path);
    return ok(null);
  } catch (error) {
    if (error instanceof UnreadableSheet) return ok(error.message);
    throw error;
  }
}

async function begin(
  tx: Transaction,
  ctx: Context,
  { key, officeId, replaces, file }: ImportUpload,
  problem: string | null,
): Promise<Result<{ id: string; isNew: boolean }>> {
  const office = await tx.office.findUnique({ where: { id: officeId }, select: { provinceId: true } });
  if (!office) return refuse("notFound");
  const place = { provinceId: office.provinceId, officeId, centerId: null };
  const allowed = can(ctx.actor, "beneficiary.register", place);
  if (!allowed.ok) return allowed;
  // One beginning of an office after the other: a double press finds the import that the first one made.
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`import ${officeId}`}))::text`;
  const known = await tx.beneficiaryImport.findUnique({ where: { id: key }, select: { sha256: true } });
  if (known?.sha256 === file.sha256) return ok({ id: key, isNew: false });
  const unfinished = await tx.beneficiaryImport.count({
    where: { officeId, status: { in: ["reading", "ready"] }, ...(replaces ? { id: { not: replaces } } : {}) },
  });
  if (unfinished >= MOST_UNFINISHED) return refuse("inUse");
  // Another file by the same form, after a way back in the browser, is another import.
  const id = known ? randomUUID() : key;
  // The bytes first: an import never waits for a file that is not there.
  if (problem === null) await keepImportFile(file.path, id);
  const { provinceId } = place;
  await tx.$executeRaw`
    INSERT INTO beneficiary_import (id, office_id, province_id, file_name, sha256, size, status, problems, started_by_id, started_by_name, started_at, alive_at)
    VALUES (${id}::uuid, ${officeId}, ${provinceId}, ${normalizeText(file.name).slice(0, 120) || "پرونده"}, ${file.sha256}, ${file.bytes},
      ${problem === null ? "reading" : "failed"}::import_status, ${problem === null ? [] : [problem]}::text[], ${ctx.actor.userId}, ${ctx.actor.name},
      ${ctx.now}, clock_timestamp())`;
  await recordEvent(tx, ctx, {
    kind: "import.started",
    subject: "import",
    subjectId: id,
    place,
    after: { bytes: file.bytes, refused: problem !== null },
  });
  return ok({ id, isNew: true });
}
