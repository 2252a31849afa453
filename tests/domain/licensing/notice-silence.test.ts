import { describe, expect, it } from "vitest";
import { policy1400 } from "@/lib/domain/aid/policy-version";
import {
  countsAnewFrom,
  isInactive,
  lastDueMonth,
  monthsWithoutPerformance,
} from "@/lib/domain/licensing/inactivity";
import { noticeDraft, silenceText } from "@/lib/domain/licensing/notice-labels";
import { type CalendarDate, fromJalali } from "@/lib/domain/shared/calendar-date";
import { jalaliMonth as month } from "@/lib/domain/shared/jalali-month";

/** Noon in Tehran. */
const noon = (year: number, at: number, day: number) => {
  const date = fromJalali(year, at, day);
  if (!date.ok) throw new Error("no such day");
  return new Date(`${date.value}T08:30:00Z`);
};

describe("the last month that is due (policy value: the province's deadline, day 15)", () => {
  it.each([
    ["on the last day of the deadline", noon(1405, 8, 15), "1405-06"],
    ["the day after", noon(1405, 8, 16), "1405-07"],
    ["on the first day of a month", noon(1405, 9, 1), "1405-07"],
    ["over the turn of the year", noon(1406, 1, 16), "1405-12"],
  ])("%s", (_case, now, due) => {
    expect(lastDueMonth([policy1400], now)).toBe(due);
  });

  it("is none before the first policy", () => {
    expect(lastDueMonth([policy1400], noon(1400, 6, 20))).toBeNull();
    expect(lastDueMonth([], noon(1405, 8, 16))).toBeNull();
  });

  it("follows the policy in force for the month", () => {
    const later = {
      ...policy1400,
      id: 2,
      effectiveMonth: month("1405-07"),
      deadlineDays: { ...policy1400.deadlineDays, province: 25 },
    };
    expect(lastDueMonth([policy1400, later], noon(1405, 8, 20))).toBe("1405-06");
  });
});

describe("silence counts anew", () => {
  const facts = {
    startedMonth: month("1403-01"),
    lastConfirmed: month("1405-01"),
    lastDue: month("1405-07"),
  };

  it.each([
    ["nothing has been decided", null, 6],
    ["a notice was decided on before the last confirmed month", "1404-10", 6],
    ["a notice was decided on in Khordad", "1405-03", 5],
    ["a notice was decided on in Mordad", "1405-05", 3],
    ["a notice was decided on in Shahrivar", "1405-06", 2],
    ["a license was resumed after the last due month", "1405-08", 0],
  ])("%s", (_case, from, months) => {
    const anew = { ...facts, anewFrom: from === null ? null : month(from) };
    expect(monthsWithoutPerformance(anew)).toBe(months);
    expect(isInactive(anew)).toBe(months >= 3);
  });

  it.each([
    [[null, null], null],
    [["2026-08-01", null], "1405-05"],
    [["2026-08-01", "2026-10-01"], "1405-07"],
    [["2026-10-01", "2026-08-01"], "1405-07"],
  ])("from the month of the later of %j", (days, from) => {
    expect(countsAnewFrom(days as CalendarDate[])).toBe(from);
  });
});

it("words the silence and the notice with the facts they rest on", () => {
  expect(silenceText(4, month("1405-03"))).toBe("۴ ماه بدون کارکرد تأییدشده؛ آخرین ماه تأییدشده خرداد ۱۴۰۵.");
  expect(silenceText(3, null)).toContain("هنوز ماهی تأیید نشده است");
  const draft = noticeDraft("مرکز آزمون", 4, "2026-11-26" as CalendarDate);
  expect(draft).toContain("هیئت عامل محترم مرکز آزمون");
  expect(draft).toContain("۵ آذر ۱۴۰۵");
});
