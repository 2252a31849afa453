import type { Evaluation } from "./evaluation";
import { stepsLeft } from "./gap";

/** Why somebody stands where they stand in a caseload, in the order of domain page 3, the caseworker's day. */
export const ATTENTION_REASONS = [
  "overdueInstallment",
  "fallingSales",
  "silence",
  "planNearDeadline",
  "nearPromotion",
] as const;
export type AttentionReason = (typeof ATTENTION_REASONS)[number];

/** A corrective plan is near its deadline within so many days (decision). */
const NEAR_PLAN_DAYS = 7;
/** The next level is near within so many steps (decision). */
export const NEAR_STEPS = 3;

export type AttentionFacts = {
  /** days by which the oldest unpaid installment is overdue; 0 for none */
  overdueDays: number;
  /** as salesFall says */
  salesFallPercent: number | null;
  /** as silentDays says */
  silentDays: number | null;
  /** days left of the running corrective plan, negative after its deadline; null without one */
  planDaysLeft: number | null;
  evaluation: Evaluation;
  /** whether a promotion is waiting for its decision: then it is somebody else's turn */
  proposed: boolean;
};

export type Attention = {
  reasons: AttentionReason[];
  /** place in a caseload, the smallest first; a whole number that fits into 32 bits */
  order: number;
};

const GROUP = 1_000_000;
/** How far from the middle of its group something may move up or down by its weight. */
const WEIGHTS = { least: -GROUP / 2, most: GROUP / 2 - 1 };
/** Where a reason stands that weighs nothing; the groups follow each other in the order of the reasons. */
export const placeOf = (reason: AttentionReason): number =>
  ATTENTION_REASONS.indexOf(reason) * GROUP + WEIGHTS.most;
export const NO_REASON_PLACE = ATTENTION_REASONS.length * GROUP;

/**
 * Who needs attention first: by the first reason in the order of the page; among equals the longer overdue, the deeper
 * fall, the longer silence, the nearer deadline, the fewer steps to go (decision). Without a reason last.
 */
export function attentionOf(facts: AttentionFacts): Attention {
  const urgency = urgencies(facts);
  const reasons = ATTENTION_REASONS.filter((reason) => urgency[reason] !== null);
  const [first] = reasons;
  if (first === undefined) return { reasons, order: NO_REASON_PLACE };
  const weight = Math.max(WEIGHTS.least, Math.min(WEIGHTS.most, urgency[first] ?? 0));
  return { reasons, order: placeOf(first) - weight };
}

/** The larger, the more urgent; null where the reason does not apply. */
function urgencies(facts: AttentionFacts): Record<AttentionReason, number | null> {
  const { overdueDays, planDaysLeft } = facts;
  const steps = facts.proposed ? null : stepsLeft(facts.evaluation);
  return {
    overdueInstallment: overdueDays > 0 ? overdueDays : null,
    fallingSales: facts.salesFallPercent,
    silence: facts.silentDays,
    planNearDeadline: planDaysLeft !== null && planDaysLeft <= NEAR_PLAN_DAYS ? -planDaysLeft : null,
    nearPromotion: steps !== null && steps <= NEAR_STEPS ? -steps : null,
  };
}
