import { describe, expect, it } from "vitest";
import { withinMonths, lastCompleteMonths, wholeMonthsBetween } from "@/lib/domain/entrepreneur/span";
import { addDays, addJalaliMonths } from "@/lib/domain/shared/calendar-date";
import { day } from "./build-evidence";

describe("the same day so many Jalali months earlier [page 3, exact measures]", () => {
  it.each([
    ["1405/08/20", 3, "1405/05/20"],
    ["1405/08/30", 3, "1405/05/30"],
    ["1405/03/31", 3, "1404/12/29"], // 1404 is a common year
    ["1404/03/31", 3, "1403/12/30"], // 1403 is a leap year
    ["1404/03/30", 3, "1403/12/30"],
    ["1405/03/30", 3, "1404/12/29"],
    ["1405/01/31", 3, "1404/10/30"],
    ["1403/12/30", 3, "1403/09/30"],
    ["1405/02/15", 3, "1404/11/15"],
    ["1405/06/31", 6, "1404/12/29"],
    ["1405/07/30", 12, "1404/07/30"],
    ["1405/07/30", 0, "1405/07/30"],
  ])("%s less %i is %s", (date, count, expected) => {
    expect(addJalaliMonths(day(date), -count)).toBe(day(expected));
  });
});

describe("the months that end on a day begin the day after [page 3, exact measures]", () => {
  it.each([
    ["1405/08/20", "1405/05/21"],
    ["1405/03/31", "1405/01/01"],
    ["1405/03/30", "1405/01/01"],
    ["1405/03/29", "1405/01/01"],
    ["1405/03/28", "1404/12/29"],
    ["1404/03/29", "1403/12/30"],
    ["1405/07/30", "1405/04/31"],
    ["1406/01/01", "1405/10/02"],
  ])("for %s on %s", (on, first) => {
    expect(withinMonths(day(on), 3)(day(first))).toBe(true);
    expect(withinMonths(day(on), 3)(addDays(day(first), -1))).toBe(false);
    expect(withinMonths(day(on), 3)(day(on))).toBe(true);
    expect(withinMonths(day(on), 3)(addDays(day(on), 1))).toBe(false);
  });
});

it.each([
  ["1405/02/10", "1405/08/09", 5],
  ["1405/02/10", "1405/08/10", 6],
  ["1405/01/31", "1405/07/30", 5], // Mehr has no 31st: the sixth month ends with the next day
  ["1405/01/31", "1405/08/01", 6],
  ["1404/12/29", "1405/01/29", 1],
  ["1404/08/10", "1405/08/10", 12],
  ["1405/08/10", "1405/08/10", 0],
  ["1405/08/10", "1405/05/10", 0],
])("from %s to %s are %i whole Jalali months", (from, to, months) => {
  expect(wholeMonthsBetween(day(from), day(to))).toBe(months);
});

it("a month is complete when it has ended, not on its last day (decision)", () => {
  expect(lastCompleteMonths(day("1405/07/30"), 2)).toEqual(["1405-05", "1405-06"]);
  expect(lastCompleteMonths(day("1405/08/01"), 2)).toEqual(["1405-06", "1405-07"]);
  expect(lastCompleteMonths(day("1405/02/01"), 3)).toEqual(["1404-11", "1404-12", "1405-01"]);
});
