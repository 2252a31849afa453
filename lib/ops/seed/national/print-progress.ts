import { say, seconds } from "@/lib/ops/bootstrap/progress.mjs";
import type { Progress } from "./load";

const LINE_EVERY_MS = 1_000;

/** A line with percentage, what was done and the time, about once a second and at the end. */
export function printProgress(print: (line: string) => void = say): Progress {
  const begun = Date.now();
  let last = 0;
  return (percent, what) => {
    const now = Date.now();
    if (percent < 100 && now - last < LINE_EVERY_MS) return;
    last = now;
    print(`  ${String(Math.floor(percent)).padStart(3)} %  ${what} (${seconds(now - begun)})`);
  };
}
