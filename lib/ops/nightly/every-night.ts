import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { evaluateCases } from "./evaluate-cases";

const HOUR_MS = 3_600_000;
const LOOK_EVERY_MS = 10 * 60_000;

/**
 * The day whose evaluation should be there at an instant. A new day's is made from one o'clock in Tehran on, when nobody works;
 * a portal that stood still at that hour makes it when it starts again.
 */
export const dayOfEvaluation = (now: Date) => todayInTehran(new Date(now.getTime() - HOUR_MS));

/** Makes the evaluation of each day as soon as it is due, until told to stop. A failure is told, and tried again at the next look. */
export async function evaluateEveryNight(ownerUrl: string, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    try {
      await wait(LOOK_EVERY_MS, undefined, { signal: stopped, ref: false });
      await evaluateCases(ownerUrl, dayOfEvaluation(new Date()));
    } catch (error) {
      if (!stopped.aborted) process.stderr.write(`The nightly evaluation failed: ${String(error)}\n`);
    }
  }
}
