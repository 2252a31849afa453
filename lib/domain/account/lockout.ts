/** So many failures within the window lock for a while. The database counts, so that parallel guesses cannot slip by. */
export const lockoutRule = {
  accountFailures: 5,
  addressFailures: 50,
  windowMinutes: 15,
  lockMinutes: 15,
} as const;
