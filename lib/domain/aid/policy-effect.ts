import type { JalaliMonth } from "../shared/jalali-month";

/** What a version would have paid for the computed months of a province's month, against what they were computed with. */
export type EffectRow = {
  provinceId: string;
  month: JalaliMonth;
  /** how many months of centers have been computed */
  centers: number;
  computedRial: bigint;
  wouldRial: bigint;
};

export type EffectSum = Omit<EffectRow, "provinceId" | "month"> & { differenceRial: bigint };

/** A province with the centers that owe performances when the version begins. */
export type EffectProvince = { id: string; name: string; activeCenters: number };

export type YearCost = { activeCenters: number; atCapRial: bigint; byPerformanceRial: bigint | null };
export type ProvinceEffect = EffectSum & YearCost & { id: string; name: string };
export type MonthEffect = EffectSum & { month: JalaliMonth };

export type PolicyEffect = {
  total: EffectSum & YearCost;
  provinces: ProvinceEffect[];
  months: MonthEffect[];
};

const MONTHS_OF_YEAR = 12n;

/**
 * The effect of a version by province and by month, and what its first year costs; every total is the sum of its parts.
 * At the cap: twelve caps for every active center. By performance: every active center is paid in each of twelve months the
 * mean of what its province's computed months would have been paid (the country's mean in a province that has none), rounded
 * down to rial a province; null while nothing has been computed anywhere.
 */
export function policyEffect(
  { capRial, months }: { capRial: bigint; months: readonly JalaliMonth[] },
  provinces: readonly EffectProvince[],
  rows: readonly EffectRow[],
): PolicyEffect {
  const country = sumOf(rows);
  const byProvince = provinces.map(({ id, name, activeCenters }): ProvinceEffect => {
    const own = sumOf(rows.filter((row) => row.provinceId === id));
    const centerMonths = BigInt(activeCenters) * MONTHS_OF_YEAR;
    return {
      id,
      name,
      ...own,
      activeCenters,
      atCapRial: capRial * centerMonths,
      byPerformanceRial: meanTimes(own.centers > 0 ? own : country, centerMonths),
    };
  });
  const total = {
    ...country,
    activeCenters: byProvince.reduce((sum, { activeCenters }) => sum + activeCenters, 0),
    atCapRial: byProvince.reduce((sum, { atCapRial }) => sum + atCapRial, 0n),
    byPerformanceRial:
      country.centers > 0
        ? byProvince.reduce((sum, { byPerformanceRial }) => sum + (byPerformanceRial ?? 0n), 0n)
        : null,
  };
  return { total, provinces: byProvince, months: effectByMonth(months, rows) };
}

/** The months in their order, also those in which nothing was computed. */
export const effectByMonth = (
  months: readonly JalaliMonth[],
  rows: readonly Omit<EffectRow, "provinceId">[],
): MonthEffect[] => months.map((month) => ({ month, ...sumOf(rows.filter((row) => row.month === month)) }));

function sumOf(rows: readonly Pick<EffectRow, "centers" | "computedRial" | "wouldRial">[]): EffectSum {
  let [centers, computedRial, wouldRial] = [0, 0n, 0n];
  for (const row of rows) {
    centers += row.centers;
    computedRial += row.computedRial;
    wouldRial += row.wouldRial;
  }
  return { centers, computedRial, wouldRial, differenceRial: wouldRial - computedRial };
}

const meanTimes = ({ wouldRial, centers }: EffectSum, count: bigint): bigint | null =>
  centers > 0 ? (wouldRial * count) / BigInt(centers) : null;
