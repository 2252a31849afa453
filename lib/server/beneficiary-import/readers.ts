import type { Claim } from "@/lib/server/beneficiary-import/progress";
import { readImport } from "@/lib/server/beneficiary-import/read";
import type { Context } from "@/lib/server/scope";

type Readers = { last: Promise<void>; running: Map<string, Promise<void>> };

// One for the process, whichever page's code asks.
const kept = globalThis as { importReaders?: Readers };
const readers = (): Readers => (kept.importReaders ??= { last: Promise.resolve(), running: new Map() });

/** Reads on while the answer is already on its way; one file after the other, so that ten at once need the memory of one. */
export function readInBackground(ctx: Context, claim: Claim): void {
  const all = readers();
  const turn = all.last.then(() => readImport(ctx, claim));
  all.last = turn;
  all.running.set(claim.id, turn);
  void turn.finally(() => {
    if (all.running.get(claim.id) === turn) all.running.delete(claim.id);
  });
}

/** Settles when this process reads the import no more; undefined where it does not. */
export const readingHere = (id: string): Promise<void> | undefined => readers().running.get(id);
