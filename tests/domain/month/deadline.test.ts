import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { policy1400 } from "@/lib/domain/aid/policy-version";
import { daysLeft, deadlineOf, isLate, timeliness } from "@/lib/domain/month/deadline";
import { formatJalaliDateShort, toJalali } from "@/lib/domain/shared/calendar-date";
import { addMonths, jalaliMonth } from "@/lib/domain/shared/jalali-month";

const deadline = (month: string, step: "center" | "office" | "province" = "center") =>
  deadlineOf(policy1400, jalaliMonth(month), step);
const zone = process.env["TZ"];
afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

describe("deadlines (domain page 2: day 5, 10 and 15 of the next Jalali month)", () => {
  it.each([
    ["1405-08", "center", "۱۴۰۵/۰۹/۰۵"],
    ["1405-08", "office", "۱۴۰۵/۰۹/۱۰"],
    ["1405-08", "province", "۱۴۰۵/۰۹/۱۵"],
    ["1405-06", "center", "۱۴۰۵/۰۷/۰۵"],
    ["1404-12", "center", "۱۴۰۵/۰۱/۰۵"],
    ["1403-12", "province", "۱۴۰۴/۰۱/۱۵"],
    ["1408-12", "center", "۱۴۰۹/۰۱/۰۵"],
    ["1499-12", "center", "۱۵۰۰/۰۱/۰۵"],
  ] as const)("%s for the %s: %s", (month, step, shown) => {
    expect(formatJalaliDateShort(deadline(month, step))).toBe(shown);
  });

  it.each([
    ["1403-12", "2025-03-25"],
    ["1404-12", "2026-03-25"],
    ["1408-12", "2030-03-25"],
  ])("Esfand of leap and common years: %s is due on %s", (month, date) => expect(deadline(month)).toBe(date));

  it("the days are the policy's, up to day 29 of a common Esfand", () => {
    const policy = { deadlineDays: { center: 3, office: 29, province: 29, report: 29 } };
    expect(toJalali(deadlineOf(policy, jalaliMonth("1404-11"), "office"))).toEqual({
      year: 1404,
      month: 12,
      day: 29,
    });
    expect(toJalali(deadlineOf(policy, jalaliMonth("1404-11"), "center")).day).toBe(3);
  });

  it("is always that day of the month after, for every month", () => {
    fc.assert(
      fc.property(fc.nat(1319), (n) => {
        const month = addMonths(jalaliMonth("1390-01"), n);
        const { year, month: number, day } = toJalali(deadlineOf(policy1400, month, "office"));
        expect([`${year}-${String(number).padStart(2, "0")}`, day]).toEqual([addMonths(month, 1), 10]);
      }),
    );
  });
});

// 5 Azar 1405 is 2026-11-26; Tehran is 03:30 ahead of UTC.
const lastMinute = new Date("2026-11-26T20:29:00Z");
const firstMinuteAfter = new Date("2026-11-26T20:31:00Z");

describe.each(["UTC", "America/New_York", "Asia/Tehran", "Pacific/Kiritimati"])(
  "late or not, process in %s",
  (timeZone) => {
    it("23:59 of the last day in Tehran is on time, 00:01 after it is late", () => {
      process.env["TZ"] = timeZone;
      expect(isLate(deadline("1405-08"), lastMinute)).toBe(false);
      expect(isLate(deadline("1405-08"), firstMinuteAfter)).toBe(true);
    });

    it("days left go 1, 0, -1 at midnight in Tehran", () => {
      process.env["TZ"] = timeZone;
      expect(daysLeft(deadline("1405-08"), new Date("2026-11-25T20:29:00Z"))).toBe(1);
      expect(daysLeft(deadline("1405-08"), lastMinute)).toBe(0);
      expect(daysLeft(deadline("1405-08"), firstMinuteAfter)).toBe(-1);
    });
  },
);

describe("on time, late and missing are counted everywhere (domain page 2)", () => {
  it.each([
    ["done on the last day", lastMinute, firstMinuteAfter, "onTime"],
    ["done the minute after", firstMinuteAfter, firstMinuteAfter, "late"],
    ["not done on the last day", null, lastMinute, "notDue"],
    ["not done the minute after", null, firstMinuteAfter, "missing"],
  ] as const)("%s", (_, doneAt, now, expected) => {
    expect(timeliness(deadline("1405-08"), doneAt, now)).toBe(expected);
  });
});
