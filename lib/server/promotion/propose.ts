import { can } from "@/lib/domain/access/policy";
import { checkProposal, checkWithdrawal } from "@/lib/domain/entrepreneur/promotion";
import type { ProposeInput, WithdrawInput } from "@/lib/domain/entrepreneur/promotion-input";
import type { PromotionStatus } from "@/lib/domain/entrepreneur/promotion-workflow";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { checkRunning, onEntrepreneur } from "@/lib/server/entrepreneur/facts";
import { recordOnce } from "@/lib/server/entrepreneur/once";
import { standingColumn } from "@/lib/server/entrepreneur/standing-column";
import { judge, refreshState } from "@/lib/server/entrepreneur/state";
import { recordEvent } from "@/lib/server/events";
import { findPromotion, refuseFaster } from "@/lib/server/promotion/facts";
import type { Context } from "@/lib/server/scope";

type Made = Promise<Result<{ id: number; again: boolean }>>;

/** The caseworker proposes the next level; the evaluation of the day goes along and stays [domain page 3, promotion]. */
export function proposePromotion(ctx: Context, { code, key, profileReason }: ProposeInput): Made {
  return onEntrepreneur(ctx, code, async (tx, facts) => {
    const allowed = can(ctx.actor, "promotion.propose", facts);
    if (!allowed.ok) return allowed;
    const made = await recordOnce(tx, ctx, { key, kind: "promotion", of: facts }, async () => {
      const running = checkRunning(facts);
      if (!running.ok) return running;
      const { id: entrepreneurId, standing, caseworkerId } = facts;
      const { evaluation } = await judge(tx, ctx, facts);
      const waiting = await tx.promotion.count({ where: { entrepreneurId, status: "proposed" } });
      const to = checkProposal({ evaluation, running: waiting > 0, profileReason });
      if (!to.ok) return to;
      const promotion = await tx.promotion.create({
        data: {
          ...{ entrepreneurId, caseworkerId, evaluation, profileReason },
          fromStanding: standingColumn(standing),
          toStanding: standingColumn(to.value),
          proposedById: ctx.actor.userId,
          proposedByName: ctx.actor.name,
          proposedAt: ctx.now,
        },
        select: { id: true },
      });
      await recordEvent(tx, ctx, {
        kind: "promotion.proposed",
        subject: "entrepreneur",
        subjectId: code,
        place: facts,
        after: { promotionId: promotion.id, to: to.value, evaluation },
        note: profileReason || null,
      });
      return ok(promotion);
    });
    if (made.ok && !made.value.again) await refreshState(tx, ctx, facts);
    return made;
  });
}

/** The proposer takes the proposal back before anybody has decided on it. */
export function withdrawPromotion(
  ctx: Context,
  { code, promotionId, version }: WithdrawInput,
): Promise<Result<PromotionStatus>> {
  return onEntrepreneur(ctx, code, async (tx, facts) => {
    const promotion = await findPromotion(tx, facts, promotionId);
    if (!promotion) return refuse("notFound");
    const { id, status } = promotion;
    if (promotion.version !== version) {
      const own = status === "withdrawn" && promotion.proposedById === ctx.actor.userId;
      return own && promotion.version === version + 1 ? ok(status) : refuseFaster(ctx, promotion);
    }
    const next = checkWithdrawal(promotion, ctx.actor.userId);
    if (!next.ok) return next;
    const { count } = await tx.promotion.updateMany({
      where: { id, status, version },
      data: { status: next.value, version: version + 1 },
    });
    if (count !== 1) return refuseFaster(ctx, promotion);
    await recordEvent(tx, ctx, {
      kind: "promotion.withdrawn",
      subject: "entrepreneur",
      subjectId: code,
      place: facts,
      before: { promotionId, status },
      after: { promotionId, status: next.value },
    });
    await refreshState(tx, ctx, facts);
    return next;
  });
}
