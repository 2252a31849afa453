import { COUNTRY } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/policy";
import { effectiveMonthProblem } from "@/lib/domain/aid/effective-month";
import type { EnactPolicyInput, WithdrawPolicyInput } from "@/lib/domain/aid/policy-input";
import { nextPolicyDraftStatus, type PolicyDraftAction } from "@/lib/domain/aid/policy-workflow";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { ok, refuse, type Refused, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import type { PolicyDraft } from "@/lib/server/generated/client";
import { draftSubject, lockDraft, monthsInUse, versionColumns, versionOf } from "@/lib/server/policy/facts";
import { closePolicies } from "@/lib/server/policy/lock";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

/**
 * Headquarters puts a version in force (domain page 2), never whoever entered it. Nobody computes a month meanwhile, so that
 * each month is computed with the version before or the new one, and no computed month falls under a version it did not have.
 */
export function enactPolicy(ctx: Context, { id, version }: EnactPolicyInput): Promise<Result<number>> {
  return inScope(ctx, async (tx) => {
    const draft = await lockDraft(tx, ctx, id);
    if (!draft) return refuse("notFound");
    const allowed = can(ctx.actor, "policy.enact", { ...COUNTRY, hands: [draft.preparedById] });
    if (!allowed.ok) return allowed;
    const turn = checkTurn(ctx, draft, "enact", version);
    if (!turn.ok) return turn;
    if (turn.value === "done") return ok(id);
    await closePolicies(tx);
    const problem = effectiveMonthProblem(jalaliMonth(draft.effectiveMonth), await monthsInUse(tx, ctx));
    if (problem) return refuse("conditionMissing", { fields: { form: problem } });
    const { id: policyVersionId } = await tx.policyVersion.create({
      data: { ...versionColumns(versionOf(draft)), enactedAt: ctx.now },
      select: { id: true },
    });
    return decide(tx, ctx, draft, { status: "enacted", policyVersionId });
  });
}

/** The administrator or headquarters sets a draft aside, with a reason. */
export function withdrawPolicy(
  ctx: Context,
  { id, version, reason }: WithdrawPolicyInput,
): Promise<Result<number>> {
  return inScope(ctx, async (tx) => {
    const draft = await lockDraft(tx, ctx, id);
    if (!draft) return refuse("notFound");
    const allowed = mayWithdraw(ctx);
    if (!allowed.ok) return allowed;
    const turn = checkTurn(ctx, draft, "withdraw", version);
    if (!turn.ok) return turn;
    if (turn.value === "done") return ok(id);
    return decide(tx, ctx, draft, { status: "withdrawn", reason });
  });
}

/** Whoever enters versions, and whoever decides on them: also those of their own hands, since nothing comes in force. */
export function mayWithdraw({ actor }: Context): Result<true> {
  const asPreparer = can(actor, "policy.prepare", COUNTRY);
  return asPreparer.ok ? asPreparer : can(actor, "policy.enact", { ...COUNTRY, hands: [] });
}

/** Whether it is still to be done; the same person asking a second time is told it is done. */
function checkTurn(
  { actor }: Context,
  draft: PolicyDraft,
  action: PolicyDraftAction,
  seen: number,
): Result<"due" | "done"> {
  const next = nextPolicyDraftStatus("prepared", action);
  const own = next.ok && draft.status === next.value && draft.decidedById === actor.userId;
  if (own && draft.version === seen + 1) return ok("done");
  if (draft.version !== seen) return refuseFaster(draft);
  const possible = nextPolicyDraftStatus(draft.status, action);
  return possible.ok ? ok("due") : possible;
}

const refuseFaster = ({ decidedByName }: PolicyDraft): Refused =>
  refuse("conflict", decidedByName ? { params: { by: decidedByName } } : {});

type Decision = { status: "enacted"; policyVersionId: number } | { status: "withdrawn"; reason: string };

async function decide(
  tx: Transaction,
  ctx: Context,
  { id, status, version }: PolicyDraft,
  decision: Decision,
): Promise<Result<number>> {
  const { count } = await tx.policyDraft.updateMany({
    where: { id, status, version },
    data: {
      ...{ ...decision, version: version + 1 },
      ...{ decidedById: ctx.actor.userId, decidedByName: ctx.actor.name, decidedAt: ctx.now },
    },
  });
  if (count !== 1) return refuse("conflict");
  await recordEvent(tx, ctx, {
    kind: `policy.${decision.status}`,
    ...draftSubject(id),
    before: { status },
    after: decision,
    note: decision.status === "withdrawn" ? decision.reason : null,
  });
  return ok(id);
}
