import { can } from "@/lib/domain/access/policy";
import { type Evaluation, evaluate } from "@/lib/domain/entrepreneur/evaluation";
import { standingLabels } from "@/lib/domain/entrepreneur/level-labels";
import {
  checkApproval,
  checkProposal,
  handsOfPromotion,
  type Promotion,
} from "@/lib/domain/entrepreneur/promotion";
import { promotionEffect } from "@/lib/domain/entrepreneur/promotion-effect";
import { promotionStatusLabels } from "@/lib/domain/entrepreneur/promotion-labels";
import type { Tone } from "@/lib/domain/month/labels";
import { formatInstant, formatJalaliDate, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { refusalText } from "@/lib/domain/shared/refusal";
import type { Result } from "@/lib/domain/shared/result";
import { type CaseHeadView, headView, readCase } from "@/lib/server/entrepreneur/case-head";
import { type EvaluationView, evaluationView } from "@/lib/server/promotion/evaluation-view";
import {
  type PromotionPageRow,
  type PromotionRow,
  promotionStatement,
} from "@/lib/server/promotion/statement";
import type { Context } from "@/lib/server/scope";

export type ProposalView = {
  id: number;
  version: number;
  title: string;
  status: { label: string; tone: Tone };
  proposed: string;
  profileReason: string;
  decided: string | null;
  reason: string | null;
  evaluation: EvaluationView;
};

/** What may be done, and what stands in its way; null for whom it is not. */
type Turn = { obstacle: string | null; needsReason: boolean; effect: string[] } | null;

export type PromotionView = {
  head: CaseHeadView;
  /** today's evaluation; null while a proposal waits, which shows it beside its own */
  today: EvaluationView | null;
  waiting: ProposalView | null;
  propose: Turn;
  decide: Turn;
  withdraw: boolean;
  /** why somebody who decides elsewhere does not decide here */
  hands: string | null;
  earlier: ProposalView[];
  levels: { label: string; since: string; by: string }[];
};

/** The way of an entrepreneur up the levels; null for whom the case is not. */
export async function getPromotionPage(ctx: Context, code: string): Promise<PromotionView | null> {
  const row = await readCase(ctx, promotionStatement, code);
  if (!row) return null;
  const evaluation = evaluate(row, row.evidence, todayInTehran(ctx.now));
  const waiting = row.promotions.find(({ status }) => status === "proposed") ?? null;
  const now = { label: "امروز", evaluation };
  return {
    head: headView(row),
    today: waiting || evaluation.next === null ? null : evaluationView([now]),
    waiting: waiting && proposalView(waiting, now),
    propose: waiting || row.endedOn ? null : proposing(ctx, row, evaluation),
    withdraw: waiting?.proposedById === ctx.actor.userId,
    ...deciding(ctx, row, waiting, evaluation),
    earlier: row.promotions.filter((one) => one !== waiting).map((one) => proposalView(one)),
    levels: row.levels.map(({ standing, sinceOn, by }) => ({
      label: standingLabels[standing].fullLabel,
      since: formatJalaliDate(sinceOn),
      by,
    })),
  };
}

function proposing({ actor }: Context, row: PromotionPageRow, evaluation: Evaluation): Turn {
  if (!can(actor, "promotion.propose", row).ok) return null;
  const proposal = checkProposal({ evaluation, running: false, profileReason: WRITTEN });
  return turn(proposal, evaluation, !evaluation.profileMet);
}

function deciding(
  { actor }: Context,
  row: PromotionPageRow,
  waiting: PromotionRow | null,
  evaluation: Evaluation,
): Pick<PromotionView, "decide" | "hands"> {
  if (!waiting) return { decide: null, hands: null };
  const promotion: Promotion = { ...waiting, caseworkerIds: [row.caseworkerId, waiting.caseworkerId] };
  const allowed = can(actor, "promotion.decide", { ...row, hands: handsOfPromotion(promotion) });
  if (!allowed.ok) {
    const { code } = allowed.refusal;
    return { decide: null, hands: code === "sameHandsForbidden" ? refusalText(allowed.refusal) : null };
  }
  const approval = checkApproval(promotion, {
    deciderId: actor.userId,
    evaluation,
    profileReason: WRITTEN,
  });
  const needsReason = !evaluation.profileMet && waiting.profileReason === "";
  return { decide: turn(approval, evaluation, needsReason), hands: null };
}

/** Stands for a reason that is still to be written: without one nothing but it would be refused. */
const WRITTEN = "…";

const turn = (checked: Result<unknown>, { next }: Evaluation, needsReason: boolean): Turn => ({
  obstacle: checked.ok ? null : (checked.refusal.fields?.["form"] ?? refusalText(checked.refusal)),
  needsReason,
  effect: next === null ? [] : promotionEffect(next),
});

function proposalView(row: PromotionRow, now?: { label: string; evaluation: Evaluation }): ProposalView {
  const { decided, decidedAt, decidedByName, proposedAt, proposedByName } = row;
  const then = { label: "روز پیشنهاد", evaluation: row.evaluation };
  const later = now ?? (decided && { label: "روز تصمیم", evaluation: decided });
  return {
    id: row.id,
    version: row.version,
    title: `ارتقا به ${standingLabels[row.to].towards}`,
    status: promotionStatusLabels[row.status],
    proposed: `${proposedByName}، ${formatInstant(proposedAt)}`,
    profileReason: row.profileReason,
    decided: decidedAt && `${decidedByName ?? ""}، ${formatInstant(decidedAt)}`,
    reason: row.reason,
    evaluation: evaluationView(later ? [then, later] : [then]),
  };
}
