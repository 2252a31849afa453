import { type Action, can } from "@/lib/domain/access/policy";
import type { NoticeStep } from "@/lib/domain/licensing/notice-input";
import type { NoticeAction, NoticeStatus } from "@/lib/domain/licensing/notice-workflow";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import type { Prisma } from "@/lib/server/generated/client";
import { findNotice, lockNotice, type NoticeFacts } from "@/lib/server/notice/facts";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

export const noticeKinds = {
  reply: "notice.answered",
  hear: "notice.heard",
  lift: "notice.lifted",
  suspend: "notice.suspended",
} as const satisfies Record<NoticeAction, string>;

type Move = { next: NoticeStatus; data: Prisma.InactivityNoticeUncheckedUpdateInput; note: string };

type Step = {
  action: NoticeAction;
  /** every right that the step needs */
  rights: readonly (Action & ("notice.serve" | "notice.reply" | "license.govern"))[];
  key: NoticeStep;
  /** decided on the locked facts */
  move: (facts: NoticeFacts, tx: Transaction) => Promise<Result<Move>>;
};

/**
 * Moves a notice one step: policy, version, workflow, change and event, in this order. The same person asking a second
 * time for the step just taken is told it is done.
 */
export function moveNotice(ctx: Context, step: Step): Promise<Result<NoticeStatus>> {
  return inScope(ctx, async (tx) => {
    const place = await findNotice(tx, ctx, step.key);
    if (!place) return refuse("notFound");
    for (const right of step.rights) {
      const allowed = can(ctx.actor, right, place);
      if (!allowed.ok) return allowed;
    }
    const facts = await lockNotice(tx, step.key);
    if (facts.version !== step.key.version) return isRepeat(tx, ctx, facts, step);
    const move = await step.move(facts, tx);
    if (!move.ok) return move;
    const { next, data, note } = move.value;
    const { id, status, version } = facts;
    const { count } = await tx.inactivityNotice.updateMany({
      where: { id, status, version },
      data: { ...data, status: next, version: version + 1 },
    });
    if (count !== 1) return refuse("conflict");
    await recordEvent(tx, ctx, {
      kind: noticeKinds[step.action],
      subject: "notice",
      subjectId: String(id),
      place: facts,
      before: { status, version },
      after: { status: next, version: version + 1 },
      note,
    });
    return ok(next);
  });
}

/** Names who was faster, or tells the same person that it is done. */
async function isRepeat(
  tx: Transaction,
  ctx: Context,
  { id, status, version }: NoticeFacts,
  { action, key }: Step,
): Promise<Result<NoticeStatus>> {
  const last = await tx.event.findFirst({
    where: { subject: "notice", subjectId: String(id) },
    orderBy: { id: "desc" },
    select: { kind: true, actorId: true, actorName: true },
  });
  const own = last?.actorId === ctx.actor.userId;
  if (own && last.kind === noticeKinds[action] && version === key.version + 1) return ok(status);
  return refuse("conflict", { params: { by: own ? "خود شما" : (last?.actorName ?? "همکار شما") } });
}
