import type { EvidenceKind } from "../entrepreneur/evidence";
import type { Answer } from "./answer";
import { secondsUntilLine, secondsUntilRetry } from "./backoff";
import { type ItemAction, type ItemState, nextItemState } from "./item-state";

/** A submitted short form as the browser keeps it until the portal has it. */
export type QueueItem = {
  /** the form's key: sent twice, it is recorded once */
  key: string;
  /** who filled it in; nobody else sees or sends it */
  userId: number;
  code: string;
  /** the entrepreneur's name, for the list */
  name: string;
  kind: EvidenceKind;
  /** as typed */
  values: Record<string, string>;
  /** the address of its form, where it can be corrected */
  from: string;
  /** milliseconds of the epoch, as all instants here */
  queuedAt: number;
  state: ItemState;
  attempts: number;
  /** not to be tried again of its own accord before */
  notBefore: number;
  message?: string;
  fields?: Record<string, string>;
};

/** What somebody has typed is personal data: it stays in a browser no longer than this. */
export const DAYS_KEPT = 30;
const DAY_MS = 86_400_000;

export const keptUntil = ({ queuedAt }: Pick<QueueItem, "queuedAt">): number => queuedAt + DAYS_KEPT * DAY_MS;

export type Filled = Pick<QueueItem, "key" | "userId" | "code" | "name" | "kind" | "values" | "from">;

export const newItem = (filled: Filled, now: number): QueueItem => ({
  ...filled,
  queuedAt: now,
  state: "waiting",
  attempts: 0,
  notBefore: now,
});

/** The item after an action, null once it is gone; the item itself where its state does not allow the action. */
function after(item: QueueItem, action: ItemAction, change: Partial<QueueItem> = {}): QueueItem | null {
  const next = nextItemState(item.state, action);
  if (!next.ok) return item;
  return next.value === "gone" ? null : { ...item, ...change, state: next.value };
}

export const begun = (item: QueueItem): QueueItem =>
  after(item, "begin", { attempts: item.attempts + 1 }) ?? item;

/** An attempt whose end nobody has seen, its tab killed. The key sees to it that trying again is safe. */
export const interrupted = (item: QueueItem): QueueItem => after(item, "fail") ?? item;

/** `chance` from 0 up to 1 spreads the retries of many browsers. */
export function answered(item: QueueItem, answer: Answer, now: number, chance: number): QueueItem | null {
  switch (answer.kind) {
    case "recorded":
      return after(item, "record");
    case "refused":
      return after(item, "refuse", { message: answer.message, fields: answer.fields });
    case "later": {
      const wait = answer.hold === "offline" ? secondsUntilLine : secondsUntilRetry;
      const seconds = answer.seconds ?? wait(item.attempts, chance);
      return after(item, "fail", { notBefore: now + seconds * 1000 });
    }
  }
}

/** A refused form filled in anew. */
export const corrected = (item: QueueItem, values: Record<string, string>, now: number): QueueItem =>
  after(item, "correct", { values, notBefore: now, message: undefined, fields: undefined }) ?? item;

export const discarded = (item: QueueItem): QueueItem | null => after(item, "discard");

/** Past its days the item loses what was typed; that it was never sent stays to be read. */
export const agedBy = (item: QueueItem, now: number): QueueItem =>
  now < keptUntil(item)
    ? item
    : (after(item, "expire", { values: {}, message: undefined, fields: undefined }) ?? item);

/** What is to be sent now, the oldest first; `all` also what would wait for its next attempt. */
export const dueItems = (items: readonly QueueItem[], now: number, { all }: { all: boolean }): QueueItem[] =>
  items
    .filter(({ state, notBefore }) => state === "waiting" && (all || notBefore <= now))
    .sort((a, b) => a.queuedAt - b.queuedAt);

/** When the next attempt is due of its own accord; null when nothing waits. */
export function nextAttemptAt(items: readonly QueueItem[]): number | null {
  const times = items.filter(({ state }) => state === "waiting").map(({ notBefore }) => notBefore);
  return times.length > 0 ? Math.min(...times) : null;
}
