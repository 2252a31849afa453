import type { Result } from "@/lib/domain/shared/result";

/** After a failure people are warned for so long, or until a message goes out again. */
const WARNED_MS = 5 * 60_000;

// One for the whole process, however many copies of this module a build makes.
const kept = globalThis as { smsFailedAt?: number };

/** Remembers how the last sending ended. Said to everybody alike: a failure must not tell who has an account. */
export function noteSending(result: Result<null>, now = Date.now()): void {
  kept.smsFailedAt = result.ok ? undefined : now;
}

export const isSendingTroubled = (now = Date.now()): boolean =>
  kept.smsFailedAt !== undefined && now - kept.smsFailedAt < WARNED_MS;
