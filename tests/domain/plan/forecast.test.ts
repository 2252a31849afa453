import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calculateAid } from "@/lib/domain/aid/formula";
import { policy1400 } from "@/lib/domain/aid/policy-version";
import { SERVICE_NUMBERS } from "@/lib/domain/aid/service-number";
import { compareBudget, forecastMonth, forecastYear } from "@/lib/domain/plan/forecast";
import { fulfilmentSoFar, percentOf, plannedServices } from "@/lib/domain/plan/fulfilment";
import { formatMean } from "@/lib/domain/plan/mean";
import { monthsOfYear } from "@/lib/domain/plan/plan-year";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";

const months = monthsOfYear(1405);
const none = { months: 0, quantities: Array<number>(10).fill(0) };
const only = (row: number, quantity: number, count: number) => ({
  months: count,
  quantities: SERVICE_NUMBERS.map((service) => (service === row ? quantity : 0)),
});
const targetOf = (row: number, target: number) =>
  SERVICE_NUMBERS.map((service) => (service === row ? target : null));

describe("S1 ب-4-5: ceiling × min(1, expected ÷ target), floored to the rial", () => {
  it.each([
    ["a center without history is expected to reach its plan", targetOf(2, 30), none, 10_000_000n],
    ["nothing done is nothing expected", null, only(1, 0, 12), 0n],
    ["without a plan the target is 1", null, only(1, 12, 12), 1_500_000n],
    ["half of the months with one service, no plan", null, only(1, 6, 12), 750_000n],
    ["two thirds of a target of three", targetOf(2, 3), only(2, 24, 12), 666_666n],
    ["a third of a rial is lost once, not twelve times", targetOf(2, 3), only(2, 1, 1), 333_333n],
    ["more than the target earns no more than the ceiling", targetOf(2, 3), only(2, 1000, 12), 1_000_000n],
    ["a short history is divided by its own months", targetOf(8, 4), only(8, 6, 3), 350_000n],
  ])("%s", (_, targets, history, rial) => {
    expect(forecastMonth(policy1400, targets, history)).toBe(rial);
  });

  it("where every month was the same, the forecast is what the formula would pay for it", () => {
    const quantity = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 10, maxLength: 10 });
    const targets = fc.array(fc.option(fc.integer({ min: 1, max: 30 }), { nil: null }), {
      minLength: 10,
      maxLength: 10,
    });
    fc.assert(
      fc.property(quantity, targets, fc.integer({ min: 1, max: 12 }), (quantities, plan, count) => {
        const rows = SERVICE_NUMBERS.map((service, index) => ({
          service,
          target: plan[index] ?? null,
          confirmedQuantity: quantities[index] ?? 0,
          approvedCostRial: 0n,
        }));
        const history = { months: count, quantities: quantities.map((number) => number * count) };
        expect(forecastMonth(policy1400, plan, history)).toBe(calculateAid(policy1400, rows).payableRial);
      }),
    );
  });

  it("never above the cap, and never less for more done", () => {
    const quantities = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(
        quantities,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 9 }),
        (done, count, row) => {
          const less = forecastMonth(policy1400, targetOf(row + 1, 40), { months: count, quantities: done });
          const more = done.map((number, index) => (index === row ? number + 1 : number));
          const next = forecastMonth(policy1400, targetOf(row + 1, 40), { months: count, quantities: more });
          expect(less <= next && next <= policy1400.capRial).toBe(true);
        },
      ),
    );
  });
});

describe("the year of a center", () => {
  const forecast = (confirmed: Record<string, bigint>) => {
    const found = forecastYear({
      months,
      policies: [
        policy1400,
        { ...policy1400, id: 2, effectiveMonth: jalaliMonth("1405-10"), capRial: 15_000_000n },
      ],
      targets: () => null,
      confirmedRial: (month) => confirmed[month] ?? null,
      history: none,
    });
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value;
  };

  it("confirmed months count as they are, all others as forecast, each with the policy of its month", () => {
    const year = forecast({ "1405-01": 5n, "1405-03": 0n });
    expect(year).toMatchObject({ confirmedRial: 5n, comingRial: 7n * 10_000_000n + 3n * 15_000_000n });
    expect(year.needRial).toBe(year.lines.reduce((sum, line) => sum + line.amountRial, 0n));
  });

  it("a month that no policy covers is an error, never another policy's", () => {
    const facts = { months, policies: [], targets: () => null, confirmedRial: () => null, history: none };
    expect(forecastYear(facts)).toMatchObject({ ok: false, refusal: { code: "policyMissing" } });
  });

  it.each([
    [100n, 30n, 80n, 70n, 0n],
    [100n, 30n, 100n, 70n, 0n],
    [100n, 30n, 130n, 70n, 30n],
    [20n, 30n, 130n, -10n, 110n],
  ])(
    "announced %s, confirmed %s, needed %s: %s left, %s short",
    (announced, confirmedRial, needRial, left, short) => {
      expect(compareBudget(announced, { confirmedRial, needRial })).toEqual({
        remainingRial: left,
        shortageRial: short,
      });
    },
  );

  it.each([
    [only(1, 10, 3), "۳٫۳"],
    [only(1, 12, 3), "۴"],
    [only(1, 0, 3), "۰"],
    [none, "—"],
  ])("the mean is written with one digit at most, rounded down", (history, text) => {
    expect(formatMean(history, 0)).toBe(text);
  });
});

describe("fulfilment against the plan", () => {
  const current = jalaliMonth("1405-03");
  const month = (index: number, targets: (number | null)[] | null, confirmed: number[] | null) => ({
    month: months[index] ?? current,
    targets,
    confirmed,
  });
  const of = (first: number, second: number | null) => [first, second, ...Array<null>(8).fill(null)];
  const did = (first: number, second: number) => [first, second, ...Array<number>(8).fill(5)];

  it("counts months that are over or confirmed; beyond its target a row adds nothing, nor does one without a target", () => {
    const year = [
      month(0, of(4, 2), did(9, 1)), // 4 + 1 of 6
      month(1, of(4, null), null), // over and not confirmed: 0 of 4
      month(2, of(4, null), did(2, 0)), // running, confirmed already: 2 of 4
      month(3, of(4, null), null), // coming: not counted
      month(4, null, did(3, 3)), // without a plan
    ];
    expect(fulfilmentSoFar(year, current)).toEqual({ planned: 14, done: 7 });
    expect(plannedServices(year)).toBe(18);
  });

  it.each([
    [{ planned: 0, done: 0 }, null],
    [{ planned: 3, done: 3 }, 100],
    [{ planned: 1000, done: 999 }, 99],
  ])("%j is %s percent: only what is complete is a hundred", (fulfilment, percent) => {
    expect(percentOf(fulfilment)).toBe(percent);
  });
});
