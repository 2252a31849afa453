import { randomUUID } from "node:crypto";
import { can } from "@/lib/domain/access/policy";
import { nextStatus } from "@/lib/domain/month/workflow";
import { normalizeText } from "@/lib/domain/shared/persian-text";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import { inspectEvidence, keepEvidence } from "@/lib/server/evidence/store";
import { lockMonth } from "@/lib/server/month/facts";
import { inScope, type Context } from "@/lib/server/scope";

const FILES_PER_ENTRY = 20;

export type EvidenceUpload = { entryId: string; name: string; bytes: Uint8Array };
export type EvidencePlace = { centerId: string; month: string };

/** Whether files may be added to an entry now, before any of their bytes are read; the place for the way back. */
export function checkEvidenceDoor(ctx: Context, entryId: string): Promise<Result<EvidencePlace>> {
  return inScope(ctx, async (tx) => {
    const entry = await tx.serviceEntry.findFirst({
      where: { id: entryId, removedAt: null },
      select: { centerId: true, officeId: true, provinceId: true, month: true },
    });
    if (!entry || !can(ctx.actor, "evidence.view", entry).ok) return refuse("notFound");
    return ok({ centerId: entry.centerId, month: entry.month });
  });
}

/** Ties a file to an entry while its month is with the center; the same file again is told it is there. */
export async function addEvidence(
  ctx: Context,
  { entryId, name, bytes }: EvidenceUpload,
): Promise<Result<{ fileId: string }>> {
  const inspected = await inspectEvidence(bytes);
  if (!inspected.ok) return inspected;
  const { sha256, mediaType } = inspected.value;
  return inScope(ctx, async (tx) => {
    const entry = await tx.serviceEntry.findFirst({
      where: { id: entryId, removedAt: null },
      select: { centerId: true, month: true },
    });
    const facts =
      entry && (await lockMonth(tx, { centerId: entry.centerId, month: jalaliMonth(entry.month) }));
    if (!facts || !can(ctx.actor, "evidence.view", facts).ok) return refuse("notFound");
    const allowed = can(ctx.actor, "evidence.add", facts);
    if (!allowed.ok) return allowed;
    const open = nextStatus(facts.status, "log");
    if (!open.ok) return open;
    const known = await tx.evidenceFile.findMany({ where: { entryId }, select: { id: true, sha256: true } });
    const same = known.find((file) => file.sha256 === sha256);
    if (same) return ok({ fileId: same.id });
    if (known.length >= FILES_PER_ENTRY) return refuse("tooManyFiles", { params: { max: FILES_PER_ENTRY } });

    // The bytes first: a row never points at nothing, while bytes without a row are only a spare file.
    await keepEvidence(sha256, bytes);
    const file = {
      id: randomUUID(),
      name: normalizeText(name).slice(0, 120) || "مدرک",
      mediaType,
      size: bytes.length,
      sha256,
    };
    await tx.evidenceFile.create({
      data: {
        ...file,
        entryId,
        centerId: facts.centerId,
        officeId: facts.officeId,
        provinceId: facts.provinceId,
        addedById: ctx.actor.userId,
        addedAt: ctx.now,
      },
      select: { id: true },
    });
    await recordEvent(tx, ctx, {
      kind: "evidence.added",
      subject: "entry",
      subjectId: entryId,
      place: facts,
      after: file,
    });
    return ok({ fileId: file.id });
  });
}
