import type { PolicyVersion } from "../aid/policy-version";
import { policyInForce } from "../aid/policy-version";
import { deadlineOf, isLate, type Timeliness, timeliness } from "../month/deadline";
import type { CalendarDate } from "../shared/calendar-date";
import { compareMonths, type JalaliMonth, monthAt } from "../shared/jalali-month";
import { ok, refuse, type Result } from "../shared/result";
import { isTold, type Narrative } from "./narrative";

type Rule = Pick<PolicyVersion, "id" | "effectiveMonth" | "deadlineDays">;

export const hasEnded = (month: JalaliMonth, now: Date): boolean => compareMonths(month, monthAt(now)) < 0;
export const hasBegun = (month: JalaliMonth, now: Date): boolean => compareMonths(month, monthAt(now)) <= 0;

/** The last day for the report of a month under the policy in force for it; refuses policyMissing. */
export function reportDeadline(policies: readonly Rule[], month: JalaliMonth): Result<CalendarDate> {
  const policy = policyInForce(policies, month);
  return policy.ok ? ok(deadlineOf(policy.value, month, "report")) : policy;
}

/** Whether a month's report came in time: the first sending decides, corrections after it do not. */
export const reportTimeliness = (
  deadline: CalendarDate,
  first: { sentLate: boolean } | null,
  now: Date,
): Timeliness => (first ? (first.sentLate ? "late" : "onTime") : timeliness(deadline, null, now));

/**
 * Whether a month's report may be sent now, and whether that is late (recorded, not forbidden). Months of centers that
 * are still open do not stand in the way: the report says how many they are. Refuses wrongStep for a month that has not
 * ended, formIncomplete without general actions, policyMissing.
 */
export function checkSending(
  draft: { month: JalaliMonth; narrative: Narrative; firstSentLate: boolean | null },
  policies: readonly Rule[],
  now: Date,
): Result<{ sentLate: boolean }> {
  const deadline = reportDeadline(policies, draft.month);
  if (!deadline.ok) return deadline;
  if (!hasEnded(draft.month, now))
    return refuse("wrongStep", {
      fields: { form: "این ماه هنوز پایان نیافته است؛ گزارش آن پس از پایان ماه فرستاده می‌شود." },
    });
  if (!isTold(draft.narrative))
    return refuse("formIncomplete", {
      fields: { general: "پیش از فرستادن، دست‌کم این بخش را بنویسید." },
    });
  return ok({ sentLate: draft.firstSentLate ?? isLate(deadline.value, now) });
}
