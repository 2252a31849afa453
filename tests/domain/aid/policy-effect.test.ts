import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EffectRow, policyEffect } from "@/lib/domain/aid/policy-effect";
import { jalaliMonth, lastMonths } from "@/lib/domain/shared/jalali-month";

const months = lastMonths(jalaliMonth("1405-07"), 12);
const row = (
  provinceId: string,
  month: string,
  centers: number,
  computed: bigint,
  would: bigint,
): EffectRow => ({
  ...{ provinceId, month: jalaliMonth(month), centers },
  ...{ computedRial: computed, wouldRial: would },
});
const north = { id: "IR-01", name: "شمال", activeCenters: 2 };
const south = { id: "IR-02", name: "جنوب", activeCenters: 3 };
const effect = (rows: EffectRow[], provinces = [north, south]) =>
  policyEffect({ capRial: 10n, months }, provinces, rows);

describe("what a version would have done (domain page 2: previewed before it is enacted)", () => {
  it("compares by province and by month, with the difference in its direction", () => {
    const {
      provinces,
      months: lines,
      total,
    } = effect([
      row("IR-01", "1405-06", 2, 20n, 15n),
      row("IR-01", "1405-07", 1, 10n, 5n),
      row("IR-02", "1405-07", 1, 4n, 9n),
    ]);
    expect(provinces).toMatchObject([
      { id: "IR-01", centers: 3, computedRial: 30n, wouldRial: 20n, differenceRial: -10n },
      { id: "IR-02", centers: 1, computedRial: 4n, wouldRial: 9n, differenceRial: 5n },
    ]);
    expect(lines).toHaveLength(12);
    expect(lines.slice(-2)).toMatchObject([
      { month: "1405-06", centers: 2, wouldRial: 15n },
      { month: "1405-07", centers: 2, computedRial: 14n, wouldRial: 14n, differenceRial: 0n },
    ]);
    expect(total).toMatchObject({ centers: 4, computedRial: 34n, wouldRial: 29n, differenceRial: -5n });
  });

  it("the first year: twelve caps a center; and the province's mean a month, rounded down", () => {
    const { provinces, total } = effect([
      row("IR-01", "1405-07", 7, 0n, 20n),
      row("IR-02", "1405-07", 1, 0n, 9n),
    ]);
    expect(provinces).toMatchObject([
      { atCapRial: 240n, byPerformanceRial: (20n * 24n) / 7n },
      { atCapRial: 360n, byPerformanceRial: 9n * 36n },
    ]);
    expect(total).toMatchObject({ activeCenters: 5, atCapRial: 600n, byPerformanceRial: 68n + 324n });
  });

  it("a province without computed months goes by the mean of the country; a country without them is not guessed", () => {
    const { provinces } = effect([row("IR-01", "1405-07", 3, 0n, 10n)]);
    expect(provinces[1]).toMatchObject({ centers: 0, byPerformanceRial: (10n * 36n) / 3n });
    expect(effect([]).total).toMatchObject({ byPerformanceRial: null, atCapRial: 600n, wouldRial: 0n });
  });

  it("the country is the sum of its provinces and of its months, to the last rial", () => {
    const rows = fc.array(
      fc.record({
        provinceId: fc.constantFrom("IR-01", "IR-02"),
        month: fc.constantFrom(...months),
        centers: fc.integer({ min: 1, max: 90 }),
        computedRial: fc.bigInt(0n, 10n ** 12n),
        wouldRial: fc.bigInt(0n, 10n ** 12n),
      }),
    );
    fc.assert(
      fc.property(rows, (given) => {
        const { total, provinces, months: lines } = effect(given);
        for (const key of ["computedRial", "wouldRial", "differenceRial"] as const) {
          expect(provinces.reduce((sum, part) => sum + part[key], 0n)).toBe(total[key]);
          expect(lines.reduce((sum, part) => sum + part[key], 0n)).toBe(total[key]);
        }
        if (given.length > 0)
          expect(provinces.reduce((sum, part) => sum + (part.byPerformanceRial ?? 0n), 0n)).toBe(
            total.byPerformanceRial,
          );
      }),
    );
  });
});
