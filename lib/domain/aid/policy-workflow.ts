import { type Transitions, workflow } from "../shared/workflow";

export const POLICY_DRAFT_STATUSES = ["prepared", "enacted", "withdrawn"] as const;
export type PolicyDraftStatus = (typeof POLICY_DRAFT_STATUSES)[number];

export const POLICY_DRAFT_ACTIONS = ["enact", "withdraw"] as const;
export type PolicyDraftAction = (typeof POLICY_DRAFT_ACTIONS)[number];

/** One person enters a version, another puts it in force (domain page 2); what is decided stays. */
const transitions: Transitions<PolicyDraftStatus, PolicyDraftAction> = {
  prepared: { enact: "enacted", withdraw: "withdrawn" },
  enacted: {},
  withdrawn: {},
};

/** nextPolicyDraftStatus refuses wrongStep. */
export const { next: nextPolicyDraftStatus, actionsFrom: policyDraftActionsFrom } = workflow(
  POLICY_DRAFT_ACTIONS,
  transitions,
  "wrongStep",
);

export const policyDraftStatusLabels: Record<PolicyDraftStatus, string> = {
  prepared: "منتظر تصمیم",
  enacted: "ابلاغ‌شده",
  withdrawn: "کنارگذاشته‌شده",
};
