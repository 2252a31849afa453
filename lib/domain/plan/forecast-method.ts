/** So many of the newest confirmed months of a center say what it may be expected to do (decision). */
export const HISTORY_MONTHS = 12;
