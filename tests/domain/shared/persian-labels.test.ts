import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { refusalText, refusedText, type RefusalCode } from "@/lib/domain/shared/refusal";

const root = join(import.meta.dirname, "../../../lib/domain");
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));

/** All Persian texts of a file: its string and template literals without code between them. */
const textsOf = (file: string): string[] => {
  const code = readFileSync(join(root, file), "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/\s\/\/ .*$/gm, "");
  const literals = code.match(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? [];
  return literals
    .map((text) => text.replace(/\$\{[^}]*\}|\$\d/g, "…"))
    .filter((text) => /[\u0600-\u06FF]/.test(text));
};
const texts = files.flatMap((file) => textsOf(file).map((text) => ({ file, text })));
const offending = (pattern: RegExp) => texts.filter(({ text }) => pattern.test(text));

describe("Persian texts of the library (glossary: Persian letters, digits and half-spaces)", () => {
  it("are found by this test", () => expect(texts.length).toBeGreaterThan(150));

  it.each([
    ["Arabic yeh, alef maksura or kaf", /[\u064A\u0649\u0643]/],
    ["Latin or Arabic digits", /[0-9\u0660-\u0669]/],
    ["a space where a half-space belongs before a plural ending", / (ها|های|هایی|هایش)(?=[ .،؛:»"`)]|$)/],
    ["a space after a verb prefix", /(^|[ "`«(])(می|نمی) /],
    ["a space before a participle", / (شده|نشده)(?=[."`])/],
    ["Latin punctuation inside", /[,;?']/],
    ["double spaces, or a space before punctuation", / {2}| [.،؛:»]/],
    ["a half-space beside a space or at an end", /\u200C[ ."`]|[ "`]\u200C/],
  ])("have no %s", (_, pattern) => expect(offending(pattern)).toEqual([]));

  it("speak of toman in loans only, of rial everywhere else", () => {
    // Both units are written out in words in one place.
    const inWords = "shared/rial-in-words.ts";
    const elsewhere = ({ file }: { file: string }) => !file.startsWith("loan/") && file !== inWords;
    expect(offending(/تومان/).filter(elsewhere)).toEqual([]);
    expect(offending(/ریال/).filter(({ file }) => file.startsWith("loan/"))).toEqual([]);
  });
});

describe("refusal texts (interface: say what happened and what to do)", () => {
  it.each([
    [{ code: "accountLocked", params: { minutes: 7 } }, "۷ دقیقه"],
    [{ code: "conflict", params: { by: "زهرا امینی" } }, "همین حالا زهرا امینی تغییر داد"],
    [{ code: "conflict" }, "کاربر دیگری"],
    [{ code: "entriesUndecided", params: { count: 3 } }, "درباره ۳ خدمت"],
    [{ code: "entriesUndecided" }, "همه خدمت‌های"],
    [{ code: "fileTooLarge" }, "۱۰ مگابایت"],
    [{ code: "tooManyFiles", params: { max: 5 } }, "حداکثر ۵"],
    [{ code: "wrongState", params: { status: "paid", action: "log" } }, "شدنی نیست"],
  ] as const)("%j says «%s»", (refusal, part) => expect(refusalText(refusal)).toContain(part));

  it.each([
    ["fileTooLarge", { megabytes: 20 }, "حجم هر پرونده باید حداکثر ۲۰ مگابایت باشد."],
    ["fileEmpty", {}, "این پرونده خالی است."],
    ["toString", {}, null],
    ["<b>", {}, null],
    ["", {}, null],
    [undefined, {}, null],
  ])("the code %j of an address with %j says %j", (code, params, said) =>
    expect(refusedText(code, params)).toBe(said),
  );

  it("tell not being allowed from having had a hand in it", () => {
    const text = (code: RefusalCode) => refusalText({ code });
    expect(text("notAllowed")).not.toBe(text("sameHandsForbidden"));
  });
});
