import { SERVICE_NUMBERS } from "../aid/service-number";
import type { JalaliMonth } from "../shared/jalali-month";
import type { PlanTargets } from "./proposal";

/** What an exception says of a month in which the row has no plan though the others have one. */
export const NO_PLAN = 0;

/** A row as it is typed: one number for every month, and the months that differ from it. */
export type RowForm = { every: number | null; except: Readonly<Record<JalaliMonth, number>> };

/** The ten rows of a plan as they are typed: the most frequent number stands for every month. */
export const rowsOfPlan = (targets: PlanTargets, months: readonly JalaliMonth[]): RowForm[] =>
  SERVICE_NUMBERS.map((_, index) => {
    const byMonth = months.map((month) => targets[month]?.[index] ?? null);
    const every = mostFrequent(byMonth);
    const differing = months.flatMap((month, at): [JalaliMonth, number][] =>
      byMonth[at] === every ? [] : [[month, byMonth[at] ?? NO_PLAN]],
    );
    return { every, except: Object.fromEntries(differing) };
  });

/** The plan that ten typed rows mean for these months. */
export const planOfRows = (rows: readonly RowForm[], months: readonly JalaliMonth[]): PlanTargets =>
  Object.fromEntries(
    months.map((month) => [
      month,
      SERVICE_NUMBERS.map((_, index) => {
        const { every = null, except = {} } = rows[index] ?? {};
        const own = except[month];
        return own === undefined ? every : own === NO_PLAN ? null : own;
      }),
    ]),
  );

/** Of numbers that occur as often, the one that comes first. */
function mostFrequent(values: readonly (number | null)[]): number | null {
  const counts = new Map<number | null, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let [most = null] = values;
  for (const [value, count] of counts) if (count > (counts.get(most) ?? 0)) most = value;
  return most;
}
