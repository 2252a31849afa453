import type { PlanState } from "./state";

export type PlanSums = {
  centers: string;
  agreed: string;
  planned: string;
  fulfilment: string;
  confirmed: string;
  need: string;
};

/** A budget beside what is needed of it; amounts as written. */
export type BudgetView = {
  announced: string;
  inWords: string;
  circular: string;
  by: string;
  at: string;
  version: number;
  amount: string;
  remaining: string;
  overdrawn: boolean;
  shortage: string;
  short: boolean;
};

export type PlanPart = PlanSums & {
  id: string;
  name: string;
  budget: Pick<BudgetView, "announced" | "remaining" | "shortage" | "short"> | null;
};

export type PlanLine = Pick<PlanSums, "planned" | "fulfilment" | "confirmed" | "need"> & {
  id: string;
  name: string;
  office: string;
  state: PlanState;
  inForce: boolean;
};

export type PlansView = {
  year: number;
  /** names; the country where neither is chosen by somebody who sees all of it */
  place: { province: string | null; office: string | null; country: boolean };
  filter: { province: string | null; office: string | null; state: PlanState | null };
  total: PlanSums;
  needInWords: string;
  states: { state: PlanState; centers: string }[];
  parts: { kind: "province" | "office"; rows: PlanPart[] } | null;
  /** null where nothing has been announced, and for whom budgets are not */
  budget: BudgetView | null;
  /** of the country: how many provinces have a budget, and what they come to */
  announcedAll: { provinces: string; amount: string; remaining: string; shortage: string } | null;
  seesBudget: boolean;
  rows: PlanLine[];
  found: number;
  page: number;
  pages: number;
  first: number;
  provinces: { id: string; name: string }[];
  offices: { id: string; name: string }[];
  /** the province whose budget, or whose missing plans, may be dealt with here */
  may: { announce: string | null; copy: string | null };
  years: { previous: number | null; next: number | null };
};
