import { importWorkflow, type SeenImport } from "@/lib/domain/beneficiary/import";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { type ImportFacts, lockImport } from "@/lib/server/beneficiary-import/facts";
import { readingHere, readInBackground } from "@/lib/server/beneficiary-import/readers";
import { importFile, removeFile } from "@/lib/server/beneficiary-import/store";
import { recordEvent } from "@/lib/server/events";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

/** Puts an import away; what has been read of its file is deleted with the file. */
export async function cancelImport(ctx: Context, { id }: Pick<SeenImport, "id">): Promise<Result<null>> {
  const cancelled = await inScope(ctx, async (tx) => {
    const locked = await lockImport(tx, ctx, id);
    if (!locked.ok) return locked;
    const { status, version } = locked.value;
    if (status === "cancelled") return ok(null);
    const next = importWorkflow.next(status, "cancel");
    if (!next.ok) return next;
    await tx.beneficiaryImportRow.deleteMany({ where: { importId: id } });
    await tx.beneficiaryImport.update({ where: { id }, data: { status: next.value, version: version + 1 } });
    await recordEvent(tx, ctx, {
      kind: "import.cancelled",
      subject: "import",
      subjectId: id,
      place: locked.value,
    });
    return ok(null);
  });
  if (cancelled.ok) await removeFile(importFile(id));
  return cancelled;
}

/** Reads the stored file again, since people have been registered or changed after its preview. */
export async function refreshImport(ctx: Context, seen: SeenImport): Promise<Result<null>> {
  const refreshed = await inScope(ctx, async (tx) => {
    const locked = await lockImport(tx, ctx, seen.id);
    if (!locked.ok) return locked;
    const { status, version } = locked.value;
    if (version !== seen.version) return refuseChanged(tx, ctx, locked.value);
    const next = importWorkflow.next(status, "refresh");
    if (!next.ok) return next;
    await tx.beneficiaryImportRow.deleteMany({ where: { importId: seen.id } });
    await tx.$executeRaw`
      UPDATE beneficiary_import SET status = ${next.value}::import_status, version = ${version + 1}, rows_read = 0, counts = '{}', problems = '{}',
        alive_at = clock_timestamp() WHERE id = ${seen.id}::uuid`;
    return ok({ id: seen.id, version: version + 1 });
  });
  if (!refreshed.ok) return refreshed;
  readInBackground(ctx, refreshed.value);
  return ok(null);
}

/**
 * Takes up the reading of an import whose reader has not been heard of for half a minute: its process was killed. Whoever
 * looks at the import does it, exactly one of them.
 */
export async function takeUpReading(ctx: Context, id: string): Promise<boolean> {
  if (readingHere(id)) return false;
  const taken = await inScope(ctx, async (tx) => {
    const locked = await lockImport(tx, ctx, id);
    if (!locked.ok) return locked;
    const rows = await tx.$queryRaw<{ version: number }[]>`
      UPDATE beneficiary_import SET version = version + 1, alive_at = clock_timestamp()
      WHERE id = ${id}::uuid AND status = 'reading' AND alive_at < clock_timestamp() - interval '30 seconds' RETURNING version`;
    return ok(rows[0] ?? null);
  });
  if (!taken.ok || !taken.value) return false;
  readInBackground(ctx, { id, version: taken.value.version });
  return true;
}

/** Names who was faster. */
export async function refuseChanged(
  tx: Transaction,
  { actor }: Context,
  { id }: ImportFacts,
): Promise<Result<never>> {
  const last = await tx.event.findFirst({
    where: { subject: "import", subjectId: id },
    orderBy: { id: "desc" },
    select: { actorId: true, actorName: true },
  });
  return refuse("conflict", {
    params: { by: !last ? "همکار شما" : last.actorId === actor.userId ? "خود شما" : last.actorName },
  });
}
