import { ok, refuse, type RefusalCode, type Result } from "./result";

/** State × action → next state; absent where the action is not possible. */
export type Transitions<Status extends string, Action extends string> = Record<
  Status,
  Partial<Record<Action, Status>>
>;

/** What a table of transitions decides. Who may act is the policy's. */
export const workflow = <Status extends string, Action extends string>(
  actions: readonly Action[],
  transitions: Transitions<Status, Action>,
  refusal: RefusalCode,
) => ({
  /** The state after an action; refuses with the state and the action as params. */
  next(status: Status, action: Action): Result<Status> {
    const next = transitions[status][action];
    return next ? ok(next) : refuse(refusal, { params: { status, action } });
  },
  /** The actions a state allows. */
  actionsFrom: (status: Status): Action[] =>
    actions.filter((action) => transitions[status][action] !== undefined),
});
