import { describe, expect, it } from "vitest";
import { requestCodeInput, useCodeInput } from "@/lib/domain/account/code-input";
import { codeMessage, codeOf, codeRule } from "@/lib/domain/account/one-time-code";
import { parseInput } from "@/lib/domain/shared/parse-input";

describe("a one-time code", () => {
  it.each([
    [0, "000000"],
    [42, "000042"],
    [999_999, "999999"],
  ])("of the number %i has six digits: %s", (number, code) => {
    expect(codeOf(number)).toBe(code);
    expect(code).toHaveLength(codeRule.digits);
  });

  it.each([
    ["123456", "123456"],
    ["۱۲۳۴۵۶", "123456"],
    ["١٢٣٤٥٦", "123456"],
    [" ۱۲۳ ۴۵۶ ", "123456"],
    ["123-456", "123456"],
  ])("is read in any digits, spaces forgiven: %j", (typed, code) => {
    expect(parseInput(useCodeInput, { code: typed })).toEqual({ ok: true, value: { code } });
  });

  it.each(["", "12345", "1234567", "12345a", "１２３４５６", "1".repeat(500)])(
    "is refused beside its field when it is none: %j",
    (typed) => {
      expect(parseInput(useCodeInput, { code: typed })).toMatchObject({
        refusal: { fields: { code: expect.stringContaining("شش رقم") } },
      });
    },
  );

  it("stands in Latin digits in the message, which phones offer to fill in", () => {
    expect(codeMessage("001234")).toMatch(/: 001234\n/);
  });
});

describe("the number it is asked for", () => {
  it.each(["09151234567", "۰۹۱۵ ۱۲۳ ۴۵۶۷", "+989151234567"])("is read as people write it: %s", (mobile) => {
    expect(parseInput(requestCodeInput, { mobile })).toEqual({ ok: true, value: { mobile: "09151234567" } });
  });

  it.each([undefined, "", "0915", ["09151234567", "09151234568"]])(
    "is refused beside its field: %j",
    (mobile) => {
      expect(parseInput(requestCodeInput, { mobile })).toMatchObject({
        refusal: { fields: { mobile: expect.any(String) } },
      });
    },
  );
});
