import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toLatinDigits, toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { normalizeMultiline, normalizeText, searchKey } from "@/lib/domain/shared/persian-text";

describe("digits (glossary: input accepts Persian, Arabic and Latin digits)", () => {
  it.each([
    ["۰۱۲۳۴۵۶۷۸۹", "0123456789"],
    ["٠١٢٣٤٥٦٧٨٩", "0123456789"],
    ["سال ۱۴۰۵-08", "سال 1405-08"],
    ["", ""],
  ])("%s is read as %s", (typed, latin) => expect(toLatinDigits(typed)).toBe(latin));

  it("shows numbers, big numbers and mixed text in Persian digits", () => {
    expect([toPersianDigits(1405), toPersianDigits(10n), toPersianDigits("٣ از 5")]).toEqual([
      "۱۴۰۵",
      "۱۰",
      "۳ از ۵",
    ]);
  });

  it("reads back every number it shows", () => {
    fc.assert(fc.property(fc.bigInt(), (n) => toLatinDigits(toPersianDigits(n)) === String(n)));
  });
});

describe("stored text", () => {
  it.each([
    [
      "Arabic yeh, alef maksura and kaf become Persian",
      "\u0643\u0627\u0631\u064A\u0627\u0628\u0649",
      "کاریابی",
    ],
    ["yeh with hamza stays", "مسئول", "مسئول"],
    ["decomposed letters are composed", "\u0627\u0653ب", "آب"],
    ["presentation forms become letters", "\uFEE7\uFE8E\uFEE1", "نام"],
    ["spaces collapse and are trimmed", "  دو \t کلمه\n\u00A0 ", "دو کلمه"],
    ["a half-space stays between letters", "نیم\u200Cفاصله", "نیم\u200Cفاصله"],
    ["half-spaces beside a space or at an end go", "\u200Cمی \u200C\u200Cرود\u200C", "می رود"],
    ["several half-spaces become one", "می\u200C\u200Cرود", "می\u200Cرود"],
    ["direction overrides and marks go", "\u202Eabc\u202C\u200F\u2067x\u2069", "abcx"],
    ["control characters and lone surrogates go", "a\u0000\u0007b\uD800c", "abc"],
    ["digits stay as typed", "۱2٣", "۱2٣"],
  ])("%s", (_, typed, stored) => expect(normalizeText(typed)).toBe(stored));

  it("keeps lines, but no more than one empty one in a row", () => {
    expect(normalizeMultiline("\n\n یک \r\n\r\n\r\n\r\nدو\rسه\u2028چهار\n ")).toBe("یک\n\nدو\nسه\nچهار");
  });

  it("is idempotent for any text", () => {
    const alphabet = [
      "a",
      " ",
      "\n",
      "\u200C",
      "ي",
      "\u0654",
      "\u0649",
      "آ",
      "\u0653",
      "\uFDFA",
      "\uFC5E",
      "\u202E",
      "é",
      "\u0301",
    ];
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(...alphabet) }));
    fc.assert(
      fc.property(text, (raw) => {
        for (const tidy of [normalizeText, normalizeMultiline, searchKey])
          expect(tidy(tidy(raw))).toBe(tidy(raw));
      }),
    );
  });
});

describe("search key (glossary: letters, half-spaces, spaces and diacritics alike)", () => {
  it.each([
    ["\u0643\u0627\u0631\u064A\u0627\u0628\u064A", "کاریابی"],
    ["نیم\u200Cفاصله", "نیم فاصله"],
    ["نیم\u200Cفاصله", "نیمفاصله"],
    ["خیّرین", "خیرین"],
    ["آموزش", "اموزش"],
    ["مسئول مؤسسه", "مسیول موسسه"],
    ["مـــرکز", "مرکز"],
    ["۱۴۰۵", "١٤٠٥"],
    ["۱۴۰۵", "1405"],
    ["Mashhad", "mashhad"],
    ["خانهٔ", "خانه"],
  ])("%s and %s are found alike", (a, b) => expect(searchKey(a)).toBe(searchKey(b)));

  it("keeps different words apart", () => expect(searchKey("مرکز")).not.toBe(searchKey("مراکز")));
});
