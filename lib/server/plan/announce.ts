import { can } from "@/lib/domain/access/policy";
import type { AnnounceBudgetInput } from "@/lib/domain/plan/input";
import { isPlannedNow } from "@/lib/domain/plan/plan-year";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

const KIND = "budget.announced";

/**
 * Headquarters announces the budget of a province for a year under its circular [S1 ب-4-5]; a later announcement replaces
 * the amount, and the event keeps the former. Refuses conflict when somebody has announced since the form was shown.
 */
export const announceBudget = (
  ctx: Context,
  { provinceId, year, version, amount, circular }: AnnounceBudgetInput,
): Promise<Result<null>> =>
  inScope(ctx, async (tx) => {
    const place = { provinceId, officeId: null, centerId: null };
    if (!can(ctx.actor, "budget.view", place).ok) return refuse("notFound");
    const allowed = can(ctx.actor, "budget.announce", place);
    if (!allowed.ok) return allowed;
    if (!(await tx.province.findUnique({ where: { id: provinceId }, select: { id: true } })))
      return refuse("notFound");
    if (!isPlannedNow(year, ctx.now))
      return refuseField("form", "بودجه برای سال جاری و سال آینده ابلاغ می‌شود.");
    if (amount <= 0n) return refuseField("amount", "مبلغ ابلاغی باید بیش از صفر باشد.");
    const key = { provinceId, year };
    // One announcement of a province and year after the other, so that the former one read is the one replaced.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`budget ${provinceId}/${year}`}, 0))::text`;
    const before = await tx.announcedBudget.findUnique({ where: { provinceId_year: key } });
    const said = { amountRial: amount, circular, announcedByName: ctx.actor.name };
    const same =
      before && Object.entries(said).every(([name, value]) => before[name as keyof typeof said] === value);
    if (same && (before.version === version || before.version === version + 1)) return ok(null);
    const data = { ...said, announcedAt: ctx.now, version: version + 1 };
    const { count } =
      version === 0
        ? await tx.announcedBudget.createMany({ data: { ...key, ...data }, skipDuplicates: true })
        : await tx.announcedBudget.updateMany({ where: { ...key, version }, data });
    if (count !== 1) return refuseConflict(tx, `${provinceId}/${year}`);
    await recordEvent(tx, ctx, {
      kind: KIND,
      subject: "budget",
      subjectId: `${provinceId}/${year}`,
      place,
      before: before && { amountRial: before.amountRial, circular: before.circular, version: before.version },
      after: { amountRial: amount, circular, version: version + 1 },
      note: circular,
    });
    return ok(null);
  });

async function refuseConflict(tx: Transaction, subjectId: string) {
  const last = await tx.event.findFirst({
    where: { subject: "budget", subjectId },
    orderBy: { id: "desc" },
    select: { actorName: true },
  });
  return refuse("conflict", last ? { params: { by: last.actorName } } : {});
}
