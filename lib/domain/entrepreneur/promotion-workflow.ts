import { type Transitions, workflow } from "../shared/workflow";

export const PROMOTION_STATUSES = ["proposed", "approved", "declined", "withdrawn"] as const;
export type PromotionStatus = (typeof PROMOTION_STATUSES)[number];

export const PROMOTION_ACTIONS = ["approve", "decline", "withdraw"] as const;
export type PromotionAction = (typeof PROMOTION_ACTIONS)[number];

/** The caseworker proposes, the province or office manager decides (domain page 3, promotion); what is decided stays. */
const transitions: Transitions<PromotionStatus, PromotionAction> = {
  proposed: { approve: "approved", decline: "declined", withdraw: "withdrawn" },
  approved: {},
  declined: {},
  withdrawn: {},
};

/** nextPromotionStatus refuses wrongStep. */
export const { next: nextPromotionStatus, actionsFrom: promotionActionsFrom } = workflow(
  PROMOTION_ACTIONS,
  transitions,
  "wrongStep",
);
