import { type Transitions, workflow } from "../shared/workflow";

/** A short form on its way from a browser to the portal. `gone` is what the browser no longer holds: sent, or thrown away. */
export const ITEM_STATES = ["waiting", "sending", "refused", "expired", "gone"] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export const ITEM_ACTIONS = ["begin", "record", "refuse", "fail", "correct", "expire", "discard"] as const;
export type ItemAction = (typeof ITEM_ACTIONS)[number];

/**
 * What is being sent is left alone until its answer is known. Only a refused form may be changed under its key: one that waits
 * may have been recorded already, its answer lost, and a change would then be dropped without a word.
 */
const transitions: Transitions<ItemState, ItemAction> = {
  waiting: { begin: "sending", expire: "expired", discard: "gone" },
  sending: { record: "gone", refuse: "refused", fail: "waiting" },
  refused: { correct: "waiting", expire: "expired", discard: "gone" },
  expired: { discard: "gone" },
  gone: {},
};

/** nextItemState refuses wrongStep. */
export const { next: nextItemState, actionsFrom: itemActionsFrom } = workflow(
  ITEM_ACTIONS,
  transitions,
  "wrongStep",
);

export const itemStateLabels: Record<Exclude<ItemState, "gone">, string> = {
  waiting: "در انتظار فرستادن",
  sending: "در حال فرستادن",
  refused: "پذیرفته نشد",
  expired: "مهلت گذشت",
};
