import { policyInForce, type PolicyVersion } from "../aid/policy-version";
import { deadlineOf, isLate } from "../month/deadline";
import type { CalendarDate } from "../shared/calendar-date";
import { addMonths, compareMonths, type JalaliMonth, monthAt, monthOf } from "../shared/jalali-month";

/** Months without a confirmed performance after which the province is told (policy value; decision). */
export const INACTIVE_AFTER_MONTHS = 3;

export type ActivityFacts = {
  startedMonth: JalaliMonth;
  /** the latest month with a confirmed performance */
  lastConfirmed: JalaliMonth | null;
  /** the last month whose last deadline has passed: nothing is asked before its time */
  lastDue: JalaliMonth;
  /** the first month that counts anew: what lies before it has been decided on, or the license was suspended then */
  anewFrom?: JalaliMonth | null;
};

/** How many months in a row, up to the last due one, have no confirmed performance; never before the first month. */
export function monthsWithoutPerformance({
  startedMonth,
  lastConfirmed,
  lastDue,
  anewFrom = null,
}: ActivityFacts): number {
  const silentFrom = lastConfirmed === null ? startedMonth : addMonths(lastConfirmed, 1);
  const first = anewFrom !== null && anewFrom > silentFrom ? anewFrom : silentFrom;
  return Math.max(0, compareMonths(lastDue, first) + 1);
}

/** Whether the province is to be told of the center's silence. */
export const isInactive = (facts: ActivityFacts, after = INACTIVE_AFTER_MONTHS): boolean =>
  monthsWithoutPerformance(facts) >= after;

/** The last month whose last deadline, the province's, has passed (policy value); null while no policy asks for any. */
export function lastDueMonth(
  policies: readonly Pick<PolicyVersion, "id" | "effectiveMonth" | "deadlineDays">[],
  now: Date,
): JalaliMonth | null {
  const ended = addMonths(monthAt(now), -1);
  const policy = policyInForce(policies, ended);
  if (!policy.ok) return null;
  return isLate(deadlineOf(policy.value, ended, "province"), now) ? ended : addMonths(ended, -1);
}

/**
 * From when silence counts anew: the month in which a notice was last decided on, or a suspended license was resumed,
 * whichever is later. What lies before has been judged, and nobody is asked twice for it (decision).
 */
export function countsAnewFrom(days: readonly (CalendarDate | null)[]): JalaliMonth | null {
  const last = days
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  return last === undefined ? null : monthOf(last);
}
