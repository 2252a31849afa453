import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { z } from "zod";

/** A small JSON file that only its owner may read. Null when absent. */
export function readSecret<T>(file: string, schema: z.ZodType<T>): T | null {
  return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, "utf8"))) : null;
}

/** Written aside and renamed: a reader, or a power cut, finds the old content or the new. */
export function writeSecret(file: string, value: unknown): void {
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, flush: true });
  chmodSync(aside, 0o600);
  renameSync(aside, file);
}
