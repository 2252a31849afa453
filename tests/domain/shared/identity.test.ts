import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMobile } from "@/lib/domain/shared/mobile";
import { parseNationalId } from "@/lib/domain/shared/national-id";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { parseUsername } from "@/lib/domain/shared/username";
import { buildNationalId } from "../build-national-id";

describe("national id (glossary: ten digits with check digit)", () => {
  const valid = buildNationalId("123456789");

  it.each([valid, toPersianDigits(valid), ` ${valid.slice(0, 3)}-${valid.slice(3)} `])(
    "accepts %j",
    (typed) => expect(parseNationalId(typed)).toEqual({ ok: true, value: valid }),
  );

  it.each([
    "",
    "123",
    "12345678901",
    "1111111111",
    "0000000000",
    "0123456780",
    "abcdefghij",
    buildNationalId("123000000"), // no person's serial number
    "1".repeat(1_000_000),
  ])("refuses %.20j", (typed) =>
    expect(parseNationalId(typed, "id")).toMatchObject({
      ok: false,
      refusal: { fields: { id: expect.any(String) } },
    }),
  );

  it("accepts exactly one check digit of ten", () => {
    const nine = fc
      .stringMatching(/^[1-9]\d{8}$/)
      .filter((text) => new Set(text).size > 1 && !/^...000000/.test(text));
    fc.assert(
      fc.property(nine, (digits) => {
        const accepted = Array.from({ length: 10 }, (_, i) => `${digits}${i}`).filter(
          (id) => parseNationalId(id).ok,
        );
        expect(accepted).toEqual([buildNationalId(digits)]);
      }),
    );
  });
});

describe("mobile number (glossary: eleven digits, 09…)", () => {
  it.each(["09151234567", "۰۹۱۵۱۲۳۴۵۶۷", "+98 915 123 4567", "00989151234567", "0915-123-4567"])(
    "accepts %j",
    (typed) => expect(parseMobile(typed)).toEqual({ ok: true, value: "09151234567" }),
  );

  it.each(["", "9151234567", "0915123456", "091512345678", "05131234567", "0915x234567"])(
    "refuses %j",
    (typed) =>
      expect(parseMobile(typed)).toMatchObject({
        ok: false,
        refusal: { fields: { mobile: expect.any(String) } },
      }),
  );
});

describe("user name", () => {
  it.each([
    ["khorasan-razavi.employment", "khorasan-razavi.employment"],
    [" HQ.Employment ", "hq.employment"],
    ["user۱۲", "user12"],
    ["abc", "abc"],
  ])("%j is read as %j", (typed, name) => expect(parseUsername(typed)).toEqual({ ok: true, value: name }));

  it.each([
    "",
    "ab",
    "1abc",
    ".abc",
    "abc.",
    "a b c",
    "کاربر",
    "a".repeat(61),
    "a'--",
    "a".repeat(1_000_000),
  ])("refuses %.20j", (typed) => expect(parseUsername(typed).ok).toBe(false));
});
