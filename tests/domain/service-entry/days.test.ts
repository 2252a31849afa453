import { describe, expect, it } from "vitest";
import { deliveryDays } from "@/lib/domain/service-entry/days";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";

describe("the days a service may be logged on", () => {
  it.each([
    ["1405-08", "2026-11-03", 12, "آبان"], // the running month, until today
    ["1405-07", "2026-11-03", 30, "مهر"],
    ["1405-06", "2026-11-03", 31, "شهریور"],
    ["1404-12", "2026-11-03", 29, "اسفند"],
    ["1403-12", "2026-11-03", 30, "اسفند"], // a leap year
  ])("of %s on %s end with the %sth", (month, today, last, monthName) => {
    expect(deliveryDays(jalaliMonth(month), today as CalendarDate)).toEqual({ last, monthName });
  });
});
