import { describe, expect, it } from "vitest";
import { checkGrant, type GrantFacts, rangeText } from "@/lib/domain/loan/grant";
import { grantFields } from "@/lib/domain/loan/input";
import { feeOf, INSTALLMENT_COUNT, LOAN_KINDS, type LoanKind, loanKindOf } from "@/lib/domain/loan/kinds";
import { parseInput } from "@/lib/domain/shared/parse-input";
import { day, MILLION_TOMAN } from "./day";

const today = day("1405/08/20");
const facts = (level: 1 | 2 | 3, change: Partial<GrantFacts> = {}): GrantFacts => ({
  level: { level, since: day("1405/05/01") },
  unsettledKinds: [],
  today,
  ...change,
});
const request = (millions: bigint) => ({
  principalRial: millions * MILLION_TOMAN,
  installmentCount: 20,
  grantedOn: today,
});
const outcome = (result: ReturnType<typeof checkGrant>) =>
  result.ok ? result.value.kind : Object.keys(result.refusal.fields ?? {}).join();

describe("S5 خدمات و حمایت‌ها: each level has its loan and range", () => {
  it.each<[1 | 2 | 3, bigint, LoanKind | "principalRial"]>([
    [1, 10n, "micro"],
    [1, 20n, "micro"],
    [2, 30n, "development"],
    [2, 50n, "development"],
    [3, 70n, "advanced"],
    [3, 100n, "advanced"],
    [1, 9n, "principalRial"],
    [1, 21n, "principalRial"],
    [1, 30n, "principalRial"],
    [2, 20n, "principalRial"],
    [2, 29n, "principalRial"],
    [2, 51n, "principalRial"],
    [3, 50n, "principalRial"],
    [3, 69n, "principalRial"],
    [3, 101n, "principalRial"],
  ])("level %i, %s million toman: %s", (level, millions, expected) => {
    expect(outcome(checkGrant(facts(level), request(millions)))).toBe(expected);
  });

  it("one rial beside the range is outside it", () => {
    for (const principalRial of [10n * MILLION_TOMAN - 1n, 20n * MILLION_TOMAN + 1n])
      expect(checkGrant(facts(1), { ...request(1n), principalRial })).toMatchObject({
        refusal: { fields: { principalRial: rangeText("micro") } },
      });
  });

  it("says the range in toman", () => {
    expect(LOAN_KINDS.map(rangeText)).toEqual([
      "وام خرد (سطح ۱) از ۱۰٬۰۰۰٬۰۰۰ تا ۲۰٬۰۰۰٬۰۰۰ تومان است.",
      "تسهیلات توسعه (سطح ۲) از ۳۰٬۰۰۰٬۰۰۰ تا ۵۰٬۰۰۰٬۰۰۰ تومان است.",
      "تسهیلات پیشرفته (سطح ۳) از ۷۰٬۰۰۰٬۰۰۰ تا ۱۰۰٬۰۰۰٬۰۰۰ تومان است.",
    ]);
    expect(([1, 2, 3] as const).map(loanKindOf)).toEqual([...LOAN_KINDS]);
  });

  it("only level 2 pays a fee: 4 percent, once, rounded down to whole toman (decision)", () => {
    const amount = 30n * MILLION_TOMAN;
    expect(LOAN_KINDS.map((kind) => feeOf(kind, amount))).toEqual([0n, 12_000_000n, 0n]);
    expect(feeOf("development", 490n)).toBe(10n);
    const granted = checkGrant(facts(2), request(30n));
    const sum = granted.ok && granted.value.installments.reduce((all, one) => all + one.amountRial, 0n);
    expect(sum).toBe(312_000_000n);
  });
});

describe("who is granted a loan, and when", () => {
  it.each<[string, GrantFacts, string]>([
    ["one running loan of the kind", facts(1, { unsettledKinds: ["micro"] }), "form"],
    ["a running loan of another kind", facts(2, { unsettledKinds: ["micro"] }), "development"],
    ["a graduate", facts(1, { level: null }), "form"],
    ["the level began today", facts(2, { level: { level: 2, since: today } }), "development"],
    ["the level begins tomorrow", facts(2, { level: { level: 2, since: day("1405/08/21") } }), "grantedOn"],
  ])("%s: %s", (_case, given, expected) => {
    expect(outcome(checkGrant(given, request(given.level?.level === 2 ? 30n : 10n)))).toBe(expected);
  });

  it("a second running loan is a duplicate", () => {
    expect(checkGrant(facts(1, { unsettledKinds: ["micro"] }), request(10n))).toMatchObject({
      refusal: { code: "duplicate", fields: { form: expect.stringContaining("وام خرد") } },
    });
  });

  it.each([
    ["1405/08/21", "grantedOn"],
    ["1405/08/20", "micro"],
    ["1405/05/01", "micro"],
    ["1405/04/31", "grantedOn"],
  ])("paid out on %s: %s", (on, expected) => {
    expect(outcome(checkGrant(facts(1), { ...request(10n), grantedOn: day(on) }))).toBe(expected);
  });

  it.each([
    [1, "installmentCount"],
    [INSTALLMENT_COUNT.least, "micro"],
    [INSTALLMENT_COUNT.most, "micro"],
    [INSTALLMENT_COUNT.most + 1, "installmentCount"],
    [2.5, "installmentCount"],
    [Number.NaN, "installmentCount"],
  ])("in %s installments: %s (decision)", (installmentCount, expected) => {
    expect(outcome(checkGrant(facts(1), { ...request(10n), installmentCount }))).toBe(expected);
  });

  it("tells everything that is wrong at once", () => {
    const wrong = { principalRial: 1n, installmentCount: 0, grantedOn: day("1405/09/01") };
    expect(outcome(checkGrant(facts(1), wrong))).toBe("principalRial,installmentCount,grantedOn");
  });
});

it("is read as typed: toman, Persian digits, a Jalali day", () => {
  const raw = { principalRial: "۱۵٬۰۰۰٬۰۰۰", installmentCount: "۲۰", grantedOn: "۱۴۰۵/۸/۲۰" };
  expect(parseInput(grantFields, raw)).toEqual({
    ok: true,
    value: { principalRial: 150_000_000n, installmentCount: 20, grantedOn: today },
  });
  expect(
    parseInput(grantFields, { principalRial: "15.5", installmentCount: "61", grantedOn: "1405/12/30" }),
  ).toMatchObject({
    refusal: {
      fields: {
        principalRial: expect.stringContaining("تومان"),
        installmentCount: expect.any(String),
        grantedOn: expect.any(String),
      },
    },
  });
});
