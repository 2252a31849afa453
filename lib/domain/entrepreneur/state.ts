import type { CalendarDate } from "../shared/calendar-date";
import { type AttentionReason, attentionOf } from "./attention";
import type { Evaluation } from "./evaluation";
import type { Evidence } from "./evidence";
import { gapText, stepsLeft } from "./gap";
import { salesFall, silentDays } from "./signs";

/** What lists show of somebody: where they are on the way up, and why and how urgently they need attention. */
export type CaseState = {
  conditionMet: boolean;
  steps: number | null;
  gap: string | null;
  reasons: AttentionReason[];
  attention: number;
  overdueDays: number;
  salesFall: number | null;
  silentDays: number | null;
};

export type CaseFacts = {
  evidence: Evidence;
  /** of the day */
  evaluation: Evaluation;
  enrolledOn: CalendarDate;
  overdueDays: number;
  proposed: boolean;
};

/** The state of an entrepreneur on the day of the evaluation; the nightly evaluation in SQL says the same of everybody. */
export function stateOf({ evidence, evaluation, enrolledOn, overdueDays, proposed }: CaseFacts): CaseState {
  const fall = salesFall(evidence, evaluation.on);
  const silent = silentDays(evidence, enrolledOn, evaluation.on);
  const { reasons, order } = attentionOf({
    overdueDays,
    salesFallPercent: fall,
    silentDays: silent,
    planDaysLeft: null,
    evaluation,
    proposed,
  });
  return {
    conditionMet: evaluation.conditionMet,
    steps: stepsLeft(evaluation),
    gap: gapText(evaluation),
    reasons,
    attention: order,
    overdueDays,
    salesFall: fall,
    silentDays: silent,
  };
}
