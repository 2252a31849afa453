import { can } from "@/lib/domain/access/policy";
import { type ApplicationNumber, buildApplicationNumber } from "@/lib/domain/licensing/application-number";
import type {
  CreateApplicationInput,
  RenameInput,
  SavePartInput,
} from "@/lib/domain/licensing/application-input";
import { nextApplicationStatus } from "@/lib/domain/licensing/application-workflow";
import { isSameContent } from "@/lib/domain/licensing/feasibility/changes";
import type { PartContent } from "@/lib/domain/licensing/feasibility/content";
import { isMemberPart, type Part, seatOf } from "@/lib/domain/licensing/feasibility/parts";
import { boardProblemText } from "@/lib/domain/licensing/proposed-board";
import { toJalali, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import {
  type ApplicationFacts,
  onApplication,
  partsOf,
  type PartRow,
  seatedElsewhere,
} from "@/lib/server/application/facts";
import { lockForm } from "@/lib/server/application/locks";
import { refuseApplicationConflict } from "@/lib/server/application/transition";
import { recordEvent } from "@/lib/server/events";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

/** Begins an application; the same form sent twice gives the same one. */
export async function createApplication(
  ctx: Context,
  { formKey, officeId, kind, centerName }: CreateApplicationInput,
): Promise<Result<ApplicationNumber>> {
  return inScope(ctx, async (tx) => {
    const office = await tx.office.findUnique({ where: { id: officeId }, select: { provinceId: true } });
    const place = { officeId, provinceId: office?.provinceId ?? null, centerId: null };
    if (!office || !can(ctx.actor, "application.view", place).ok) return refuse("notFound");
    const allowed = can(ctx.actor, "application.prepare", place);
    if (!allowed.ok) return allowed;
    await lockForm(tx, formKey);
    const known = await tx.licenseApplication.findUnique({ where: { formKey }, select: { number: true } });
    if (known) return ok(known.number as ApplicationNumber);
    const { year } = toJalali(todayInTehran(ctx.now));
    const [serial] = await tx.$queryRaw<{ next: number }[]>`
      SELECT next_serial('application', ${office.provinceId}, ${year}::integer) AS next`;
    const number = buildApplicationNumber(year, office.provinceId, serial?.next ?? 0);
    const { count } = await tx.licenseApplication.createMany({
      data: [
        {
          number,
          formKey,
          officeId,
          provinceId: office.provinceId,
          kind,
          centerName,
          createdById: ctx.actor.userId,
          createdByName: ctx.actor.name,
          createdAt: ctx.now,
          statusAt: ctx.now,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return refuse("conflict");
    await recordEvent(tx, ctx, {
      kind: "application.created",
      subject: "application",
      subjectId: number,
      place,
      after: { status: "draft", centerName, kind },
    });
    return ok(number);
  });
}

/** Whether the office may change the form now. */
function mayEdit(ctx: Context, facts: ApplicationFacts): Result<true> {
  const open = nextApplicationStatus(facts.status, "edit");
  return open.ok ? can(ctx.actor, "application.prepare", facts) : open;
}

export async function renameProposedCenter(
  ctx: Context,
  { number, version, centerName }: RenameInput,
): Promise<Result<ApplicationNumber>> {
  return onApplication(ctx, number, async (tx, facts) => {
    const allowed = mayEdit(ctx, facts);
    if (!allowed.ok) return allowed;
    if (facts.version !== version) return refuseApplicationConflict(tx, ctx, number);
    await tx.licenseApplication.update({ where: { number }, data: { centerName, version: version + 1 } });
    await recordEvent(tx, ctx, {
      kind: "application.renamed",
      subject: "application",
      subjectId: number,
      place: facts,
      before: { centerName: facts.centerName },
      after: { centerName },
    });
    return ok(number);
  });
}

/**
 * Saves one part of the form, as far as it is. Two people on one part cannot overwrite each other; on two parts they do
 * not even meet. What was decided about a part falls with its change.
 */
export async function savePart(ctx: Context, input: SavePartInput): Promise<Result<Part>> {
  const { number, part, version, content } = input;
  return onApplication(ctx, number, async (tx, facts) => {
    const allowed = mayEdit(ctx, facts);
    if (!allowed.ok) return allowed;
    const parts = await partsOf(tx, number);
    const before = parts.find((row) => row.part === part);
    if (before && isSameContent(before.content, content)) return ok(part);
    if ((before?.version ?? 0) !== version)
      return refuse("conflict", { params: { by: before?.savedByName ?? "همکار شما" } });
    const nobodyTwice = await checkPerson(tx, part, content, parts);
    if (!nobodyTwice.ok) return nobodyTwice;
    await writePart(tx, ctx, facts, input);
    return ok(part);
  });
}

/** S1 ج: one person holds one seat, and sits on the board of one center. */
async function checkPerson(
  tx: Transaction,
  part: Part,
  { fields }: PartContent,
  parts: readonly PartRow[],
): Promise<Result<null>> {
  const { nationalId } = fields;
  if (!isMemberPart(part) || typeof nationalId !== "string") return ok(null);
  const seat = seatOf(part);
  const twin = parts.find((row) => row.part !== part && row.content.fields.nationalId === nationalId);
  if (twin && isMemberPart(twin.part))
    return refuseField(
      "fields.nationalId",
      boardProblemText({ kind: "personTwice", seat, first: seatOf(twin.part) }),
    );
  const center = (await seatedElsewhere(tx, [nationalId])).get(nationalId);
  return center
    ? refuseField("fields.nationalId", boardProblemText({ kind: "onAnotherBoard", seat, center }))
    : ok(null);
}

async function writePart(
  tx: Transaction,
  ctx: Context,
  { officeId, provinceId }: ApplicationFacts,
  { number, part, version, content }: SavePartInput,
): Promise<void> {
  const { nationalId } = content.fields;
  const saved = {
    content,
    nationalId: typeof nationalId === "string" ? nationalId : null,
    version: version + 1,
    savedById: ctx.actor.userId,
    savedByName: ctx.actor.name,
    savedAt: ctx.now,
    review: null,
  };
  const key = { applicationNumber: number, part };
  await tx.applicationPart.upsert({
    where: { applicationNumber_part: key },
    create: { ...key, officeId, provinceId, ...saved },
    update: saved,
    select: { part: true },
  });
  await recordEvent(tx, ctx, {
    kind: "application.partSaved",
    subject: "application",
    subjectId: number,
    place: { officeId, provinceId, centerId: null },
    after: { part, version: version + 1 },
  });
}
