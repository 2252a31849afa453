import { describe, expect, it } from "vitest";
import { policy1400 } from "@/lib/domain/aid/policy-version";
import { capOf, monthCandidates, requestedMonth, termsOf } from "@/lib/domain/panel/panel-month";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";

const now = new Date("2026-11-11T08:30:00Z"); // 20 Aban 1405
const policies = [policy1400];

describe("the month that is asked for", () => {
  it.each([
    ["1405-08", "1405-08"],
    ["۱۴۰۵-۰۷", "1405-07"],
    ["1405-09", null],
    ["1405-13", null],
    ["garbage", null],
    [undefined, null],
  ])("%s gives %s", (text, month) => {
    expect(requestedMonth(text, now)).toBe(month);
  });
});

it("offers the last ended month and the one before it, and the day that decides between them", () => {
  expect(monthCandidates(now)).toEqual({ ended: "1405-07", before: "1405-06", day: 20 });
  expect(monthCandidates(new Date("2026-03-21T08:00:00Z"))).toEqual({
    ended: "1404-12",
    before: "1404-11",
    day: 1,
  });
});

it("holds an area against its centers × the cap in force (S1 ح نکته ۲), and against nothing before the first policy", () => {
  expect(capOf(policies, jalaliMonth("1405-08"), 3)).toBe("30000000");
  expect(capOf(policies, jalaliMonth("1400-05"), 3)).toBeNull();
});

it.each([
  ["2026-10-27T20:29:59Z", false], // until midnight in Tehran
  ["2026-10-27T20:30:00Z", true],
])("the center's deadline is the whole of day 5 of the next month: at %s passed is %s", (at, passed) => {
  const terms = termsOf(policies, jalaliMonth("1405-07"), new Date(at));
  expect(terms).toEqual({ deadline: "2026-10-27", deadlinePassed: passed });
});
