import { describe, expect, it } from "vitest";
import { dayOfReminders, isToldOfMissing, monthsOn, stepOn } from "@/lib/domain/inbox/reminder-step";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { day } from "@/tests/domain/loan/day";

describe("the step of a deadline on a day (decision: two days before, and when it has passed)", () => {
  const deadline = day("1405/9/5");
  it.each([
    [-3, null],
    [-2, "dueSoon"],
    [-1, "dueSoon"],
    [0, "dueSoon"],
    [1, "overdue"],
    [7, "overdue"],
    [8, null],
  ] as const)("%i days after the last day: %s", (after, step) => {
    expect(stepOn(addDays(deadline, after), deadline)).toBe(step);
  });

  it.each([
    ["30 Aban, for the second of Azar", day("1405/8/30"), day("1405/9/2"), "dueSoon"],
    ["28 Esfand of a common year, for the first of Farvardin", day("1405/12/29"), day("1406/1/1"), "dueSoon"],
    ["29 Esfand of a leap year, for the first of Farvardin", day("1403/12/29"), day("1404/1/1"), "dueSoon"],
    ["28 Esfand of a leap year is three days before", day("1403/12/28"), day("1404/1/1"), null],
    ["1 Farvardin, after 29 Esfand of a common year", day("1406/1/1"), day("1405/12/29"), "overdue"],
    ["30 Esfand of a leap year, after the 29th", day("1403/12/30"), day("1403/12/29"), "overdue"],
  ] as const)("at the end of a month: %s", (_, today, last, step) => {
    expect(stepOn(today, last)).toBe(step);
  });
});

describe("a missing report is told of the day after, then every five days (decision)", () => {
  const deadline = day("1405/9/20");
  it.each([
    ["on the last day", 0, null, false],
    ["on the day after", 1, null, true],
    ["for the first time after a standstill", 12, null, true],
    ["one day after it was told", 2, 1, false],
    ["four days after", 5, 1, false],
    ["five days after", 6, 1, true],
    ["six days after", 7, 1, true],
    ["on the day it was told", 1, 1, false],
  ] as const)("%s", (_, today, last, told) => {
    const lastToldOn = last === null ? null : addDays(deadline, last);
    expect(isToldOfMissing(addDays(deadline, today), deadline, lastToldOn)).toBe(told);
  });

  it("so that every day of a month gives six of them, never two within five days", () => {
    let last: CalendarDate | null = null;
    const told: number[] = [];
    for (let after = 1; after <= 30; after += 1) {
      const today = addDays(deadline, after);
      if (!isToldOfMissing(today, deadline, last)) continue;
      told.push(after);
      last = today;
    }
    expect(told).toEqual([1, 6, 11, 16, 21, 26]);
  });
});

describe("the months whose deadlines concern a day", () => {
  it.each([
    [day("1405/9/3"), ["1405-07", "1405-08", "1405-09"]],
    [day("1406/1/1"), ["1405-11", "1405-12", "1406-01"]],
    [day("1403/12/30"), ["1403-10", "1403-11", "1403-12"]],
  ])("%s", (today, months) => expect(monthsOn(today)).toEqual(months));
});

describe("the day whose reminders should have been told", () => {
  it.each<[now: string, due: string | null, when: string]>([
    ["2026-11-11T03:59:59Z", null, "a second before half past seven in Tehran"],
    ["2026-11-11T04:00:00Z", "2026-11-11", "half past seven"],
    ["2026-11-11T20:29:59Z", "2026-11-11", "the last second of the day"],
    ["2026-11-11T20:30:00Z", null, "midnight: the new day's are not due, the old one's are over"],
    ["2026-03-20T21:00:00Z", null, "half an hour into the new year"],
    ["2026-03-21T04:30:00Z", "2026-03-21", "the morning of 1 Farvardin"],
  ])("at %s: %s (%s)", (...[now, due]) => expect(dayOfReminders(new Date(now))).toBe(due));
});
