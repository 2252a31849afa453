import { can, type Action } from "@/lib/domain/access/policy";
import type { Message } from "@/lib/domain/inbox/message";
import { nextStatus, type MonthAction, type MonthStatus } from "@/lib/domain/month/workflow";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import type { Prisma } from "@/lib/server/generated/client";
import { tell } from "@/lib/server/inbox/tell";
import { monthSubjectId, type MonthFacts, type MonthKey } from "@/lib/server/month/facts";
import type { Context, Transaction } from "@/lib/server/scope";

type Change = {
  action: MonthAction & ("submit" | "verify" | "return" | "confirm" | "reopen");
  /** the version that the person saw when deciding */
  version: number;
  /** columns to set beside status and version, decided on the locked facts */
  data: (facts: MonthFacts) => Promise<Result<Prisma.MonthlyPerformanceUncheckedUpdateInput>>;
  note?: string;
  /** what the event tells beside status and version */
  told?: { before?: object; after?: object };
  /** what the center's chair and executive are told */
  message?: Message;
};

const kinds = {
  submit: "month.submitted",
  verify: "month.verified",
  return: "month.returned",
  confirm: "month.confirmed",
  reopen: "month.reopened",
} as const;

const lastHand: Partial<Record<Change["action"], (facts: MonthFacts) => number | null>> = {
  submit: (facts) => facts.submittedById,
  verify: (facts) => facts.verifiedById,
  confirm: (facts) => facts.confirmedById,
};

/**
 * Moves a locked month one step: policy, version, workflow, change and event, in this order. The same person asking a
 * second time for a step already taken (a double click, a retry after a lost answer) is told it is done.
 */
export async function moveMonth(
  tx: Transaction,
  ctx: Context,
  facts: MonthFacts,
  change: Change,
): Promise<Result<MonthStatus>> {
  if (!can(ctx.actor, "month.view", facts).ok) return refuse("notFound");
  if (isRepeat(ctx, facts, change)) return ok(facts.status);
  const allowed = can(ctx.actor, `month.${change.action}` satisfies Action, facts);
  const next = nextStatus(facts.status, change.action);
  if (facts.version !== change.version) return refuseConflict(tx, ctx, facts);
  if (!next.ok) return next;
  if (!allowed.ok) return allowed;
  const data = await change.data(facts);
  if (!data.ok) return data;

  const { count } = await tx.monthlyPerformance.updateMany({
    where: { centerId: facts.centerId, month: facts.month, status: facts.status, version: facts.version },
    data: { ...data.value, status: next.value, version: facts.version + 1 },
  });
  if (count !== 1) return refuseConflict(tx, ctx, facts);
  await recordEvent(tx, ctx, {
    kind: kinds[change.action],
    subject: "month",
    subjectId: monthSubjectId(facts),
    place: facts,
    before: { status: facts.status, version: facts.version, ...change.told?.before },
    after: { status: next.value, version: facts.version + 1, ...change.told?.after },
    note: change.note,
  });
  if (change.message) await tell(tx, ctx, change.message, ["centerChair", "centerExecutive"], facts);
  return ok(next.value);
}

function isRepeat(ctx: Context, facts: MonthFacts, { action, version }: Change): boolean {
  const from = {
    submit: ["open", "returned"],
    verify: ["submitted"],
    confirm: ["officeVerified"],
    return: [],
    reopen: [],
  } as const;
  const target = from[action][0] && nextStatus(from[action][0], action);
  return (
    !!target &&
    target.ok &&
    target.value === facts.status &&
    facts.version === version + 1 &&
    lastHand[action]?.(facts) === ctx.actor.userId
  );
}

/** Names who was faster, out of the history of the month and of its entries. */
export async function refuseConflict(
  tx: Transaction,
  ctx: Context,
  facts: MonthKey,
  entryId?: string,
): Promise<Result<never>> {
  const entries = entryId
    ? [entryId]
    : (
        await tx.serviceEntry.findMany({
          where: { centerId: facts.centerId, month: facts.month },
          select: { id: true },
        })
      ).map(({ id }) => id);
  const last = await tx.event.findFirst({
    where: {
      OR: [
        ...(entryId ? [] : [{ subject: "month", subjectId: monthSubjectId(facts) }]),
        { subject: "entry", subjectId: { in: entries } },
      ],
    },
    orderBy: { id: "desc" },
    select: { actorName: true, actorId: true },
  });
  return refuse("conflict", {
    params: { by: !last ? "همکار شما" : last.actorId === ctx.actor.userId ? "خود شما" : last.actorName },
  });
}
