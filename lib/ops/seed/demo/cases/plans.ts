import type { Level } from "@/lib/domain/entrepreneur/level";

/** What somebody's case looks like today. */
export type Mood =
  | "quiet"
  | "new"
  /** so many invoices lack for the next level, everything else is there */
  | "twoInvoices"
  | "oneInvoice"
  | "course"
  | "unsold"
  | "growth"
  | "contract"
  | "ready"
  | "waiting"
  | "overdue"
  | "falling"
  | "silent"
  | "unanswered"
  | "ended";

export type CasePlan = {
  mood: Mood;
  /** how many months ago somebody was enrolled, and how many promotions lie behind them */
  months: number;
  climbs: 0 | Level;
  /** in whose caseload: the first caseworker of the office, the second where there is one, nobody's */
  hand: "first" | "second" | "none";
  /** a promotion that was not granted, or taken back, before the first that was */
  stumble?: "declined" | "withdrawn";
};

const plan = (
  climbs: CasePlan["climbs"],
  months: number,
  mood: Mood,
  more: Partial<Pick<CasePlan, "hand" | "stumble">> = {},
): CasePlan => ({ climbs, months, mood, hand: "first", ...more });

/** The caseload of an office: somebody of every kind that the work knows. */
export const casePlans: CasePlan[] = [
  plan(0, 6, "twoInvoices"),
  plan(0, 8, "oneInvoice"),
  plan(0, 7, "course"),
  plan(0, 7, "ready"),
  plan(0, 8, "waiting"),
  plan(0, 1, "new", { hand: "none" }),
  plan(0, 9, "overdue"),
  plan(0, 8, "falling"),
  plan(0, 10, "silent"),
  plan(0, 6, "unanswered"),
  plan(0, 5, "quiet"),
  plan(0, 3, "quiet", { hand: "second" }),
  plan(0, 12, "ended"),
  plan(1, 12, "unsold"),
  plan(1, 14, "growth", { stumble: "withdrawn" }),
  plan(1, 13, "waiting", { hand: "second" }),
  plan(1, 14, "overdue"),
  plan(1, 14, "quiet", { stumble: "declined" }),
  plan(1, 14, "falling", { hand: "second" }),
  plan(1, 15, "ended"),
  plan(2, 16, "contract"),
  plan(2, 17, "waiting"),
  plan(2, 17, "quiet", { hand: "second" }),
  plan(2, 16, "silent"),
  plan(3, 18, "quiet"),
  plan(3, 18, "quiet", { hand: "second" }),
];
