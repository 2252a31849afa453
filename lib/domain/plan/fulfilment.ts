import { SERVICE_NUMBERS } from "../aid/service-number";
import { type JalaliMonth } from "../shared/jalali-month";
import type { MonthTargets } from "./month-targets";

/** How much of what was planned has been done, in services. */
export type Fulfilment = { planned: number; done: number };

export type PlanMonthFacts = {
  month: JalaliMonth;
  /** agreed; null without a plan */
  targets: MonthTargets | null;
  /** confirmed quantities by the ten rows; null while the month has not been confirmed */
  confirmed: readonly number[] | null;
};

/** One row of one month: beyond its target a row does no more than fulfil it, as in the formula [S1 ح]. */
export const fulfilmentOfRow = (
  { targets, confirmed }: Omit<PlanMonthFacts, "month">,
  index: number,
): Fulfilment => {
  const planned = targets?.[index] ?? 0;
  return { planned, done: Math.min(planned, confirmed?.[index] ?? 0) };
};

/**
 * Fulfilment of a plan so far: over the months that are over or confirmed, the rows with a target. A month that is over and
 * has not been confirmed has done nothing yet.
 */
export function fulfilmentSoFar(months: readonly PlanMonthFacts[], current: JalaliMonth): Fulfilment {
  const counted = months.filter(({ month, confirmed }) => month < current || confirmed !== null);
  return sumOf(counted.flatMap((month) => SERVICE_NUMBERS.map((_, index) => fulfilmentOfRow(month, index))));
}

export const sumOf = (parts: readonly Fulfilment[]): Fulfilment =>
  parts.reduce((sum, { planned, done }) => ({ planned: sum.planned + planned, done: sum.done + done }), {
    planned: 0,
    done: 0,
  });

/** All that is planned, whether its time has come or not. */
export const plannedServices = (months: readonly Pick<PlanMonthFacts, "targets">[]): number =>
  months.reduce(
    (sum, { targets }) => sum + (targets ?? []).reduce<number>((all, target) => all + (target ?? 0), 0),
    0,
  );

/** Whole percent, rounded down so that only what is complete reads 100; null where nothing was planned. */
export const percentOf = ({ planned, done }: Fulfilment): number | null =>
  planned === 0 ? null : Math.floor((done * 100) / planned);
