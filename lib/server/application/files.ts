import { randomUUID } from "node:crypto";
import { can } from "@/lib/domain/access/policy";
import type { ApplicationNumber } from "@/lib/domain/licensing/application-number";
import { nextApplicationStatus } from "@/lib/domain/licensing/application-workflow";
import { isPart, partSpec } from "@/lib/domain/licensing/feasibility/parts";
import { type ChecklistItem, checklistItems } from "@/lib/domain/licensing/opening-checklist";
import { normalizeText } from "@/lib/domain/shared/persian-text";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { isUuid } from "@/lib/domain/shared/uuid";
import { COUNCIL } from "@/lib/server/application/decide";
import {
  type ApplicationFacts,
  caseOf,
  lockApplication,
  onApplication,
} from "@/lib/server/application/facts";
import { recordEvent } from "@/lib/server/events";
import { inspectEvidence, keepEvidence } from "@/lib/server/evidence/store";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

const FILES_PER_SUBJECT = 10;

export type FileDoor = { number: ApplicationNumber; subject: string };

const isChecklistItem = (subject: string): subject is ChecklistItem => Object.hasOwn(checklistItems, subject);

/** Whether documents of a subject may change now: of a part while the office edits, of the council's decision and the opening by who records them. */
async function mayChange(
  tx: Transaction,
  ctx: Context,
  facts: ApplicationFacts,
  subject: string,
): Promise<Result<true>> {
  if (isPart(subject)) {
    if (partSpec(subject).documents === "none") return refuse("notFound");
    const open = nextApplicationStatus(facts.status, "edit");
    return open.ok ? can(ctx.actor, "application.prepare", facts) : open;
  }
  if (subject === COUNCIL) {
    const open = nextApplicationStatus(facts.status, "recordApproval");
    return open.ok ? can(ctx.actor, "application.recordDecision", caseOf(facts)) : open;
  }
  if (!isChecklistItem(subject)) return refuse("notFound");
  const allowed = can(ctx.actor, `opening.${checklistItems[subject].owner}`, facts);
  if (!allowed.ok) return allowed;
  const license = await tx.license.findUnique({
    where: { applicationNumber: facts.number },
    select: { status: true },
  });
  return license?.status === "issued" ? ok(true) : refuse("wrongStep");
}

/** Whether a file may be added now, before any of its bytes are read. */
export const checkFileDoor = (ctx: Context, { number, subject }: FileDoor): Promise<Result<true>> =>
  onApplication(ctx, number, (tx, facts) => mayChange(tx, ctx, facts, subject));

/** Lays a document with its subject; the same file again is told it is there. */
export async function addLicensingFile(
  ctx: Context,
  { number, subject, name, bytes }: FileDoor & { name: string; bytes: Uint8Array },
): Promise<Result<{ fileId: string }>> {
  const inspected = await inspectEvidence(bytes);
  if (!inspected.ok) return inspected;
  const { sha256, mediaType } = inspected.value;
  return onApplication(ctx, number, async (tx, facts) => {
    const allowed = await mayChange(tx, ctx, facts, subject);
    if (!allowed.ok) return allowed;
    const known = await tx.licensingFile.findMany({
      where: { applicationNumber: number, subject, removedAt: null },
      select: { id: true, sha256: true },
    });
    const same = known.find((file) => file.sha256 === sha256);
    if (same) return ok({ fileId: same.id });
    if (known.length >= FILES_PER_SUBJECT)
      return refuse("tooManyFiles", { params: { max: FILES_PER_SUBJECT } });

    // The bytes first: a row never points at nothing, while bytes without a row are only a spare file.
    await keepEvidence(sha256, bytes);
    const { officeId, provinceId } = facts;
    const file = {
      id: randomUUID(),
      name: normalizeText(name).slice(0, 120) || "مدرک",
      mediaType,
      size: bytes.length,
      sha256,
    };
    await tx.licensingFile.create({
      data: {
        ...file,
        subject,
        applicationNumber: number,
        officeId,
        provinceId,
        addedById: ctx.actor.userId,
        addedByName: ctx.actor.name,
        addedAt: ctx.now,
      },
      select: { id: true },
    });
    await touchPart(tx, ctx, number, subject);
    await recordEvent(tx, ctx, {
      kind: "application.fileAdded",
      subject: "application",
      subjectId: number,
      place: facts,
      after: { subject, ...file },
    });
    return ok({ fileId: file.id });
  });
}

/** Takes a document away; its row and its bytes stay for the record. */
export const removeLicensingFile = (
  ctx: Context,
  { fileId }: { fileId: string },
): Promise<Result<FileDoor>> =>
  inScope(ctx, async (tx) => {
    if (!isUuid(fileId)) return refuse("notFound");
    const file = await tx.licensingFile.findFirst({
      where: { id: fileId, removedAt: null },
      select: { applicationNumber: true, subject: true, name: true },
    });
    if (!file) return refuse("notFound");
    const number = file.applicationNumber as ApplicationNumber;
    const found = await lockApplication(tx, ctx, number);
    if (!found.ok) return found;
    const allowed = await mayChange(tx, ctx, found.value, file.subject);
    if (!allowed.ok) return allowed;
    const { count } = await tx.licensingFile.updateMany({
      where: { id: fileId, removedAt: null },
      data: { removedAt: ctx.now },
    });
    if (count === 0) return refuse("conflict");
    await touchPart(tx, ctx, number, file.subject);
    await recordEvent(tx, ctx, {
      kind: "application.fileRemoved",
      subject: "application",
      subjectId: number,
      place: found.value,
      before: { subject: file.subject, name: file.name },
    });
    return ok({ number, subject: file.subject });
  });

/** A decided part whose documents have changed is to be looked at again. */
async function touchPart(tx: Transaction, ctx: Context, number: string, part: string): Promise<void> {
  await tx.applicationPart.updateMany({
    where: { applicationNumber: number, part, review: { not: null } },
    data: {
      review: null,
      version: { increment: 1 },
      savedById: ctx.actor.userId,
      savedByName: ctx.actor.name,
      savedAt: ctx.now,
    },
  });
}
