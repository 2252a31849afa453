import type { PolicyVersion } from "../aid/policy-version";
import { policyInForce } from "../aid/policy-version";
import { deadlineOf, isLate } from "../month/deadline";
import type { CalendarDate } from "../shared/calendar-date";
import { toJalali, todayInTehran } from "../shared/calendar-date";
import {
  addMonths,
  compareMonths,
  type JalaliMonth,
  monthAt,
  parseJalaliMonth,
} from "../shared/jalali-month";

/** The month asked for; null for none, for nonsense and for a month that has not begun. */
export function requestedMonth(text: string | undefined, now: Date): JalaliMonth | null {
  const month = parseJalaliMonth(text ?? "");
  return month && compareMonths(month, monthAt(now)) <= 0 ? month : null;
}

/**
 * What is needed to choose a month when none was asked for: the last one whose center deadline has passed, because only
 * then are its figures final enough to compare (before it, every center that has not reported yet would look missing).
 * The deadline is a policy value, so the statement that reads the policy chooses between the two.
 */
export function monthCandidates(now: Date): { ended: JalaliMonth; before: JalaliMonth; day: number } {
  const ended = addMonths(monthAt(now), -1);
  return { ended, before: addMonths(ended, -1), day: toJalali(todayInTehran(now)).day };
}

type Rule = Pick<PolicyVersion, "id" | "effectiveMonth" | "capRial" | "deadlineDays">;

/** What an area can receive in a month: its centers × the cap of the policy in force (rial as text); null without one. */
export function capOf(policies: readonly Rule[], month: JalaliMonth, centers: number): string | null {
  const policy = policyInForce(policies, month);
  return policy.ok ? String(policy.value.capRial * BigInt(centers)) : null;
}

export type MonthTerms = { deadline: CalendarDate; deadlinePassed: boolean };

/** The center's deadline under the policy in force for a month; null without a policy. */
export function termsOf(policies: readonly Rule[], month: JalaliMonth, now: Date): MonthTerms | null {
  const policy = policyInForce(policies, month);
  if (!policy.ok) return null;
  const deadline = deadlineOf(policy.value, month, "center");
  return { deadline, deadlinePassed: isLate(deadline, now) };
}
