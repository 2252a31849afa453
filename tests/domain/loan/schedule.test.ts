import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scheduleOf, splitIntoInstallments } from "@/lib/domain/loan/schedule";
import { addDays, addJalaliMonths, formatJalaliDateShort, toJalali } from "@/lib/domain/shared/calendar-date";
import { daysInJalaliMonth } from "@/lib/domain/shared/jalali-calendar";
import { MAX_RIAL } from "@/lib/domain/shared/rial";
import { toLatinDigits } from "@/lib/domain/shared/persian-digits";
import { day, MILLION_TOMAN } from "./day";

const written = (date: ReturnType<typeof day>) => toLatinDigits(formatJalaliDateShort(date));
const sum = (amounts: readonly bigint[]) => amounts.reduce((all, one) => all + one, 0n);

describe("S5 loans have installments that add up to the last rial", () => {
  it.each([
    [10n * MILLION_TOMAN, 20, 5_000_000n, 5_000_000n],
    [10n * MILLION_TOMAN, 12, 8_333_330n, 8_333_370n],
    [312_000_000n, 7, 44_571_420n, 44_571_480n],
    [101n, 2, 50n, 51n],
    [9n, 3, 0n, 9n],
    [0n, 2, 0n, 0n],
  ])(
    "%s rial in %i: each %s, the last %s (the rest goes to the last one; decision)",
    (total, count, each, last) => {
      const parts = splitIntoInstallments(total, count);
      expect([parts.length, new Set(parts.slice(0, -1)), parts.at(-1)]).toEqual([
        count,
        new Set([each]),
        last,
      ]);
    },
  );

  it("whatever the amount and the count", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, MAX_RIAL), fc.integer({ min: 1, max: 400 }), (total, count) => {
        const parts = splitIntoInstallments(total, count);
        expect(parts).toHaveLength(count);
        expect(sum(parts)).toBe(total);
        for (const part of parts.slice(0, -1)) expect(part % 10n).toBe(0n);
        const [first = 0n, last = 0n] = [parts[0], parts.at(-1)];
        expect(last >= first || count === 1).toBe(true);
        expect(last - first < 10n * BigInt(count)).toBe(true);
      }),
    );
  });

  it.each([
    [-1n, 2],
    [10n, 0],
    [10n, 1.5],
  ])("%s rial in %s installments is a bug", (total, count) => {
    expect(() => splitIntoInstallments(total, count)).toThrow(RangeError);
  });
});

describe("due days follow the Jalali months", () => {
  it.each([
    ["1405/05/31", 1, "1405/06/31"],
    ["1405/05/31", 2, "1405/07/30"], // the seventh month has 30 days
    ["1405/05/31", 7, "1405/12/29"], // 1405 is no leap year
    ["1405/05/31", 8, "1406/01/31"], // the short month has not moved it
    ["1403/05/31", 7, "1403/12/30"], // 1403 is one
    ["1403/12/30", 12, "1404/12/29"],
    ["1403/12/30", 60, "1408/12/30"],
    ["1405/12/29", 1, "1406/01/29"],
    ["1405/08/20", 0, "1405/08/20"],
    ["1405/01/31", -1, "1404/12/29"],
    ["1405/08/20", -20, "1403/12/20"],
  ])("%s and %i months: %s", (from, count, expected) => {
    expect(written(addJalaliMonths(day(from), count))).toBe(expected);
  });

  it("the first is due a month after the grant, the others each month (decision)", () => {
    const lines = scheduleOf(10n * MILLION_TOMAN, 4, day("1405/10/30"));
    expect(lines.map(({ number, dueOn }) => [number, written(dueOn)])).toEqual([
      [1, "1405/11/30"],
      [2, "1405/12/29"],
      [3, "1406/01/30"],
      [4, "1406/02/30"],
    ]);
  });

  it("each lies in the next month, on the day of the grant or the month's last", () => {
    const grantedOn = fc.nat(365 * 60).map((days) => addDays(day("1390/01/01"), days));
    fc.assert(
      fc.property(grantedOn, fc.integer({ min: 1, max: 60 }), (on, count) => {
        const granted = toJalali(on);
        for (const { number, dueOn } of scheduleOf(1_000_000n, count, on)) {
          const due = toJalali(dueOn);
          expect(due.year * 12 + due.month).toBe(granted.year * 12 + granted.month + number);
          expect(due.day).toBe(Math.min(granted.day, daysInJalaliMonth(due.year, due.month)));
        }
      }),
    );
  });
});
