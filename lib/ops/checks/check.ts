export type Outcome = {
  passed: number;
  failed: number;
  skipped: number;
  /** Shown when something failed. */
  output: string;
  /** A word beside the title. */
  note?: string;
};

export type Check = {
  /** What `npm test -- <name>` asks for. */
  name: string;
  title: string;
  run: () => Promise<Outcome>;
};

export const onePassed = (note?: string): Outcome => ({ passed: 1, failed: 0, skipped: 0, output: "", note });

export const oneFailed = (output: string): Outcome => ({ passed: 0, failed: 1, skipped: 0, output });

/** A check that throws, or whose tool cannot even start, has failed; it has not gone missing. */
export async function outcomeOf(check: Check): Promise<Outcome> {
  try {
    return await check.run();
  } catch (error) {
    return oneFailed(error instanceof Error ? error.message : String(error));
  }
}
