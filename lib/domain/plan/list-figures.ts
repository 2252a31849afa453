import { formatInstant } from "../shared/calendar-date";
import { formatNumber } from "../shared/rial";
import { rialInWords } from "../shared/rial-in-words";
import { compareBudget } from "./forecast";
import type { BudgetView, PlanSums } from "./list-view";
import { fulfilmentText } from "./view-rows";

export type SumFacts = {
  planned: number;
  counted: number;
  done: number;
  confirmed: bigint;
  coming: bigint;
};

export const amountsOf = ({ planned, counted, done, confirmed, coming }: SumFacts) => ({
  planned: formatNumber(planned),
  fulfilment: fulfilmentText({ planned: counted, done }),
  confirmed: formatNumber(confirmed),
  need: formatNumber(confirmed + coming),
});

export const sumsOf = (facts: SumFacts & { centers: number; agreed: number }): PlanSums => ({
  centers: formatNumber(facts.centers),
  agreed: formatNumber(facts.agreed),
  ...amountsOf(facts),
});

export type BudgetFacts = { amount: bigint; circular: string; version: number; by: string; at: Date };

/** An announced amount beside what has been confirmed and what the year will need [S1 ب-4-5]. */
export function compared(amount: bigint, { confirmed, coming }: SumFacts) {
  const { remainingRial, shortageRial } = compareBudget(amount, {
    confirmedRial: confirmed,
    needRial: confirmed + coming,
  });
  return {
    announced: formatNumber(amount),
    remaining: formatNumber(remainingRial),
    overdrawn: remainingRial < 0n,
    shortage: formatNumber(shortageRial),
    short: shortageRial > 0n,
  };
}

export const budgetView = (budget: BudgetFacts, facts: SumFacts): BudgetView => ({
  ...compared(budget.amount, facts),
  amount: formatNumber(budget.amount),
  inWords: rialInWords(budget.amount),
  circular: budget.circular,
  by: budget.by,
  at: formatInstant(budget.at),
  version: budget.version,
});
