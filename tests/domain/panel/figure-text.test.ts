import fc from "fast-check";
import { expect, it } from "vitest";
import { figureText } from "@/lib/domain/panel/figure-text";
import { formatNumber } from "@/lib/domain/shared/rial";

it("writes every whole number as the one way of writing numbers does", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), (value) => {
      expect(figureText(String(value))).toBe(formatNumber(value));
    }),
  );
});

it.each([
  [0, "۰"],
  [7, "۷"],
  [999, "۹۹۹"],
  [1000, "۱٬۰۰۰"],
  [100_020_003, "۱۰۰٬۰۲۰٬۰۰۳"],
])("%d is %s", (value, text) => {
  expect(figureText(value)).toBe(text);
});
