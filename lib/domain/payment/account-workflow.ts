import { type Transitions, workflow } from "../shared/workflow";

export const ACCOUNT_STATUSES = ["pending", "confirmed", "replaced", "withdrawn"] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

export const ACCOUNT_ACTIONS = ["confirm", "withdraw", "replace"] as const;
export type AccountAction = (typeof ACCOUNT_ACTIONS)[number];

/** S1 ب-3-2: one department enters an account, the other confirms it; with a newer one confirmed the former is replaced. */
const transitions: Transitions<AccountStatus, AccountAction> = {
  pending: { confirm: "confirmed", withdraw: "withdrawn" },
  confirmed: { replace: "replaced", withdraw: "withdrawn" },
  replaced: {},
  withdrawn: {},
};

/** nextAccountStatus refuses wrongStep. */
export const { next: nextAccountStatus } = workflow(ACCOUNT_ACTIONS, transitions, "wrongStep");
