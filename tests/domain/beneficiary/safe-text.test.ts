import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainCellText, safeCellText } from "@/lib/domain/beneficiary/safe-text";

describe("text that looks like a formula is made harmless", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+98 915", "'+98 915"],
    ["-5", "'-5"],
    ["−5", "'−5"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["＝1", "'＝1"],
    [" =1", "' =1"],
    ["\u00A0=1", "'\u00A0=1"],
    ["\t=1", "'\t=1"],
    ["\rx", "'\rx"],
    ["\nx", "'\nx"],
    ["'=1", "''=1"],
    ["''=1", "'''=1"],
    ["مریم", "مریم"],
    ["a=b", "a=b"],
    ["'quoted'", "'quoted'"],
    ["", ""],
  ])("%j is written as %j", (text, written) => {
    expect(safeCellText(text)).toBe(written);
    expect(plainCellText(written)).toBe(text);
  });

  it("round-trips, and nothing that is written begins like a formula", () => {
    const tricky = fc.array(fc.constantFrom("'", "=", "+", "-", "@", " ", "\t", "\n", "x", "۱"), {
      maxLength: 8,
    });
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      tricky.map((signs) => signs.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const written = safeCellText(text);
        expect(plainCellText(written)).toBe(text);
        expect(written).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/);
      }),
      { numRuns: 1000 },
    );
  });
});
