import { type Transitions, workflow } from "../shared/workflow";

/**
 * What is recorded of a loan. Of the statuses of domain page 3 (current, late, suspended, settled) the first two follow
 * from the day and are never stored, see loanOn.
 */
export const LOAN_STATUSES = ["running", "suspended", "settled"] as const;
export type LoanStatus = (typeof LOAN_STATUSES)[number];

export const LOAN_ACTIONS = ["pay", "settle", "reverse", "suspend"] as const;
export type LoanAction = (typeof LOAN_ACTIONS)[number];

/**
 * A loan is suspended on a final failure, so that no debt piles up [S5 مدیریت چالش‌ها]; whoever wants to pay may still do
 * so (decision). A payment recorded by mistake is taken back as long as the loan is not settled: a settled one may have made room
 * for the next (decision).
 */
const transitions: Transitions<LoanStatus, LoanAction> = {
  running: { pay: "running", settle: "settled", reverse: "running", suspend: "suspended" },
  suspended: { pay: "suspended", settle: "settled", reverse: "suspended" },
  settled: {},
};

/** nextLoanStatus refuses wrongStep. */
export const { next: nextLoanStatus, actionsFrom: loanActionsFrom } = workflow(
  LOAN_ACTIONS,
  transitions,
  "wrongStep",
);
