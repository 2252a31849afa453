import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rialInWords } from "@/lib/domain/shared/rial-in-words";
import {
  formatNumber,
  formatRial,
  MAX_RIAL,
  parseRial,
  splitByLargestRemainder,
} from "@/lib/domain/shared/rial";

describe("amounts as typed (glossary: integer rial, any digits, limit 10^13)", () => {
  it.each([
    ["0", 0n],
    ["۱۵۰۰۰۰۰", 1_500_000n],
    ["١٥٠٠", 1500n],
    ["1,500,000", 1_500_000n],
    ["۱٬۵۰۰٬۰۰۰", 1_500_000n],
    ["۱،۵۰۰", 1500n],
    [" 1 500 000 ", 1_500_000n],
    ["1500,000", 1_500_000n],
    ["10000000000000", MAX_RIAL],
    ["007", 7n],
  ])("accepts %j", (typed, amount) => expect(parseRial(typed)).toEqual({ ok: true, value: amount }));

  it.each([
    ["", "بنویسید"],
    ["   ", "بنویسید"],
    ["-5", "منفی"],
    ["−۵", "منفی"],
    ["1.5", "اعشار"],
    ["1٫5", "اعشار"],
    ["1,5", "رقم"],
    ["1,,500", "رقم"],
    [",500", "رقم"],
    ["5,", "رقم"],
    ["1e3", "رقم"],
    ["0x10", "رقم"],
    ["۱۰ ریال", "رقم"],
    ["10000000000001", "حداکثر"],
    ["9".repeat(1_000_000), "بزرگ"],
  ])("refuses %.20j with a message about «%s»", (typed, about) => {
    const result = parseRial(typed, "costRial");
    expect(result).toMatchObject({ ok: false, refusal: { code: "invalidInput" } });
    expect(!result.ok && result.refusal.fields?.["costRial"]).toContain(about);
  });

  it("reads back every amount it shows", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, MAX_RIAL), (amount) => {
        expect(parseRial(formatNumber(amount))).toEqual({ ok: true, value: amount });
      }),
    );
  });
});

describe("amounts as shown", () => {
  it.each([
    [0n, "۰ ریال"],
    [999n, "۹۹۹ ریال"],
    [1000n, "۱٬۰۰۰ ریال"],
    [1_500_000n, "۱٬۵۰۰٬۰۰۰ ریال"],
  ])("%s rial", (amount, shown) => expect(formatRial(amount)).toBe(shown));

  it("shows negative numbers and fractions of statistics", () => {
    expect([formatNumber(-1234), formatNumber(12345.678)]).toEqual(["−۱٬۲۳۴", "۱۲٬۳۴۵٫۶۷۸"]);
  });

  it.each([
    [0n, "صفر ریال"],
    [1_500_000n, "یک میلیون و پانصد هزار ریال"],
    [444_444n, "چهارصد و چهل و چهار هزار و چهارصد و چهل و چهار ریال"],
    [2_999_000_000n, "دو میلیارد و نهصد و نود و نه میلیون ریال"],
    [MAX_RIAL, "ده تریلیون ریال"],
  ])("%s rial in words", (amount, words) => expect(rialInWords(amount)).toBe(words));

  it("has no words for amounts outside the limit", () => {
    expect(() => rialInWords(-1n)).toThrow(RangeError);
    expect(() => rialInWords(MAX_RIAL + 1n)).toThrow(RangeError);
  });
});

describe("largest remainder", () => {
  it.each([
    [100n, [1, 1, 1], [34n, 33n, 33n]],
    [10n, [1, 2, 3], [2n, 3n, 5n]],
    [1n, [1, 9], [0n, 1n]],
    [0n, [3, 4], [0n, 0n]],
    [7n, [0, 1], [0n, 7n]],
  ])("%s by %s is %s", (total, weights, parts) =>
    expect(splitByLargestRemainder(total, weights)).toEqual(parts),
  );

  it("adds up to the total, and each part is within one of its exact share", () => {
    const weights = fc
      .array(fc.nat(1000), { minLength: 1, maxLength: 20 })
      .filter((all) => all.some((w) => w > 0));
    fc.assert(
      fc.property(fc.bigInt(0n, MAX_RIAL), weights, (total, all) => {
        const parts = splitByLargestRemainder(total, all);
        const sum = BigInt(all.reduce((a, b) => a + b, 0));
        expect(parts.reduce((a, b) => a + b, 0n)).toBe(total);
        parts.forEach((part, i) => {
          const floor = (total * BigInt(all[i] ?? 0)) / sum;
          expect(part === floor || part === floor + 1n).toBe(true);
        });
      }),
    );
  });

  it("throws for weights that divide nothing", () => {
    for (const weights of [[], [0, 0], [2, -1]])
      expect(() => splitByLargestRemainder(5n, weights)).toThrow(RangeError);
  });
});
