const FIRST_SECONDS = 5;
const LONGEST_SECONDS = 600;
const LONGEST_OFFLINE_SECONDS = 45;

/** The same without a connection: a line that comes and goes is asked for about once a minute, which costs nobody anything. */
export const secondsUntilLine = (attempts: number, chance: number): number =>
  Math.min(secondsUntilRetry(attempts, 0), LONGEST_OFFLINE_SECONDS) * (1 + chance / 4);

/**
 * How long to wait after so many attempts in vain: three times as long each time, ten minutes at most, and up to a quarter
 * longer by `chance` (0 up to 1), so that a portal that returns is not met by everybody at once.
 */
export function secondsUntilRetry(attempts: number, chance: number): number {
  const seconds = Math.min(LONGEST_SECONDS, FIRST_SECONDS * 3 ** Math.max(0, attempts - 1));
  return Math.round(seconds * (1 + chance / 4));
}
