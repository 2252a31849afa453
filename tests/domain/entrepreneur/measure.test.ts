import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { enrolledBy, parseCaseGroup } from "@/lib/domain/entrepreneur/case-group";
import {
  type CaseMeasure,
  caseMeasureOf,
  caseMeasures,
  meanDays,
  parseCaseMeasure,
  sumOfMeasures,
} from "@/lib/domain/entrepreneur/measure";
import { addDays, addJalaliMonths } from "@/lib/domain/shared/calendar-date";
import { day } from "./build-evidence";

const office: CaseMeasure = {
  standings: [5, 3, 2, 1],
  entered: [10, 5, 3],
  promoted: [5, 2, 1],
  daysSpent: ["603", "241", "90"],
  six: [8, 7],
  twelve: [4, 2],
  loans: 9,
  lateLoans: 2,
  lateRial: "9007199254740993",
};

describe("the measures of a place", () => {
  it("are the sum over its offices, to the last rial however large", () => {
    expect(sumOfMeasures([office, office, office])).toMatchObject({
      standings: [15, 9, 6, 3],
      daysSpent: ["1809", "723", "270"],
      twelve: [12, 6],
      lateRial: "27021597764222979",
    });
    expect(sumOfMeasures([])).toMatchObject({ standings: [0, 0, 0, 0], lateRial: "0" });
  });

  it.each([
    ["people", 11, "۱۱ نفر"],
    ["promotion1", 50, "۵۰٪"],
    ["promotion2", 40, "۴۰٪"],
    ["survival6", 87, "۸۷٪"],
    ["survival12", 50, "۵۰٪"],
    ["late", 22, "۲۲٪"],
  ] as const)("compare by %s as %i", (key, value, text) => {
    expect(caseMeasureOf(key, office)).toEqual({ value, text });
  });

  it("say nothing where there is nothing to measure", () => {
    for (const key of caseMeasures) expect(caseMeasureOf(key, sumOfMeasures([])).value).toBeNull();
    expect(meanDays(sumOfMeasures([]), 1)).toBeNull();
  });

  it("give the mean of days on a level in whole days, halves up", () => {
    expect([meanDays(office, 1), meanDays(office, 2), meanDays(office, 3)]).toEqual([121, 121, 90]);
  });

  it("and groups that are none are the usual ones", () => {
    expect(parseCaseMeasure("late")).toBe("late");
    expect(parseCaseMeasure("x")).toBe("people");
    expect(parseCaseGroup("toString")).toBe("running");
    expect(parseCaseGroup("lost6")).toBe("lost6");
  });
});

it("somebody was enrolled so many Jalali months ago exactly when it was on or before that day, also at the ends of months", () => {
  const days = fc.integer({ min: 0, max: 3000 }).map((count) => addDays(day("1400/01/01"), count));
  fc.assert(
    fc.property(days, fc.constantFrom(6, 12), fc.integer({ min: -3, max: 3 }), (on, months, shift) => {
      const last = enrolledBy(on, months);
      const enrolled = addDays(last, shift);
      expect(addJalaliMonths(enrolled, months) <= on).toBe(enrolled <= last);
    }),
  );
});
