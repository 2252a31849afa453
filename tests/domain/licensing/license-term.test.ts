import { describe, expect, it } from "vitest";
import {
  checkExpiry,
  checkLicenseTerm,
  checkRenewal,
  checkSuspension,
  DEFAULT_LICENSE_YEARS,
  defaultRenewal,
  defaultValidUntil,
  LONGEST_LICENSE_YEARS,
} from "@/lib/domain/licensing/license-term";
import {
  addJalaliYears,
  type CalendarDate,
  formatJalaliDateShort,
  parseJalaliDate,
} from "@/lib/domain/shared/calendar-date";

function day(text: string): CalendarDate {
  const date = parseJalaliDate(text);
  if (!date.ok) throw new Error(text);
  return date.value;
}
const today = day("1405/08/20");
const fieldOf = (result: { ok: true } | { ok: false; refusal: { fields?: object } }) =>
  result.ok ? "ok" : Object.keys(result.refusal.fields ?? {}).join();

describe("Jalali years", () => {
  it.each([
    ["1405/08/20", 2, "۱۴۰۷/۰۸/۲۰"],
    ["1405/08/20", 0, "۱۴۰۵/۰۸/۲۰"],
    ["1404/12/29", 1, "۱۴۰۵/۱۲/۲۹"],
    ["1403/12/30", 1, "۱۴۰۴/۱۲/۲۹"], // 1403 is a leap year, 1404 is not
    ["1403/12/30", 5, "۱۴۰۸/۱۲/۳۰"], // so is 1408
    ["1405/01/31", 1, "۱۴۰۶/۰۱/۳۱"],
  ])("from %s on, %s of them end on %s", (from, years, expected) => {
    expect(formatJalaliDateShort(addJalaliYears(day(from), years))).toBe(expected);
  });
});

describe("the term of a license", () => {
  it("is two years, at most five (decision)", () => {
    expect([DEFAULT_LICENSE_YEARS, LONGEST_LICENSE_YEARS]).toEqual([2, 5]);
    expect(defaultValidUntil(today)).toBe(day("1407/08/20"));
  });

  it.each([
    ["1405/08/20", "validUntil"],
    ["1405/08/21", "ok"],
    ["1407/08/20", "ok"],
    ["1410/08/20", "ok"],
    ["1410/08/21", "validUntil"],
    ["1404/08/20", "validUntil"],
  ])("issued on 1405/08/20 until %s: %s", (until, expected) => {
    expect(fieldOf(checkLicenseTerm(day(until), today))).toBe(expected);
  });
});

describe("a renewal ends after the old validity and after today, at most five years ahead (decision)", () => {
  it.each([
    ["1406/03/01", "1406/03/01", "validUntil"], // gains nothing
    ["1406/03/01", "1406/03/02", "ok"],
    ["1405/03/01", "1405/08/20", "validUntil"], // has run out: today is not enough
    ["1405/03/01", "1405/08/21", "ok"],
    ["1406/03/01", "1410/08/20", "ok"],
    ["1406/03/01", "1410/08/21", "validUntil"],
  ])("valid until %s, renewed until %s: %s", (validUntil, until, expected) => {
    expect(fieldOf(checkRenewal(day(until), { validUntil: day(validUntil), today }))).toBe(expected);
  });

  it.each([
    ["1406/03/01", "1408/03/01"],
    ["1405/03/01", "1407/08/20"],
    ["1405/08/20", "1407/08/20"],
    ["1409/03/01", "1410/08/20"],
  ])("valid until %s it is proposed until %s", (validUntil, proposed) => {
    const until = defaultRenewal(day(validUntil), today);
    expect(until).toBe(day(proposed));
    expect(fieldOf(checkRenewal(until, { validUntil: day(validUntil), today }))).toBe("ok");
  });
});

describe("a suspension ends after today and within a year (decision)", () => {
  it.each([
    ["1405/08/19", "until"],
    ["1405/08/20", "until"],
    ["1405/08/21", "ok"],
    ["1406/08/20", "ok"],
    ["1406/08/21", "until"],
  ])("until %s: %s", (until, expected) => {
    expect(fieldOf(checkSuspension(day(until), today))).toBe(expected);
  });
});

describe("the end of a license is recorded after its last valid day", () => {
  it.each([
    ["1405/08/19", "ok"],
    ["1405/08/20", "form"],
    ["1405/08/21", "form"],
  ])("valid until %s: %s", (validUntil, expected) => {
    expect(fieldOf(checkExpiry(day(validUntil), today))).toBe(expected);
  });
});
