import { type Answer, type Hold, readAnswer } from "@/lib/domain/recording-queue/answer";
import {
  answered,
  begun,
  dueItems,
  interrupted,
  nextAttemptAt,
  type QueueItem,
} from "@/lib/domain/recording-queue/item";
import { recordingPaths } from "./paths";
import { announce, changeItem, itemOf, itemsOf, onQueueChange } from "./queue";

const LOCK = "portal-queue";
/** An answer that takes longer than this is taken for none: the form's key makes asking again safe. */
const PATIENCE_MS = 20_000;

let hold: Hold | null = null;
/** With a hold: until when nothing is tried of its own accord. */
let heldUntil = 0;
export const currentHold = (): Hold | null => hold;

/** One tab of a browser sends at a time. Where there are no locks, the key alone keeps everything recorded once. */
const alone = (work: () => Promise<void>): Promise<void> =>
  navigator.locks ? navigator.locks.request(LOCK, work) : work();

/**
 * Sends what is due, one after the other in the order it was filled in, until the queue is empty or there is a reason to wait.
 * `all`: also what would wait for its next attempt.
 */
export const sendQueue = (userId: number, { all }: { all: boolean }): Promise<void> =>
  alone(async () => {
    // Whoever has the lock is the only one who sends: what still says so was cut off.
    for (const { key, state } of await itemsOf(userId))
      if (state === "sending") await changeItem(key, (before) => (before ? interrupted(before) : null));
    holdBack(null, 0);
    const tried = new Set<string>();
    for (;;) {
      const due = dueItems(await itemsOf(userId), Date.now(), { all });
      const item = due.find(({ key }) => !tried.has(key));
      if (!item) return;
      // navigator.onLine never says wrongly that there is no connection; when it returns, there is an event.
      if (!navigator.onLine) return holdBack("offline", Infinity);
      tried.add(item.key);
      const answer = await sendOne(item);
      if (answer?.kind === "later" && answer.hold) {
        const waits = (await itemsOf(userId)).find(({ key }) => key === item.key);
        return holdBack(answer.hold, waits?.notBefore ?? 0);
      }
    }
  });

/** Null for what has been thrown away meanwhile. */
async function sendOne(item: QueueItem): Promise<Answer | null> {
  await changeItem(item.key, (before) => (before ? begun(before) : null));
  if (!(await itemOf(item.userId, item.key))) return null;
  const answer = await attempt(item);
  await changeItem(item.key, (before) =>
    before ? answered(before, answer, Date.now(), Math.random()) : null,
  );
  return answer;
}

async function attempt({ key, userId, code, kind, values }: QueueItem): Promise<Answer> {
  try {
    const response = await fetch(recordingPaths.recordings, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ key, user: userId, code, kind, values }),
      redirect: "error",
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const body: unknown = await response.json().catch(() => undefined);
    return readAnswer(key, {
      status: response.status,
      body,
      retryAfter: response.headers.get("Retry-After"),
    });
  } catch {
    return readAnswer(key, null);
  }
}

function holdBack(reason: Hold | null, until: number) {
  hold = reason;
  heldUntil = until;
  announce();
}

/** Sends of its own accord: now, when the connection returns, when somebody looks at the page again, and after each wait. */
export function keepSending(userId: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tryAll = () => void sendQueue(userId, { all: true }).catch(() => undefined);
  const tryDue = () => void sendQueue(userId, { all: false }).catch(() => undefined);
  const seen = () => document.visibilityState === "visible" && tryAll();
  const plan = async () => {
    const next = nextAttemptAt(await itemsOf(userId).catch(() => []));
    clearTimeout(timer);
    if (next === null || heldUntil === Infinity) return;
    timer = setTimeout(tryDue, Math.max(1000, Math.max(next, heldUntil) - Date.now()));
  };
  const stopPlanning = onQueueChange(() => void plan());
  window.addEventListener("online", tryAll);
  document.addEventListener("visibilitychange", seen);
  tryAll();
  return () => {
    clearTimeout(timer);
    stopPlanning();
    window.removeEventListener("online", tryAll);
    document.removeEventListener("visibilitychange", seen);
  };
}
