import { can } from "@/lib/domain/access/policy";
import type { WritePlanInput } from "@/lib/domain/plan/input";
import { isPlannedNow } from "@/lib/domain/plan/plan-year";
import { changedMonths, type PlanTargets, writtenPlan } from "@/lib/domain/plan/proposal";
import { planOfRows } from "@/lib/domain/plan/row-form";
import type { PlanStatus } from "@/lib/domain/plan/workflow";
import { ok, refuseField, type Result } from "@/lib/domain/shared/result";
import { lockPlan, type PlanFacts, type PlanKey } from "@/lib/server/plan/facts";
import { proposedBy, UNPROPOSED } from "@/lib/server/plan/propose";
import { changePlan, refuseConflict } from "@/lib/server/plan/transition";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

/** Writes the draft of a plan or of a change to it, and sends it to the other side where that is asked too [S1 ب-4-4]. */
export const writePlan = (
  ctx: Context,
  { rows, propose, ...key }: WritePlanInput,
): Promise<Result<PlanStatus>> =>
  inScope(ctx, (tx) => writeTargets(tx, ctx, key, (facts) => ok(planOfRows(rows, facts.open)), { propose }));

type Key = PlanKey & { version: number };

/**
 * The same with the targets from anywhere, decided on the locked facts. The same person asking a second time for what is
 * written already (a double click, a retry after a lost answer) is told it is done.
 */
export async function writeTargets(
  tx: Transaction,
  ctx: Context,
  { version, ...key }: Key,
  targetsOf: (facts: PlanFacts) => Result<PlanTargets>,
  { propose }: { propose: boolean },
): Promise<Result<PlanStatus>> {
  const locked = await lockPlan(tx, ctx, key);
  if (!locked.ok) return locked;
  const facts = locked.value;
  const allowed = can(ctx.actor, "plan.propose", facts.place);
  if (!allowed.ok) return allowed;
  if (!isPlannedNow(key.year, ctx.now))
    return refuseField("form", "برنامه برای سال جاری و سال آینده نوشته می‌شود.");
  const targets = targetsOf(facts);
  if (!targets.ok) return targets;
  const written = writtenPlan(targets.value, facts.agreed, facts.open);
  if (!written.ok) return facts.version === version ? written : refuseConflict(tx, ctx, key);
  if (isRepeat(ctx, facts, version, { proposal: written.value, propose })) return ok(facts.status);
  const drafted = await changePlan(tx, ctx, facts, {
    action: "write",
    version,
    data: { ...UNPROPOSED, proposal: written.value, draftedById: ctx.actor.userId, returnReason: null },
    told: { before: { proposal: facts.proposal }, after: { proposal: written.value } },
  });
  if (!drafted.ok) return drafted;
  if (!propose) return ok(drafted.value.status);
  const sent = await changePlan(tx, ctx, drafted.value, {
    action: "propose",
    version: version + 1,
    data: proposedBy(ctx, drafted.value),
  });
  return sent.ok ? ok(sent.value.status) : sent;
}

type Wanted = { proposal: PlanTargets; propose: boolean };

function isRepeat(ctx: Context, facts: PlanFacts, version: number, wanted: Wanted): boolean {
  const { proposal, status, draftedById } = facts;
  return (
    proposal !== null &&
    facts.version === version + (wanted.propose ? 2 : 1) &&
    status === (wanted.propose ? "proposed" : "draft") &&
    draftedById === ctx.actor.userId &&
    changedMonths(wanted.proposal, proposal).length === 0
  );
}
