import { ok, refuse, type Result } from "../shared/result";
import type { Evaluation } from "./evaluation";
import { gapText } from "./gap";
import type { Standing } from "./level";
import { standingLabels } from "./level-labels";
import { nextPromotionStatus, type PromotionStatus } from "./promotion-workflow";

export type Promotion = {
  status: PromotionStatus;
  to: Standing;
  proposedById: number;
  /** whose caseload the entrepreneur is in, and was in when proposed; null where in nobody's */
  caseworkerIds: readonly (number | null)[];
  /** why the profile of the next level may be missing; "" where nothing was written */
  profileReason: string;
};

/** Who never decides on a promotion: the proposer, and whoever has the entrepreneur in their caseload (domain page 3). */
export const handsOfPromotion = ({
  proposedById,
  caseworkerIds,
}: Pick<Promotion, "proposedById" | "caseworkerIds">): readonly (number | null)[] => [
  proposedById,
  ...caseworkerIds,
];

export type ProposalFacts = {
  /** of the day of the proposal */
  evaluation: Evaluation;
  /** whether another proposal for the same entrepreneur waits for its decision */
  running: boolean;
  profileReason: string;
};

/**
 * Whether a promotion may be proposed, and to where: one at a time, with the condition fulfilled that day, and with a written
 * reason where the profile of the next level is missing. Refuses duplicate, wrongStep for a graduate, conditionMissing with
 * what is left, reasonRequired.
 */
export function checkProposal({ evaluation, running, profileReason }: ProposalFacts): Result<Standing> {
  if (running)
    return refuse("duplicate", {
      fields: { form: "پیشنهاد دیگری برای این کارآفرین در انتظار تصمیم است." },
    });
  return checkGrounds(evaluation, profileReason);
}

export type ApprovalFacts = {
  deciderId: number;
  /** of the day of the decision: what held when proposed must hold still */
  evaluation: Evaluation;
  /** written by the decider, where the profile has been lost since the proposal */
  profileReason?: string;
};

/**
 * Whether a proposed promotion may be approved. Refuses wrongStep when it has been decided on or the level has changed since,
 * sameHandsForbidden, conditionMissing with what is left, reasonRequired.
 */
export function checkApproval(promotion: Promotion, facts: ApprovalFacts): Result<PromotionStatus> {
  const next = decide(promotion, "approve", facts.deciderId);
  if (!next.ok) return next;
  const { evaluation } = facts;
  if (evaluation.next !== promotion.to)
    return refuse("wrongStep", { fields: { form: "سطح این کارآفرین پس از پیشنهاد تغییر کرده است." } });
  const grounds = checkGrounds(evaluation, promotion.profileReason || (facts.profileReason ?? ""));
  return grounds.ok ? next : grounds;
}

/** Whether a proposal may be declined. Refuses wrongStep, sameHandsForbidden, reasonRequired (under reason). */
export function checkDecline(
  promotion: Promotion,
  { deciderId, reason }: { deciderId: number; reason: string },
): Result<PromotionStatus> {
  const next = decide(promotion, "decline", deciderId);
  return next.ok && reason.trim() === ""
    ? refuse("reasonRequired", { fields: { reason: "دلیل رد پیشنهاد را بنویسید." } })
    : next;
}

/** Only the proposer takes a proposal back (decision). Refuses wrongStep, notAllowed. */
export function checkWithdrawal(promotion: Promotion, userId: number): Result<PromotionStatus> {
  const next = nextPromotionStatus(promotion.status, "withdraw");
  return next.ok && promotion.proposedById !== userId ? refuse("notAllowed") : next;
}

function decide(
  promotion: Promotion,
  action: "approve" | "decline",
  deciderId: number,
): Result<PromotionStatus> {
  const next = nextPromotionStatus(promotion.status, action);
  return next.ok && handsOfPromotion(promotion).includes(deciderId) ? refuse("sameHandsForbidden") : next;
}

function checkGrounds(evaluation: Evaluation, profileReason: string): Result<Standing> {
  const { next, conditionMet, profileMet } = evaluation;
  if (next === null)
    return refuse("wrongStep", { fields: { form: "این کارآفرین فارغ‌التحصیل شده است و سطح بالاتری نیست." } });
  const { towards } = standingLabels[next];
  if (!conditionMet) {
    const form = `شرط ${towards} هنوز برقرار نیست: ${gapText(evaluation) ?? ""}.`;
    return refuse("conditionMissing", { fields: { form } });
  }
  if (!profileMet && profileReason.trim() === "") {
    const message = `ویژگی‌های ${towards} هنوز کامل نیست. دلیل ارتقا را بنویسید.`;
    return refuse("reasonRequired", { fields: { profileReason: message } });
  }
  return ok(next);
}
