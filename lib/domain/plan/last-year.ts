import { addMonths, type JalaliMonth } from "../shared/jalali-month";
import { LEAST_TARGET, MOST_TARGET, type MonthTargets } from "./month-targets";
import type { PlanTargets } from "./proposal";

/** What of the year before a plan is copied from: what was agreed, or what was done and confirmed. */
export const LAST_YEAR_SOURCES = ["targets", "achieved"] as const;
export type LastYearSource = (typeof LAST_YEAR_SOURCES)[number];

export const isLastYearSource = (text: string): text is LastYearSource =>
  (LAST_YEAR_SOURCES as readonly string[]).includes(text);

export const lastYearLabels: Record<LastYearSource, string> = {
  targets: "برنامهٔ سال پیش",
  achieved: "عملکرد تأییدشدهٔ سال پیش",
};

/**
 * A plan out of the year before: each month takes what its namesake had. What was done is a target of the next year as it
 * is; a row in which nothing was done has none.
 */
export function planOfLastYear(before: PlanTargets, months: readonly JalaliMonth[]): PlanTargets {
  const copied = months.flatMap((month): [JalaliMonth, MonthTargets][] => {
    const found = before[addMonths(month, -12)];
    return found ? [[month, found.map(asTarget)]] : [];
  });
  return Object.fromEntries(copied);
}

const asTarget = (value: number | null): number | null =>
  value === null || value < LEAST_TARGET ? null : Math.min(value, MOST_TARGET);
