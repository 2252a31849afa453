import fc from "fast-check";
import { expect, it } from "vitest";
import { percentOf, percentText, shareOf } from "@/lib/domain/panel/share";

it.each([
  [0, 10, "۰٪"],
  [1, 1000, "کمتر از ۱٪"],
  [1, 3, "۳۳٪"],
  [2, 3, "۶۶٪"],
  [999, 1000, "۹۹٪"],
  [10, 10, "۱۰۰٪"],
  [3, 2, "۱۵۰٪"],
])("%d of %d is %s", (part, whole, text) => {
  expect(percentText(shareOf(part, whole))).toBe(text);
});

it("knows no share of nothing", () => {
  expect(shareOf(0, 0)).toBeNull();
  expect(percentText(shareOf("0", "0"))).toBe("—");
});

it("rounds down exactly, however large the amounts: 100 only when nothing is lacking", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 1n, max: 10n ** 22n }),
      fc.bigInt({ min: 0n, max: 10n ** 22n }),
      (whole, missing) => {
        const part = whole - (missing % (whole + 1n));
        const percent = BigInt(percentOf({ part, whole }));
        expect(percent * whole <= part * 100n && part * 100n < (percent + 1n) * whole).toBe(true);
        expect(percent === 100n).toBe(part === whole);
      },
    ),
  );
});

it("says the same of counts by plain numbers", () => {
  const count = fc.integer({ min: 0, max: 90_000_000_000_000 });
  fc.assert(
    fc.property(count, count, (part, whole) => {
      const exact = shareOf(BigInt(part), BigInt(whole));
      const share = shareOf(part, whole);
      expect(share && percentOf(share)).toBe(exact && percentOf(exact));
      expect(percentText(share)).toBe(percentText(exact));
    }),
  );
});
