import { describe, expect, it } from "vitest";
import {
  ITEM_ACTIONS,
  ITEM_STATES,
  type ItemState,
  itemActionsFrom,
  nextItemState,
} from "@/lib/domain/recording-queue/item-state";

/** What each action leads to, in the order of ITEM_ACTIONS: begin, record, refuse, fail, correct, expire, discard. */
const table: Record<ItemState, (ItemState | null)[]> = {
  waiting: ["sending", null, null, null, null, "expired", "gone"],
  sending: [null, "gone", "refused", "waiting", null, null, null],
  refused: [null, null, null, null, "waiting", "expired", "gone"],
  expired: [null, null, null, null, null, null, "gone"],
  gone: [null, null, null, null, null, null, null],
};
const cases = ITEM_STATES.flatMap((state) =>
  ITEM_ACTIONS.map((action, index) => ({ state, action, next: table[state][index] ?? null })),
);

describe("domain page 3, the caseworker's day: a short form on its way to the portal", () => {
  it.each(cases)("$state, $action: $next", ({ state, action, next }) => {
    const refused = { ok: false, refusal: { code: "wrongStep", params: { status: state, action } } };
    expect(nextItemState(state, action)).toEqual(next ? { ok: true, value: next } : refused);
    expect(itemActionsFrom(state).includes(action)).toBe(next !== null);
  });
});
