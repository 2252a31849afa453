import { type Desk, isDeskFresh } from "@/lib/domain/recording-queue/desk";
import { recordingPaths } from "./paths";
import { change, read, removeAll } from "./store";

const NAME = "desk";
const FRESH_MS = 10 * 60_000;

/** The one person whose short forms open here without a connection. */
export type KeptDesk = Desk & { name: string; userId: number; keptAt: number };

/** Null where nobody's is kept, or for too long. */
export async function readDesk(): Promise<KeptDesk | null> {
  const kept = await read<KeptDesk>("desk", NAME);
  if (!kept) return null;
  if (isDeskFresh(kept.keptAt, Date.now())) return kept;
  await forgetDesk();
  return null;
}

export const forgetDesk = (): Promise<undefined> => removeAll("desk");

/** What another person has left goes at once; the own is brought up to date now and then. */
export async function refreshDesk(userId: number, { records }: { records: boolean }): Promise<void> {
  const kept = await readDesk();
  const own = records && kept?.userId === userId;
  if (kept && !own) await forgetDesk();
  if (!records || (own && Date.now() - kept.keptAt < FRESH_MS) || !navigator.onLine) return;
  const response = await fetch(recordingPaths.recordings, { cache: "no-store" });
  if (response.status !== 200) return;
  const desk = (await response.json()) as Desk;
  await change<KeptDesk>("desk", NAME, () => ({ ...desk, name: NAME, userId, keptAt: Date.now() }));
}
