import type { AidPolicy } from "../aid/formula";
import { policyInForce, type PolicyVersion } from "../aid/policy-version";
import { SERVICE_NUMBERS } from "../aid/service-number";
import type { JalaliMonth } from "../shared/jalali-month";
import { splitByLargestRemainder } from "../shared/rial";
import { ok, type Result } from "../shared/result";
import type { MonthTargets } from "./month-targets";

/** What a center has done in the newest of its confirmed months: how many they are, and their sums by the ten rows. */
export type History = { months: number; quantities: readonly number[] };

/**
 * The aid that a month will need, in whole rial [S1 ب-4-5]: of each row ceiling × min(1, expected ÷ target), rounded down.
 * Expected is the mean of the confirmed quantities of the history, exact: its sum over its months. A center without
 * history is expected to reach its plan. Base aid is never inside, nor what a limit to approved cost might take away.
 */
export function forecastMonth(
  policy: Pick<AidPolicy, "capRial" | "shares">,
  targets: MonthTargets | null,
  history: History,
): bigint {
  const ceilings = splitByLargestRemainder(policy.capRial, policy.shares);
  return SERVICE_NUMBERS.reduce((sum, _, index) => {
    const ceiling = ceilings[index] ?? 0n;
    const wanted = BigInt(targets?.[index] ?? 1) * BigInt(history.months);
    const done = BigInt(history.quantities[index] ?? 0);
    return sum + (done >= wanted ? ceiling : (ceiling * done) / wanted);
  }, 0n);
}

export type ForecastLine = { month: JalaliMonth; amountRial: bigint; confirmed: boolean };
export type Forecast = { lines: ForecastLine[]; confirmedRial: bigint; comingRial: bigint; needRial: bigint };

export type ForecastFacts = {
  /** the months of the year in which the center works */
  months: readonly JalaliMonth[];
  policies: readonly PolicyVersion[];
  targets: (month: JalaliMonth) => MonthTargets | null;
  /** what the province has confirmed for a month; null while it has not */
  confirmedRial: (month: JalaliMonth) => bigint | null;
  history: History;
};

/**
 * What a center's year will need. A confirmed month counts as it is; every other one as forecast, also one that is over and
 * not confirmed yet, since it may still be. Refuses policyMissing.
 */
export function forecastYear(facts: ForecastFacts): Result<Forecast> {
  const lines: ForecastLine[] = [];
  for (const month of facts.months) {
    const confirmed = facts.confirmedRial(month);
    const policy = policyInForce(facts.policies, month);
    if (!policy.ok) return policy;
    const amountRial = confirmed ?? forecastMonth(policy.value, facts.targets(month), facts.history);
    lines.push({ month, amountRial, confirmed: confirmed !== null });
  }
  const sum = (wanted: boolean) =>
    lines.reduce((all, line) => (line.confirmed === wanted ? all + line.amountRial : all), 0n);
  const [confirmedRial, comingRial] = [sum(true), sum(false)];
  return ok({ lines, confirmedRial, comingRial, needRial: confirmedRial + comingRial });
}

export type BudgetState = { remainingRial: bigint; shortageRial: bigint };

/** What is left of an announced budget after what has been confirmed (below zero where it is overdrawn), and what the year will lack. */
export const compareBudget = (
  announcedRial: bigint,
  { confirmedRial, needRial }: Pick<Forecast, "confirmedRial" | "needRial">,
): BudgetState => ({
  remainingRial: announcedRial - confirmedRial,
  shortageRial: needRial > announcedRial ? needRial - announcedRial : 0n,
});
