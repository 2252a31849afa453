import { ok, refuse, type Result } from "../shared/result";

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

const nothing = {
  log: null,
  submit: null,
  verify: null,
  return: null,
  confirm: null,
  reopen: null,
  pay: null,
};

/** State × action → next state; null where the action is not possible. S1 ح نکته ۳: the province's confirmation decides. */
const transitions: Record<MonthStatus, Record<MonthAction, MonthStatus | null>> = {
  open: { ...nothing, log: "open", submit: "submitted" },
  submitted: { ...nothing, verify: "officeVerified", return: "returned" },
  returned: { ...nothing, log: "returned", submit: "submitted" },
  officeVerified: { ...nothing, confirm: "confirmed", return: "returned" },
  // Reopening clears the computed amounts; the event keeps them.
  confirmed: { ...nothing, reopen: "officeVerified", pay: "paid" },
  // After payment a correction is an adjustment in a later month, never a change of this one.
  paid: nothing,
};

/** The state after an action; refuses wrongState with the state and the action as params. Who may act is the policy's. */
export function nextStatus(status: MonthStatus, action: MonthAction): Result<MonthStatus> {
  const next = transitions[status][action];
  return next ? ok(next) : refuse("wrongState", { params: { status, action } });
}

/** The actions a state allows. */
export const actionsFrom = (status: MonthStatus): MonthAction[] =>
  MONTH_ACTIONS.filter((action) => transitions[status][action] !== null);
