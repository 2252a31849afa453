import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/shared/calendar-date";
import {
  addMonths,
  compareMonths,
  dayOfMonth,
  daysInMonth,
  firstDay,
  formatMonth,
  isInMonth,
  type JalaliMonth,
  jalaliMonth,
  lastDay,
  lastMonths,
  monthAt,
  monthName,
  monthOf,
  monthsFromTo,
  parseJalaliMonth,
} from "@/lib/domain/shared/jalali-month";

const m = jalaliMonth;
const anyMonth = fc.integer({ min: 0, max: 109 * 12 + 11 }).map((n) => addMonths(m("1390-01"), n));

describe("reporting months (glossary: a Jalali month 1405-08)", () => {
  it.each([
    ["1405-08", "1405-08"],
    ["۱۴۰۵-۰۸", "1405-08"],
    ["1390-01", "1390-01"],
    ["1499-12", "1499-12"],
    ["1389-12", null],
    ["1500-01", null],
    ["1405-00", null],
    ["1405-13", null],
    ["1405-8", null],
    ["1405/08", null],
    ["1405-08 ", null],
    ["", null],
    ["1".repeat(1_000_000), null],
  ])("%.20j is read as %j", (text, month) => expect(parseJalaliMonth(text)).toBe(month));

  it("throws for a wrong constant", () => expect(() => jalaliMonth("1405-13")).toThrow(RangeError));

  it.each([
    ["1405-01", 31],
    ["1405-06", 31],
    ["1405-07", 30],
    ["1405-11", 30],
    ["1402-12", 29],
    ["1403-12", 30],
    ["1404-12", 29],
    ["1408-12", 30],
  ])("%s has %i days", (month, days) => expect(daysInMonth(m(month))).toBe(days));

  it.each([
    ["1405-08", 1, "1405-09"],
    ["1405-12", 1, "1406-01"],
    ["1405-01", -1, "1404-12"],
    ["1405-08", -20, "1403-12"],
    ["1405-08", 0, "1405-08"],
  ])("%s and %i months is %s", (month, count, sum) => expect(addMonths(m(month), count)).toBe(sum));

  it("begins and ends on the right days", () => {
    expect([firstDay(m("1405-08")), lastDay(m("1405-08"))]).toEqual(["2026-10-23", "2026-11-21"]);
    expect([firstDay(m("1403-12")), lastDay(m("1403-12"))]).toEqual(["2025-02-19", "2025-03-20"]);
    expect(() => dayOfMonth(m("1404-12"), 30)).toThrow(RangeError);
  });

  it("changes at midnight in Tehran", () => {
    expect(monthAt(new Date("2026-11-21T20:29:00Z"))).toBe("1405-08");
    expect(monthAt(new Date("2026-11-21T20:31:00Z"))).toBe("1405-09");
  });

  it("lists months, oldest first, and nothing backwards", () => {
    expect(lastMonths(m("1405-02"), 4)).toEqual(["1404-11", "1404-12", "1405-01", "1405-02"]);
    expect(monthsFromTo(m("1404-12"), m("1405-01"))).toEqual(["1404-12", "1405-01"]);
    expect(monthsFromTo(m("1405-02"), m("1405-01"))).toEqual([]);
    expect(lastMonths(m("1390-01"), 12)).toHaveLength(12);
  });

  it("is shown by name", () => {
    expect([formatMonth(m("1405-08")), monthName(m("1405-12"))]).toEqual(["آبان ۱۴۰۵", "اسفند"]);
  });

  it("knows each of its days, and not the days around it", () => {
    fc.assert(
      fc.property(anyMonth, (month: JalaliMonth) => {
        expect(monthOf(firstDay(month))).toBe(month);
        expect(isInMonth(lastDay(month), month)).toBe(true);
        expect(isInMonth(addDays(firstDay(month), -1), month)).toBe(false);
        expect(firstDay(addMonths(month, 1))).toBe(addDays(lastDay(month), 1));
      }),
    );
  });

  it("orders as text as it orders in time, and adding undoes comparing", () => {
    fc.assert(
      fc.property(anyMonth, anyMonth, (a, b) => {
        expect(Math.sign(compareMonths(a, b))).toBe(a < b ? -1 : a > b ? 1 : 0);
        expect(addMonths(b, compareMonths(a, b))).toBe(a);
      }),
    );
  });
});
