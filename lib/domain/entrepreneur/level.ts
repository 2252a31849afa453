/** The three levels of S5; a level's condition is what it takes to leave it upwards (decision of domain page 3). */
export const LEVELS = [1, 2, 3] as const;
export type Level = (typeof LEVELS)[number];

/** Where an entrepreneur stands: on a level, or beyond the third as a graduate, who may mentor level 1 (S5 نقشه راه سطح یک). */
export const STANDINGS = [...LEVELS, "graduated"] as const;
export type Standing = (typeof STANDINGS)[number];

/** The standing above; no level is skipped. Null above a graduate. */
export const nextStanding = (standing: Standing): Standing | null =>
  STANDINGS[STANDINGS.indexOf(standing) + 1] ?? null;
