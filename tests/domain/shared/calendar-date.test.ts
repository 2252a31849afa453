import { getDate, getMonth, getYear, isLeapYear, newDate } from "date-fns-jalali";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import {
  addDays,
  type CalendarDate,
  daysBetween,
  formatInstant,
  formatJalaliDate,
  formatJalaliDateShort,
  fromJalali,
  parseCalendarDate,
  parseJalaliDate,
  toJalali,
  todayInTehran,
} from "@/lib/domain/shared/calendar-date";
import { isLeapJalaliYear } from "@/lib/domain/shared/jalali-calendar";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";

const date = (text: string): CalendarDate => {
  const parsed = parseCalendarDate(text);
  if (!parsed) throw new Error(text);
  return parsed;
};
const zone = process.env["TZ"];
afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

describe("Jalali calendar", () => {
  it.each([
    ["2021-03-21", 1400, 1, 1],
    ["2021-08-23", 1400, 6, 1],
    ["2025-03-20", 1403, 12, 30],
    ["2025-03-21", 1404, 1, 1],
    ["2026-03-20", 1404, 12, 29],
    ["2026-11-03", 1405, 8, 12],
    ["2030-03-20", 1408, 12, 30],
    ["1979-02-11", 1357, 11, 22],
  ])("%s is %i/%i/%i", (gregorian, year, month, day) => {
    expect(toJalali(date(gregorian))).toEqual({ year, month, day });
    expect(fromJalali(year, month, day)).toEqual({ ok: true, value: gregorian });
  });

  it.each([
    [1399, true],
    [1402, false],
    [1403, true],
    [1404, false],
    [1407, false],
    [1408, true],
  ])("%i is a leap year: %s", (year, leap) => {
    expect(isLeapJalaliYear(year)).toBe(leap);
    expect(fromJalali(year, 12, 30).ok).toBe(leap);
    expect(fromJalali(year, 12, 29).ok).toBe(true);
  });

  it.each([
    [1405, 7, 31],
    [1405, 1, 32],
    [1405, 0, 1],
    [1405, 13, 1],
    [1405, 1, 0],
    [1405, 1, 1.5],
    [1299, 1, 1],
    [1501, 1, 1],
    [Number.NaN, 1, 1],
  ])("%d/%d/%d does not exist", (y, m, d) => {
    expect(fromJalali(y, m, d, "on")).toMatchObject({
      ok: false,
      refusal: { fields: { on: expect.any(String) } },
    });
  });

  it.each(["America/New_York", "Asia/Tehran", "Pacific/Kiritimati", "Pacific/Apia"])(
    "does not depend on the zone of the process: %s",
    (timeZone) => {
      process.env["TZ"] = timeZone;
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(timeZone);
      // Samoa skipped 2011-12-30 entirely, Kiribati 1994-12-31: the dates must exist all the same.
      for (const [gregorian, jalali] of [
        ["2011-12-30", "۱۳۹۰/۱۰/۰۹"],
        ["1994-12-31", "۱۳۷۳/۱۰/۱۰"],
        ["2026-03-21", "۱۴۰۵/۰۱/۰۱"],
      ] as const) {
        expect(formatJalaliDateShort(date(gregorian))).toBe(jalali);
        expect(parseJalaliDate(jalali)).toEqual({ ok: true, value: gregorian });
      }
      expect(todayInTehran(new Date("2026-03-20T20:29:59Z"))).toBe("2026-03-20");
      expect(todayInTehran(new Date("2026-03-20T20:30:00Z"))).toBe("2026-03-21");
      expect(formatInstant(new Date("2026-11-03T10:35:00Z"))).toBe("۱۲ آبان ۱۴۰۵، ساعت ۱۴:۰۵");
    },
  );

  it("agrees with date-fns-jalali on every day from 1300 to 1500", () => {
    process.env["TZ"] = "UTC";
    const wrong: string[] = [];
    const last = newDate(1500, 11, 29);
    for (let at = newDate(1300, 0, 1); at <= last; at = new Date(at.getTime() + 86_400_000)) {
      const gregorian = at.toISOString().slice(0, 10) as CalendarDate;
      const { year, month, day } = toJalali(gregorian);
      const same = year === getYear(at) && month === getMonth(at) + 1 && day === getDate(at);
      const back = fromJalali(year, month, day);
      if (!same || !back.ok || back.value !== gregorian) wrong.push(gregorian);
    }
    expect(wrong).toEqual([]);
    for (let year = 1300; year <= 1500; year += 1)
      expect(isLeapJalaliYear(year)).toBe(isLeapYear(newDate(year, 0, 1)));
  });
});

describe("dates as typed and shown", () => {
  it.each(["۱۴۰۵/۸/۱۲", "1405-08-12", "١٤٠٥/٠٨/١٢", " ۱۴۰۵ / ۰۸ / ۱۲ ", "1405.8.12"])("reads %j", (typed) => {
    expect(parseJalaliDate(typed)).toEqual({ ok: true, value: "2026-11-03" });
  });

  it.each(["", "۱۴۰۵/۸", "1405/8/32", "1404/12/30", "05/8/12", "abc", "2026-11-03", "1".repeat(1_000_000)])(
    "refuses %.20j",
    (typed) =>
      expect(parseJalaliDate(typed, "on")).toMatchObject({ ok: false, refusal: { code: "invalidInput" } }),
  );

  it("shows a date long and short", () => {
    expect(formatJalaliDate(date("2026-11-03"))).toBe("۱۲ آبان ۱۴۰۵");
    expect(formatJalaliDateShort(date("2026-03-21"))).toBe("۱۴۰۵/۰۱/۰۱");
  });

  it("shows midnight as 00:00 and 1401-1404 and later alike at +03:30", () => {
    expect(formatInstant(new Date("2026-07-01T20:30:00Z"))).toBe("۱۱ تیر ۱۴۰۵، ساعت ۰۰:۰۰");
    expect(formatInstant(new Date("2023-07-01T20:29:00Z"))).toBe("۱۰ تیر ۱۴۰۲، ساعت ۲۳:۵۹");
  });

  it("tells the day and hour of Tehran as the time zone data does, through all its clock changes", () => {
    const tehran = new Intl.DateTimeFormat("sv-SE", {
      timeZone: "Asia/Tehran",
      dateStyle: "short",
      timeStyle: "short",
    });
    const between = { min: new Date("1978-01-01T00:00:00Z"), max: new Date("2060-01-01T00:00:00Z") };
    const changes = [
      ["1991-05-02T20:30:00Z", "2022-03-21T20:30:00Z"],
      ["1991-09-18T19:30:00Z", "2022-09-21T19:30:00Z"],
    ].flatMap((pair) => pair.flatMap((text) => [-1, 0, 1].map((ms) => new Date(Date.parse(text) + ms))));
    const check = (at: Date) => {
      const [day, time] = tehran.format(at).split(" ");
      expect(todayInTehran(at)).toBe(day);
      expect(formatInstant(at).endsWith(toPersianDigits(time ?? ""))).toBe(true);
    };
    changes.forEach(check);
    fc.assert(fc.property(fc.date({ ...between, noInvalidDate: true }), check));
  });

  it("refuses an instant that is none", () => {
    expect(() => todayInTehran(new Date(Number.NaN))).toThrow(RangeError);
  });

  it.each(["2026-02-30", "2026-13-01", "26-01-01", "2026-1-1", "0001-01-01", "x"])(
    "is no calendar date: %s",
    (text) => expect(parseCalendarDate(text)).toBeNull(),
  );

  it("counts days across months, years and leap days", () => {
    expect(daysBetween(date("2025-03-20"), date("2025-03-21"))).toBe(1);
    expect(daysBetween(date("2026-03-01"), date("2026-02-01"))).toBe(-28);
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        expect(daysBetween(date("2026-11-03"), addDays(date("2026-11-03"), days))).toBe(days);
      }),
    );
  });
});
