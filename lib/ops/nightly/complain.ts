import process from "node:process";

/** Says on the error stream what went wrong where nobody waits for an answer. */
export const complain = (what: string, error: unknown) =>
  process.stderr.write(`${what}: ${error instanceof Error ? error.message : String(error)}\n`);
