import type { Targets } from "../aid/confirmed-rows";
import { SERVICE_NUMBERS } from "../aid/service-number";

/** The targets of one month by the ten rows in order; null where a row has no plan, which is judged by 1 [S1 ب-4-4]. */
export type MonthTargets = readonly (number | null)[];

/** Bounds of a monthly target (decision). */
export const LEAST_TARGET = 1;
export const MOST_TARGET = 100_000;

export const NO_TARGETS: MonthTargets = SERVICE_NUMBERS.map(() => null);

/** What the formula reads; a month without a plan has no targets. */
export const targetsByService = (targets: MonthTargets | null): Targets =>
  Object.fromEntries(SERVICE_NUMBERS.map((service, index) => [service, targets?.[index] ?? null]));

export const sameTargets = (a: MonthTargets, b: MonthTargets): boolean =>
  SERVICE_NUMBERS.every((_, index) => (a[index] ?? null) === (b[index] ?? null));
