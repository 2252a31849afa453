import { can } from "@/lib/domain/access/policy";
import type { EventKind } from "@/lib/domain/event/kinds";
import type { HandleFoundingInput } from "@/lib/domain/licensing/founding-handling";
import { type FoundingStep, nextFoundingStatus } from "@/lib/domain/licensing/founding-workflow";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import type { OfficePlace } from "@/lib/server/organisation/place";
import { type Context, inScope } from "@/lib/server/scope";

const kinds: Record<FoundingStep, EventKind> = { contact: "founding.contacted", close: "founding.closed" };

/** The office notes what it did about a benefactor's request [S1 ب-۱-۶]. */
export const handleFoundingRequest = (
  ctx: Context,
  { requestId, version, step, note }: HandleFoundingInput,
): Promise<Result<OfficePlace>> =>
  inScope(ctx, async (tx) => {
    const request = await tx.foundingRequest.findUnique({
      where: { id: requestId },
      select: { officeId: true, provinceId: true, status: true, version: true, handledByName: true },
    });
    if (!request) return refuse("notFound");
    const { officeId, provinceId, status, handledByName } = request;
    const place = { provinceId, officeId, centerId: null };
    if (!can(ctx.actor, "application.view", place).ok) return refuse("notFound");
    const allowed = can(ctx.actor, "founding.handle", place);
    if (!allowed.ok) return allowed;
    const conflict = refuse("conflict", handledByName ? { params: { by: handledByName } } : {});
    if (request.version !== version) return conflict;
    const next = nextFoundingStatus(status, step);
    if (!next.ok) return next;
    const { count } = await tx.foundingRequest.updateMany({
      where: { id: requestId, status, version },
      data: {
        status: next.value,
        version: { increment: 1 },
        note,
        handledByName: ctx.actor.name,
        handledAt: ctx.now,
      },
    });
    if (count === 0) return conflict;
    await recordEvent(tx, ctx, {
      kind: kinds[step],
      subject: "foundingRequest",
      subjectId: requestId,
      place,
      before: { status },
      after: { status: next.value },
      note,
    });
    return ok(place);
  });
