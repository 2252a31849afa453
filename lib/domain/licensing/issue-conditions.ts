import type { CalendarDate } from "../shared/calendar-date";
import { ok, refuse, refuseField, type Result } from "../shared/result";

/** S1 ب-۳-۱: a license rests on the feasibility report, the employment department's confirmation and the council's approval. */
export const ISSUE_CONDITIONS = ["feasibilityReport", "employmentConfirmation", "councilApproval"] as const;
export type IssueCondition = (typeof ISSUE_CONDITIONS)[number];

export type CouncilDecision = { approved: boolean; decidedOn: CalendarDate; resolutionNumber: string };

export type IssueFacts = {
  /** the day on which the complete form was last submitted */
  reportedOn: CalendarDate | null;
  /** the day on which the employment department endorsed that form */
  endorsedOn: CalendarDate | null;
  council: CouncilDecision | null;
};

/** Which conditions stand. An endorsement older than the form it should rest on is none. */
export function standingConditions({
  reportedOn,
  endorsedOn,
  council,
}: IssueFacts): Record<IssueCondition, boolean> {
  const endorsed = reportedOn !== null && endorsedOn !== null && endorsedOn >= reportedOn;
  return {
    feasibilityReport: reportedOn !== null,
    employmentConfirmation: endorsed,
    councilApproval: endorsed && council !== null && council.approved && council.decidedOn >= endorsedOn,
  };
}

/** Refuses conditionMissing with the first condition that does not stand. */
export function checkConditions(facts: IssueFacts): Result<null> {
  const standing = standingConditions(facts);
  const condition = ISSUE_CONDITIONS.find((name) => !standing[name]);
  return condition ? refuse("conditionMissing", { params: { condition } }) : ok(null);
}

/** The council decides on what has been endorsed, and nobody records a decision of tomorrow (days in Tehran). */
export function checkDecisionDay(
  decidedOn: CalendarDate,
  { endorsedOn, today }: { endorsedOn: CalendarDate; today: CalendarDate },
): Result<CalendarDate> {
  if (decidedOn > today) return refuseField("decidedOn", "تاریخ تصمیم نمی‌تواند پس از امروز باشد.");
  if (decidedOn < endorsedOn)
    return refuseField("decidedOn", "تاریخ تصمیم نمی‌تواند پیش از تأیید حوزه اشتغال باشد.");
  return ok(decidedOn);
}
