import { type Transitions, workflow } from "../shared/workflow";

export const MONTH_STATUSES = [
  "open",
  "submitted",
  "returned",
  "officeVerified",
  "confirmed",
  "paid",
] as const;
export type MonthStatus = (typeof MONTH_STATUSES)[number];

export const MONTH_ACTIONS = ["log", "submit", "verify", "return", "confirm", "reopen", "pay"] as const;
export type MonthAction = (typeof MONTH_ACTIONS)[number];

/** S1 ح نکته ۳: the province's confirmation decides. */
const transitions: Transitions<MonthStatus, MonthAction> = {
  open: { log: "open", submit: "submitted" },
  submitted: { verify: "officeVerified", return: "returned" },
  returned: { log: "returned", submit: "submitted" },
  officeVerified: { confirm: "confirmed", return: "returned" },
  // Reopening clears the computed amounts; the event keeps them.
  confirmed: { reopen: "officeVerified", pay: "paid" },
  // After payment a correction is an adjustment in a later month, never a change of this one.
  paid: {},
};

/** nextStatus refuses wrongState. */
export const { next: nextStatus, actionsFrom } = workflow(MONTH_ACTIONS, transitions, "wrongState");
