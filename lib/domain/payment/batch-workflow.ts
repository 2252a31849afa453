import { type Transitions, workflow } from "../shared/workflow";

export const BATCH_STATUSES = ["prepared", "approved", "paid", "cancelled"] as const;
export type BatchStatus = (typeof BATCH_STATUSES)[number];

export const BATCH_ACTIONS = ["approve", "export", "pay", "cancel"] as const;
export type BatchAction = (typeof BATCH_ACTIONS)[number];

/** Domain page 2: prepared, approved by a second person, exported for the bank, paid; cancelled only before it is paid. */
const transitions: Transitions<BatchStatus, BatchAction> = {
  prepared: { approve: "approved", cancel: "cancelled" },
  approved: { export: "approved", pay: "paid", cancel: "cancelled" },
  paid: {},
  cancelled: {},
};

/** nextBatchStatus refuses wrongStep. */
export const { next: nextBatchStatus, actionsFrom: batchActionsFrom } = workflow(
  BATCH_ACTIONS,
  transitions,
  "wrongStep",
);
