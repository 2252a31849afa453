import { can } from "@/lib/domain/access/policy";
import type { ReviewMonthInput } from "@/lib/domain/month/review-input";
import { nextStatus } from "@/lib/domain/month/workflow";
import { decideEntry } from "@/lib/domain/service-entry/decision";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import { lockMonth } from "@/lib/server/month/facts";
import { refuseConflict } from "@/lib/server/month/transition";
import { inScope, type Context } from "@/lib/server/scope";

/**
 * Keeps the office's decisions on the entries of a submitted month: all of them or, when one is not right, none.
 * A decision that says what already stands changes nothing.
 */
export function reviewMonth(ctx: Context, input: ReviewMonthInput): Promise<Result<{ version: number }>> {
  return inScope(ctx, async (tx) => {
    const facts = await lockMonth(tx, input);
    if (!facts || !can(ctx.actor, "month.view", facts).ok) return refuse("notFound");
    const allowed = can(ctx.actor, "month.verify", facts);
    if (!allowed.ok) return allowed;
    if (facts.version !== input.version) return refuseConflict(tx, ctx, facts);
    const turn = nextStatus(facts.status, "verify");
    if (!turn.ok) return turn;

    const entries = await tx.serviceEntry.findMany({
      where: {
        centerId: facts.centerId,
        month: facts.month,
        removedAt: null,
        id: { in: input.entries.map((entry) => entry.entryId) },
      },
      select: {
        id: true,
        quantity: true,
        costRial: true,
        decision: true,
        confirmedQuantity: true,
        decisionReason: true,
        loggedById: true,
      },
    });
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const fields: Record<string, string> = {};
    let changed = 0;
    for (const { entryId, ...wanted } of input.entries) {
      const entry = byId.get(entryId);
      if (!entry) return refuse("notFound");
      const decided = decideEntry(entry, wanted);
      if (!decided.ok) {
        for (const [name, message] of Object.entries(decided.refusal.fields ?? {}))
          fields[`entries.${entryId}.${formNames[wanted.decision]?.[name] ?? name}`] = message;
        continue;
      }
      const { decision, confirmedQuantity, reason } = decided.value;
      if (
        entry.decision === decision &&
        entry.confirmedQuantity === confirmedQuantity &&
        (entry.decisionReason ?? "") === reason
      )
        continue;
      changed += 1;
      const approvedCostRial = (entry.costRial * BigInt(confirmedQuantity)) / BigInt(entry.quantity);
      await tx.serviceEntry.update({
        where: { id: entryId },
        data: {
          decision,
          confirmedQuantity,
          approvedCostRial,
          decisionReason: reason,
          decidedById: ctx.actor.userId,
          decidedAt: ctx.now,
          version: { increment: 1 },
        },
        select: { id: true },
      });
      await recordEvent(tx, ctx, {
        kind: "entry.decided",
        subject: "entry",
        subjectId: entryId,
        place: facts,
        before: { decision: entry.decision, confirmedQuantity: entry.confirmedQuantity },
        after: { decision, confirmedQuantity },
        note: reason,
      });
    }
    if (Object.keys(fields).length > 0) return refuse("invalidInput", { fields });
    if (changed > 0)
      await tx.monthlyPerformance.updateMany({
        where: { centerId: facts.centerId, month: facts.month },
        data: { version: { increment: 1 } },
      });
    return ok({ version: facts.version + (changed > 0 ? 1 : 0) });
  });
}

/** Where the form asks for what the domain refused. */
const formNames: Record<string, Record<string, string>> = {
  accepted: {},
  reduced: { confirmedQuantity: "quantity" },
  rejected: { reason: "rejection" },
};
