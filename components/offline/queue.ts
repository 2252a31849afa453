import {
  agedBy,
  corrected,
  discarded,
  type Filled,
  newItem,
  type QueueItem,
} from "@/lib/domain/recording-queue/item";
import { change, read, readAll } from "./store";
import { markUnsent } from "./unsent-mark";

const CHANNEL = "portal-queue";
const listeners = new Set<() => void>();
let channel: BroadcastChannel | undefined;

/** Calls back whenever the queue has changed, here or in another tab; gives the way to stop. */
export function onQueueChange(listener: () => void): () => void {
  listeners.add(listener);
  if (!channel && typeof BroadcastChannel !== "undefined") {
    channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = tellHere;
  }
  return () => void listeners.delete(listener);
}

const tellHere = () => {
  for (const listener of listeners) listener();
};

export function announce() {
  tellHere();
  channel?.postMessage(null);
}

/** One item after another: every change is told, and the mark kept true. */
export async function changeItem(
  key: string,
  make: (before: QueueItem | undefined) => QueueItem | null,
): Promise<void> {
  await change<QueueItem>("items", key, make);
  const items = await readAll<QueueItem>("items");
  markUnsent(items.filter(({ state }) => state !== "expired").map(({ userId }) => userId));
  announce();
}

/** All that the person has queued, the oldest first, with what is past its days emptied on the way. */
export async function itemsOf(userId: number): Promise<QueueItem[]> {
  const now = Date.now();
  const items = await readAll<QueueItem>("items");
  for (const item of items)
    if (agedBy(item, now) !== item)
      await changeItem(item.key, (before) => (before ? agedBy(before, now) : null));
  return items
    .filter((item) => item.userId === userId)
    .map((item) => agedBy(item, now))
    .sort((a, b) => a.queuedAt - b.queuedAt);
}

export const itemOf = async (userId: number, key: string): Promise<QueueItem | null> => {
  const item = await read<QueueItem>("items", key);
  return item?.userId === userId ? item : null;
};

/**
 * Puts a form into the queue, or a refused one back with what it says now. The same form once more, by a second press, changes
 * nothing. Fails where the browser keeps nothing.
 */
export const enqueue = (filled: Filled): Promise<void> =>
  changeItem(filled.key, (before) =>
    before ? corrected(before, filled.values, Date.now()) : newItem(filled, Date.now()),
  );

export const discard = (key: string): Promise<void> =>
  changeItem(key, (before) => (before ? discarded(before) : null));
