import type { Tone } from "../month/labels";

/** A month of the year as a column of the plan. */
export type MonthColumn = {
  month: string;
  /** «آبان» */
  name: string;
  state: "confirmed" | "over" | "current" | "coming" | "unworked";
};

/** One row of one month: what is planned and what was confirmed of it, as written; null where there is none. A target may be reached. */
export type PlanCell = { target: string | null; done: string | null; reached: boolean };

export type PlanRow = {
  service: number;
  label: string;
  clause: string;
  cells: PlanCell[];
  /** of the year so far */
  fulfilment: string;
};

/** A row of what is written or proposed: what stands beside each month that would change. */
export type ProposalRow = { service: number; label: string; cells: { text: string; changed: boolean }[] };

export type ProposalView = {
  months: string[];
  rows: ProposalRow[];
  /** «پیشنهاد مرکز به نام …» */
  by: string;
  changedCount: number;
};

export type ForecastView = {
  lines: { month: string; name: string; amount: string; kind: string; tone: Tone }[];
  confirmed: string;
  coming: string;
  need: string;
  needInWords: string;
  historyMonths: number;
  expected: { service: number; label: string; mean: string }[];
};

export type PlanView = {
  id: string;
  name: string;
  year: number;
  office: string;
  province: string;
  version: number;
  state: { label: string; tone: Tone };
  /** an agreed plan stays in force while a change to it is talked about */
  inForce: boolean;
  columns: MonthColumn[];
  rows: PlanRow[];
  planned: string;
  fulfilment: { percent: string | null; text: string };
  proposal: ProposalView | null;
  returned: string | null;
  forecast: ForecastView | null;
  history: { title: string; at: string; iso: string; by: string; tone: Tone; note: string | null }[];
  may: Record<"write" | "propose" | "recall" | "return" | "agree" | "discard", boolean>;
  /** whether the only obstacle to agreeing is that one wrote or sent the proposal */
  sameHands: boolean;
  years: { previous: number | null; next: number | null };
};
