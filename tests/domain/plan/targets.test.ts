import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { policy1400 } from "@/lib/domain/aid/policy-version";
import { writePlanInput } from "@/lib/domain/plan/input";
import { planOfLastYear } from "@/lib/domain/plan/last-year";
import {
  isPlannedNow,
  monthsOfYear,
  openMonths,
  parsePlanYear,
  placeInYear,
  workingMonths,
} from "@/lib/domain/plan/plan-year";
import {
  agreedPlan,
  changedMonths,
  hasPlanShape,
  type PlanTargets,
  writtenPlan,
} from "@/lib/domain/plan/proposal";
import { planOfRows, rowsOfPlan } from "@/lib/domain/plan/row-form";
import { PLAN_TEMPLATES, planOfTemplate } from "@/lib/domain/plan/template";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { parseInput } from "@/lib/domain/shared/parse-input";

const months = monthsOfYear(1405);
const NOW = new Date("2026-11-11T08:30:00Z"); // 20 Aban 1405
const target = fc.option(fc.integer({ min: 1, max: 100_000 }), { nil: null });
const plan = fc
  .array(fc.array(target, { minLength: 10, maxLength: 10 }), { minLength: 12, maxLength: 12 })
  .map((rows): PlanTargets => Object.fromEntries(months.map((month, index) => [month, rows[index] ?? []])));
const ten = (first: number | null) => [first, ...Array<null>(9).fill(null)];

describe("S1 ب-4-4: twelve months of ten targets", () => {
  it("what is typed as one number and its exceptions is the plan again, whatever it is", () => {
    fc.assert(
      fc.property(plan, (targets) => {
        expect(planOfRows(rowsOfPlan(targets, months), months)).toEqual(targets);
      }),
    );
  });

  it("the most frequent number stands for every month, and 0 for a month without a plan", () => {
    const targets = Object.fromEntries(
      months.map((month, index) => [month, ten(index === 3 ? null : index === 5 ? 9 : 4)]),
    );
    expect(rowsOfPlan(targets, months)[0]).toEqual({ every: 4, except: { "1405-04": 0, "1405-06": 9 } });
  });

  it.each(["0", "-1", "1.5", "100001", "abc"])("a target of %s for every month is refused", (text) => {
    const form = { centerId: "mashhad-1", year: "1405", version: "0", then: "save", "every.7": text };
    expect(parseInput(writePlanInput, form)).toMatchObject({
      ok: false,
      refusal: { fields: { "every.7": expect.stringContaining("هدف ماهانه") } },
    });
  });

  it.each(["-1", "1.5", "100001", "abc"])("an exception of %s is refused beside its month", (text) => {
    const form = { centerId: "mashhad-1", year: "1405", version: "0", then: "save", "at.8.7": text };
    expect(parseInput(writePlanInput, form)).toMatchObject({
      ok: false,
      refusal: { fields: { "at.8.7": expect.stringContaining("آبان") } },
    });
  });

  it("reads numbers in any digits, an empty field as no plan", () => {
    const form = {
      centerId: "mashhad-1",
      year: "۱۴۰۵",
      version: "2",
      then: "propose",
      "every.1": "۵",
      "at.8.1": "٧",
      "every.2": "",
    };
    const parsed = parseInput(writePlanInput, form);
    expect(parsed).toMatchObject({ ok: true, value: { year: 1405, version: 2, propose: true } });
    if (parsed.ok)
      expect(parsed.value.rows.slice(0, 2)).toEqual([
        { every: 5, except: { "1405-08": 7 } },
        { every: null, except: {} },
      ]);
  });

  it.each([{ centerId: "../x" }, { year: "1399" }, { year: "" }, { version: "x" }, { then: "agree" }])(
    "%j is refused",
    (wrong) => {
      const form = { centerId: "mashhad-1", year: "1405", version: "0", then: "save", ...wrong };
      expect(parseInput(writePlanInput, form).ok).toBe(false);
    },
  );
});

describe("the months of a plan", () => {
  it.each([
    ["1401", 1401],
    ["۱۴۰۵", 1405],
    ["1400", null],
    ["1500", null],
    ["140", null],
    ["1405 ", null],
  ])("the year %j is %s", (text, year) => {
    expect(parsePlanYear(text)).toBe(year);
  });

  it("the present year and the next are planned, no other", () => {
    expect([1404, 1405, 1406, 1407].map((year) => isPlannedNow(year, NOW))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("the running month has its place in its own year; other years are yet to come or over", () => {
    expect([1404, 1405, 1406].map((year) => placeInYear(jalaliMonth("1405-08"), year))).toEqual([13, 8, 1]);
    expect(placeInYear(jalaliMonth("1405-12"), 1405)).toBe(12);
  });

  it.each([
    ["all of a year it works through", "1403-01", null, 12],
    ["from its first month on", "1405-09", null, 4],
    ["until its last month, exclusive", "1403-01", "1405-03", 2],
    ["none before it has opened", null, null, 0],
    ["none after it has ended", "1403-01", "1404-06", 0],
  ])("a center works in %s", (_, started, ended, count) => {
    const time = {
      startedMonth: started === null ? null : jalaliMonth(started),
      endedMonth: ended === null ? null : jalaliMonth(ended),
    };
    expect(workingMonths(time, 1405)).toHaveLength(count);
  });

  it("open are those from the running one on that have not been confirmed", () => {
    const time = { startedMonth: jalaliMonth("1403-01"), endedMonth: jalaliMonth("1405-12") };
    const confirmed = new Set(["1405-08"]);
    expect(openMonths(time, 1405, { now: NOW, confirmed })).toEqual(["1405-09", "1405-10", "1405-11"]);
  });
});

describe("what of a proposal counts", () => {
  const open = months.slice(7);
  it("only the open months are written; others are left as they are", () => {
    fc.assert(
      fc.property(plan, (targets) => {
        const written = writtenPlan(targets, {}, open);
        if (written.ok) expect(Object.keys(written.value)).toEqual(open);
      }),
    );
  });

  it("only the months still open take effect", () => {
    fc.assert(
      fc.property(plan, fc.subarray(months), (targets, left) => {
        const effective = agreedPlan(targets, left);
        expect(effective.ok ? Object.keys(effective.value) : []).toEqual(left);
      }),
    );
  });

  it("shape: ten whole targets from 1 to 100,000 or none", () => {
    const of = (row: (number | null)[]) => hasPlanShape({ [months[0] ?? ""]: row });
    expect([of(ten(1)), of(ten(100_000)), of(ten(null))]).toEqual([true, true, true]);
    expect([of(ten(0)), of(ten(100_001)), of(ten(1.5)), of([1])]).toEqual([false, false, false, false]);
  });

  it("a month differs by any of its ten targets, and one without a plan is one without targets", () => {
    const [first, second] = months as [(typeof months)[0], (typeof months)[0]];
    expect(changedMonths({ [first]: ten(2), [second]: ten(null) }, { [first]: ten(3) })).toEqual([first]);
  });
});

describe("ways to begin a plan", () => {
  const of = (template: (typeof PLAN_TEMPLATES)[number], number: number) =>
    planOfTemplate(template, number, { months, shares: policy1400.shares });

  it("even: the same number for every row and month", () => {
    expect(new Set(Object.values(of("even", 4)).flat())).toEqual(new Set([4]));
  });

  it("by share: the rows of a month add up to the number, in the proportion of the table", () => {
    expect(of("byShare", 20)[jalaliMonth("1405-01")]).toEqual([3, 2, 2, 2, 2, 2, 2, 1, 2, 2]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (number) => {
        const row = of("byShare", number)[jalaliMonth("1405-01")] ?? [];
        expect(row.reduce<number>((sum, part) => sum + (part ?? 0), 0)).toBe(number);
      }),
    );
  });

  it("rising: a quarter of the number in spring, all of it in winter", () => {
    expect(months.map((month) => of("rising", 8)[month]?.[0])).toEqual([2, 2, 2, 4, 4, 4, 6, 6, 6, 8, 8, 8]);
  });

  it("every template gives a plan of the right shape", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PLAN_TEMPLATES),
        fc.integer({ min: 1, max: 1000 }),
        (template, number) => {
          expect(hasPlanShape(of(template, number))).toBe(true);
        },
      ),
    );
  });

  it("last year's months are copied to their namesakes; what was not done has no target", () => {
    const before = {
      "1404-08": ten(0).map((value, row) => (row === 2 ? 7 : value)),
      "1404-02": ten(3),
    } as PlanTargets;
    expect(planOfLastYear(before, months.slice(6))).toEqual({
      "1405-08": [null, null, 7, ...Array<null>(7).fill(null)],
    });
  });
});
