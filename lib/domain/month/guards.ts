import type { EntryDecision } from "../service-entry/decision";
import { compareMonths, type JalaliMonth, monthAt } from "../shared/jalali-month";
import { ok, refuse, type Result } from "../shared/result";

/** A month can be worked on from its first day in Tehran; before it, refuses monthNotBegun. */
export const checkMonthBegun = (month: JalaliMonth, now: Date): Result<true> =>
  compareMonths(month, monthAt(now)) <= 0 ? ok(true) : refuse("monthNotBegun", { params: { month } });

/** The office verifies a month only when every entry has its decision; refuses entriesUndecided with their count. */
export function checkAllDecided(decisions: readonly EntryDecision[]): Result<true> {
  const count = decisions.filter((decision) => decision === "pending").length;
  return count === 0 ? ok(true) : refuse("entriesUndecided", { params: { count } });
}
