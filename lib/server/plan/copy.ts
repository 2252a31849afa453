import { z } from "zod";
import { can, scopeFor } from "@/lib/domain/access/policy";
import type { CopyPlansInput } from "@/lib/domain/plan/input";
import { type LastYearSource, planOfLastYear } from "@/lib/domain/plan/last-year";
import { isPlannedNow } from "@/lib/domain/plan/plan-year";
import { writtenPlan } from "@/lib/domain/plan/proposal";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import { lockPlan, planTargets } from "@/lib/server/plan/facts";
import { proposedBy } from "@/lib/server/plan/propose";
import { changePlan } from "@/lib/server/plan/transition";
import { type Context, inScope, readRow, type Statement, type Transaction } from "@/lib/server/scope";

const row = z.object({ centerId: z.string(), targets: planTargets });

// $1 the codes of centers, $2 the year
const texts: Record<LastYearSource, string> = {
  targets: `SELECT center_id AS "centerId", json_object_agg(month, to_json(targets)) AS targets
    FROM plan_month WHERE center_id = ANY ($1::text[]) AND year = $2::integer GROUP BY 1`,
  achieved: `SELECT center_id AS "centerId", json_object_agg(month, to_json(confirmed_counts)) AS targets
    FROM monthly_performance
    WHERE center_id = ANY ($1::text[]) AND left(month, 4)::integer = $2::integer AND status IN ('confirmed', 'paid') GROUP BY 1`,
};
const statements: Record<LastYearSource, Statement<z.output<typeof row>>> = {
  targets: { name: "plan-last-targets", text: texts.targets, row },
  achieved: { name: "plan-last-achieved", text: texts.achieved, row },
};

/** What a center planned or did in the year before; null where there is nothing. */
export const lastYearOf = async (ctx: Context, centerId: string, year: number, source: LastYearSource) =>
  (await readRow(ctx, statements[source], [[centerId], year - 1]))?.targets ?? null;

/** How many plans have been proposed, and how many centers without a plan had nothing to copy. */
export type Copied = { proposed: number; left: number };

/**
 * The province proposes last year's plan, or what was done in it, to each of its centers that has no plan for the year; a
 * center with a plan in any state is left alone. All in one transaction.
 */
export const copyPlans = (
  ctx: Context,
  { provinceId, year, source }: CopyPlansInput,
): Promise<Result<Copied>> =>
  inScope(
    ctx,
    async (tx) => {
      const { country, provinces } = scopeFor(ctx.actor, "plan.view");
      if (!country && !provinces.includes(provinceId)) return refuse("notFound");
      const allowed = can(ctx.actor, "plan.propose", { provinceId, officeId: null, centerId: null });
      if (!allowed.ok) return allowed;
      if (!isPlannedNow(year, ctx.now))
        return refuseField("form", "برنامه برای سال جاری و سال آینده نوشته می‌شود.");
      const planless = await tx.center.findMany({
        where: { provinceId, startedMonth: { not: null }, plans: { none: { year } } },
        select: { id: true },
        orderBy: { id: "asc" },
      });
      const ids = planless.map(({ id }) => id);
      const found = row.array().parse(await tx.$queryRawUnsafe(texts[source], ids, year - 1));
      const before = new Map(found.map(({ centerId, targets }) => [centerId, targets]));
      let proposed = 0;
      for (const centerId of ids)
        if (await proposeCopy(tx, ctx, { centerId, year }, before.get(centerId))) proposed += 1;
      return ok({ proposed, left: ids.length - proposed });
    },
    { seconds: 60 },
  );

/** Whether there was something to propose. */
async function proposeCopy(
  tx: Transaction,
  ctx: Context,
  key: { centerId: string; year: number },
  before: z.output<typeof planTargets> | undefined,
): Promise<boolean> {
  const locked = before && (await lockPlan(tx, ctx, key));
  if (!locked?.ok || locked.value.status !== "none") return false;
  const facts = { ...locked.value, sides: ["province" as const] };
  const written = writtenPlan(planOfLastYear(before ?? {}, facts.open), facts.agreed, facts.open);
  if (!written.ok) return false;
  const data = { proposal: written.value, draftedById: ctx.actor.userId };
  const drafted = await changePlan(tx, ctx, facts, {
    action: "write",
    version: 0,
    data,
    told: { after: { proposal: written.value } },
  });
  if (!drafted.ok) return false;
  const sent = await changePlan(tx, ctx, drafted.value, {
    action: "propose",
    version: 1,
    data: proposedBy(ctx, facts),
  });
  if (!sent.ok) throw new Error(`the copied plan of ${key.centerId} could not be proposed`);
  return true;
}
