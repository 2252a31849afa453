import { can } from "@/lib/domain/access/policy";
import { DEFAULT_QUOTA } from "@/lib/domain/licensing/quota";
import type { SetQuotaInput } from "@/lib/domain/licensing/quota-input";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import type { OfficePlace } from "@/lib/server/organisation/place";
import { type Context, inScope } from "@/lib/server/scope";

/**
 * The province sets how many centers an office may have, with its reason [S1 ز]. A quota below its use takes nothing
 * from anybody; it only lets nothing new in.
 */
export const setQuota = (
  ctx: Context,
  { officeId, version, quota, reason }: SetQuotaInput,
): Promise<Result<OfficePlace>> =>
  inScope(ctx, async (tx) => {
    const office = await tx.office.findUnique({ where: { id: officeId }, select: { provinceId: true } });
    if (!office) return refuse("notFound");
    const place = { provinceId: office.provinceId, officeId, centerId: null };
    if (!can(ctx.actor, "application.view", place).ok) return refuse("notFound");
    const allowed = can(ctx.actor, "quota.set", place);
    if (!allowed.ok) return allowed;
    const before = await tx.officeQuota.findUnique({
      where: { officeId },
      select: { quota: true, reason: true, setByName: true },
    });
    const set = { quota, reason, setByName: ctx.actor.name, setAt: ctx.now };
    const { count } =
      version === 0
        ? await tx.officeQuota.createMany({
            data: [{ officeId, provinceId: office.provinceId, ...set }],
            skipDuplicates: true,
          })
        : await tx.officeQuota.updateMany({
            where: { officeId, version },
            data: { ...set, version: { increment: 1 } },
          });
    if (count === 0) return refuse("conflict", before ? { params: { by: before.setByName } } : {});
    await recordEvent(tx, ctx, {
      kind: "quota.set",
      subject: "office",
      subjectId: officeId,
      place,
      before: { quota: before?.quota ?? DEFAULT_QUOTA, reason: before?.reason ?? null },
      after: { quota, reason },
      note: reason,
    });
    return ok(place);
  });
