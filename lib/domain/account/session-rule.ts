/** A session ends after so long without a request, and after so long in any case. */
export const sessionRule = { idleMinutes: 30, absoluteMinutes: 12 * 60 } as const;
