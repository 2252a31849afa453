import { addMonths, compareMonths, type JalaliMonth } from "../shared/jalali-month";

/** Months without a confirmed performance after which the province is told (policy value; decision). */
export const INACTIVE_AFTER_MONTHS = 3;

export type ActivityFacts = {
  startedMonth: JalaliMonth;
  /** the latest month with a confirmed performance */
  lastConfirmed: JalaliMonth | null;
  /** the last month whose last deadline has passed: nothing is asked before its time */
  lastDue: JalaliMonth;
};

/** How many months in a row, up to the last due one, have no confirmed performance; never before the first month. */
export function monthsWithoutPerformance({ startedMonth, lastConfirmed, lastDue }: ActivityFacts): number {
  const first = lastConfirmed === null ? startedMonth : addMonths(lastConfirmed, 1);
  return Math.max(0, compareMonths(lastDue, first) + 1);
}

/** Whether the province is to be told of the center's silence. */
export const isInactive = (facts: ActivityFacts, after = INACTIVE_AFTER_MONTHS): boolean =>
  monthsWithoutPerformance(facts) >= after;
