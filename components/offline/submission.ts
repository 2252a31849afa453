import type { Filled, QueueItem } from "@/lib/domain/recording-queue/item";
import { enqueue, itemOf } from "./queue";
import { sendQueue } from "./send";

/** How long somebody waits before the form is left to the queue. */
const PATIENCE_MS = 12_000;
const OWN_FIELDS = ["key", "code", "kind", "next"];

/** What was typed, without the facts that travel beside it. */
export const typedIn = (data: FormData): Record<string, string> =>
  Object.fromEntries(
    [...data].filter(
      (pair): pair is [string, string] =>
        typeof pair[1] === "string" && !OWN_FIELDS.includes(pair[0]) && !pair[0].startsWith("$"),
    ),
  );

/** The address of the page, without the item that it corrects. */
export function addressOfForm(): string {
  const url = new URL(window.location.href);
  for (const name of ["item", "done"]) url.searchParams.delete(name);
  return url.pathname + url.search;
}

export type Submission = "recorded" | QueueItem;

/**
 * Writes a form into the queue, then sends it: from `onKept` on, whatever happens, nothing is lost. Fails where nothing can be
 * kept.
 */
export async function submit(filled: Filled, onKept: () => void): Promise<Submission> {
  await enqueue(filled);
  onKept();
  const sent = sendQueue(filled.userId, { all: true }).catch(() => undefined);
  await Promise.race([sent, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  return (await itemOf(filled.userId, filled.key)) ?? "recorded";
}
