import { can } from "@/lib/domain/access/policy";
import type { Evaluation } from "@/lib/domain/entrepreneur/evaluation";
import { promoted } from "@/lib/domain/entrepreneur/level-history";
import { checkApproval, checkDecline, handsOfPromotion } from "@/lib/domain/entrepreneur/promotion";
import type { DecidePromotionInput } from "@/lib/domain/entrepreneur/promotion-input";
import type { PromotionStatus } from "@/lib/domain/entrepreneur/promotion-workflow";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { atMidnight } from "@/lib/server/day-column";
import { checkRunning, type EntrepreneurFacts, onEntrepreneur } from "@/lib/server/entrepreneur/facts";
import { levelRows } from "@/lib/server/entrepreneur/level-rows";
import { standingColumn } from "@/lib/server/entrepreneur/standing-column";
import { judge, refreshState } from "@/lib/server/entrepreneur/state";
import { recordEvent } from "@/lib/server/events";
import { findPromotion, type PromotionFacts, refuseFaster } from "@/lib/server/promotion/facts";
import type { Context, Transaction } from "@/lib/server/scope";

const decided = { approve: "approved", decline: "declined" } as const;

/**
 * The office or the province decides on a proposal, never whoever proposed it or has the entrepreneur in the caseload, by an
 * evaluation of the day [domain page 3, promotion]. Approved, the level holds from the same day on.
 */
export function decidePromotion(ctx: Context, input: DecidePromotionInput): Promise<Result<PromotionStatus>> {
  const { code, promotionId, version, decision } = input;
  return onEntrepreneur(ctx, code, async (tx, facts) => {
    const promotion = await findPromotion(tx, facts, promotionId);
    if (!promotion) return refuse("notFound");
    const allowed = can(ctx.actor, "promotion.decide", { ...facts, hands: handsOfPromotion(promotion) });
    if (!allowed.ok) return allowed;
    const { id, status } = promotion;
    if (promotion.version !== version) {
      const own = promotion.decidedById === ctx.actor.userId && status === decided[decision];
      return own && promotion.version === version + 1 ? ok(status) : refuseFaster(ctx, promotion);
    }
    const { evaluation } = await judge(tx, ctx, facts);
    const next = checkDecision(facts, promotion, evaluation, input, ctx.actor.userId);
    if (!next.ok) return next;
    const reason = decision === "approve" ? input.profileReason : input.reason;
    const { count } = await tx.promotion.updateMany({
      where: { id, status, version },
      data: {
        ...{ status: next.value, version: version + 1, decided: evaluation, reason: reason || null },
        ...{ decidedById: ctx.actor.userId, decidedByName: ctx.actor.name, decidedAt: ctx.now },
      },
    });
    if (count !== 1) return refuseFaster(ctx, promotion);
    await recordEvent(tx, ctx, {
      kind: `promotion.${decided[decision]}`,
      subject: "entrepreneur",
      subjectId: code,
      place: facts,
      before: { promotionId, status, standing: facts.standing },
      after: { promotionId, status: next.value, to: promotion.to, evaluation },
      note: reason || null,
    });
    if (decision === "approve") return raise(tx, ctx, facts, promotion);
    await refreshState(tx, ctx, facts);
    return next;
  });
}

function checkDecision(
  facts: EntrepreneurFacts,
  promotion: PromotionFacts,
  evaluation: Evaluation,
  { decision, reason, profileReason }: DecidePromotionInput,
  deciderId: number,
): Result<PromotionStatus> {
  if (decision === "decline") return checkDecline(promotion, { deciderId, reason });
  const running = checkRunning(facts);
  return running.ok ? checkApproval(promotion, { deciderId, evaluation, profileReason }) : running;
}

/** The level of the day, in the history and where lists read it. */
async function raise(
  tx: Transaction,
  ctx: Context,
  facts: EntrepreneurFacts,
  { id: promotionId, to }: PromotionFacts,
): Promise<Result<PromotionStatus>> {
  const { id, version } = facts;
  const today = todayInTehran(ctx.now);
  const history = promoted(await levelRows(tx, id), to, today);
  if (!history.ok) return history;
  const level = { standing: standingColumn(to), sinceOn: atMidnight(today) };
  const { count } = await tx.entrepreneur.updateMany({
    where: { id, version },
    data: { ...level, version: version + 1 },
  });
  if (count !== 1) return refuse("conflict");
  await tx.levelHistory.create({
    data: {
      ...{ ...level, entrepreneurId: id, promotionId },
      recordedByName: ctx.actor.name,
      recordedAt: ctx.now,
    },
  });
  await refreshState(tx, ctx, { ...facts, standing: to, sinceOn: today });
  return ok("approved");
}
