import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatToman, parseToman } from "@/lib/domain/loan/toman";
import { MAX_RIAL } from "@/lib/domain/shared/rial";
import { tomanInWords } from "@/lib/domain/shared/rial-in-words";

describe("loans are written in toman (glossary: 1 toman = 10 rial)", () => {
  it.each([
    ["15000000", 150_000_000n],
    ["۱۵٬۰۰۰٬۰۰۰", 150_000_000n],
    ["0", 0n],
    ["1000000000000", MAX_RIAL],
  ])("%j is read as %s rial", (typed, rial) => expect(parseToman(typed)).toEqual({ ok: true, value: rial }));

  it.each(["", "-1", "1.5", "۱۰ تومان", "1,5", "1000000000001", "9".repeat(1_000_000)])(
    "%.20j is refused, in toman",
    (typed) =>
      expect(parseToman(typed, "principalRial")).toMatchObject({
        refusal: { fields: { principalRial: expect.stringContaining("تومان") } },
      }),
  );

  it.each([
    [150_000_000n, "۱۵٬۰۰۰٬۰۰۰ تومان"],
    [0n, "۰ تومان"],
    [1_234_567n, "۱۲۳٬۴۵۶٫۷ تومان"],
  ])("%s rial is shown as %s", (rial, shown) => expect(formatToman(rial)).toBe(shown));

  it("what is shown is read back", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, MAX_RIAL / 10n), (toman) => {
        const shown = formatToman(toman * 10n).replace(" تومان", "");
        expect(parseToman(shown)).toEqual({ ok: true, value: toman * 10n });
      }),
    );
  });
});

it.each([
  [150_000_000n, "پانزده میلیون تومان"],
  [10n, "یک تومان"],
  [0n, "صفر تومان"],
  [15n, "پانزده ریال"],
])("%s rial in words of toman, in rial where it is not whole", (rial, words) =>
  expect(tomanInWords(rial)).toBe(words),
);
