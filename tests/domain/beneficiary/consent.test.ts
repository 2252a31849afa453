import { describe, expect, it } from "vitest";
import { checkConsent, checkWithdrawal } from "@/lib/domain/beneficiary/consent";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

const day = (text: string) => text as CalendarDate;
const TODAY = day("2026-11-11");

describe("a consent lies between birth and today (domain page 3, personal data)", () => {
  it.each([
    ["today", "2026-11-11", true],
    ["on the day of birth", "1990-04-01", true],
    ["tomorrow", "2026-11-12", false],
    ["before birth", "1990-03-31", false],
  ])("%s", (_case, givenOn, allowed) => {
    expect(checkConsent({ givenOn: day(givenOn) }, day("1990-04-01"), TODAY).ok).toBe(allowed);
  });

  it("needs no day of birth", () => {
    expect(checkConsent({ givenOn: day("1950-01-01") }, null, TODAY).ok).toBe(true);
  });
});

describe("a consent is withdrawn between the day it was given and today", () => {
  it.each([
    ["on the same day", "2026-11-01", true],
    ["today", "2026-11-11", true],
    ["tomorrow", "2026-11-12", false],
    ["the day before it was given", "2026-10-31", false],
  ])("%s", (_case, withdrawnOn, allowed) => {
    expect(checkWithdrawal({ givenOn: day("2026-11-01") }, day(withdrawnOn), TODAY).ok).toBe(allowed);
  });
});
