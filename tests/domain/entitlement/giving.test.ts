import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Entitlement,
  ENTITLEMENTS,
  entitlements,
  entitlementsAt,
  seriesOf,
} from "@/lib/domain/entitlement/catalogue";
import { checkGiving, dueEntitlements, type Given, isDueOn } from "@/lib/domain/entitlement/giving";
import { givingFields } from "@/lib/domain/entitlement/input";
import { nextPeriodFrom, periodOn, periodText } from "@/lib/domain/entitlement/period";
import type { Level } from "@/lib/domain/entrepreneur/level";
import { addDays } from "@/lib/domain/shared/calendar-date";
import { parseInput } from "@/lib/domain/shared/parse-input";
import { day } from "../loan/day";

const today = day("1405/08/20");
const gave = (entitlement: Entitlement, on: string) => ({ entitlement, givenOn: day(on) });

describe("S5 خدمات و حمایت‌ها: the services of each level", () => {
  it.each([
    [1, ["healthScreening", "breastCancerScreening", "eyeExamination", "foodBasket", "livelihoodPay"]],
    [2, ["dentalLoan", "medicalHelp", "glasses", "childrenPay", "partInsurance"]],
    [3, ["fullMedical", "laptopLoan", "higherChildrenPay", "fullInsurance", "retirementPlan"]],
  ] as const)("level %i, and not those below it (decision)", (level, expected) => {
    expect(entitlementsAt(level)).toEqual(expected);
  });

  it("what shares a series has the same period, and labels differ", () => {
    for (const one of ENTITLEMENTS) expect(entitlements[seriesOf(one)].period).toBe(entitlements[one].period);
    expect(new Set(ENTITLEMENTS.map((one) => entitlements[one].label)).size).toBe(ENTITLEMENTS.length);
  });
});

describe("periods are those of the Jalali calendar", () => {
  it.each<[Entitlement, string, string, string, string | null]>([
    ["foodBasket", "1405/06/31", "1405-06", "شهریور ۱۴۰۵", "1405/07/01"],
    ["foodBasket", "1405/07/01", "1405-07", "مهر ۱۴۰۵", "1405/08/01"],
    ["foodBasket", "1403/12/30", "1403-12", "اسفند ۱۴۰۳", "1404/01/01"],
    ["healthScreening", "1403/12/30", "1403", "سال ۱۴۰۳", "1404/01/01"],
    ["healthScreening", "1404/01/01", "1404", "سال ۱۴۰۴", "1405/01/01"],
    ["laptopLoan", "1405/08/20", "once", "یک بار برای همیشه", null],
  ])("%s on %s: %s", (entitlement, on, period, text, next) => {
    expect(periodOn(entitlement, day(on))).toBe(period);
    expect(periodText(entitlement, day(on))).toBe(text);
    expect(nextPeriodFrom(entitlement, day(on))).toBe(next && day(next));
  });

  it("the next period begins where this one ends", () => {
    const days = fc.nat(365 * 50).map((count) => addDays(day("1400/01/01"), count));
    fc.assert(
      fc.property(fc.constantFrom(...ENTITLEMENTS), days, (entitlement, on) => {
        const next = nextPeriodFrom(entitlement, on);
        if (next === null) return;
        expect(periodOn(entitlement, addDays(next, -1))).toBe(periodOn(entitlement, on));
        expect(periodOn(entitlement, next)).not.toBe(periodOn(entitlement, on));
        expect(isDueOn(entitlement, [{ entitlement, givenOn: on }], next)).toBe(true);
        expect(isDueOn(entitlement, [{ entitlement, givenOn: on }], addDays(next, -1))).toBe(false);
      }),
    );
  });
});

describe("an entitlement is given once in its period", () => {
  const ask = (
    entitlement: Entitlement,
    {
      on = "1405/08/20",
      level = entitlements[entitlement].level,
      amountRial = 1n,
      given = [gave("glasses", "1400/01/01")],
    }: { on?: string; level?: Level | null; amountRial?: bigint; given?: Given[] } = {},
  ) => checkGiving({ level, given, today }, { entitlement, givenOn: day(on), amountRial });
  const outcome = (result: ReturnType<typeof checkGiving>) =>
    result.ok
      ? `${result.value.series} ${result.value.period}`
      : `${result.refusal.code}: ${Object.keys(result.refusal.fields ?? {}).join()}`;

  it.each<[string, ReturnType<typeof checkGiving>, string]>([
    ["nothing yet", ask("foodBasket"), "foodBasket 1405-08"],
    ["last month", ask("foodBasket", { given: [gave("foodBasket", "1405/07/30")] }), "foodBasket 1405-08"],
    [
      "this month",
      ask("foodBasket", { given: [gave("foodBasket", "1405/08/01")] }),
      "duplicate: entitlement",
    ],
    [
      "another one",
      ask("foodBasket", { given: [gave("livelihoodPay", "1405/08/01")] }),
      "foodBasket 1405-08",
    ],
    [
      "this year",
      ask("eyeExamination", { given: [gave("eyeExamination", "1405/01/01")] }),
      "duplicate: entitlement",
    ],
    [
      "last year",
      ask("eyeExamination", { given: [gave("eyeExamination", "1404/12/29")] }),
      "eyeExamination 1405",
    ],
    [
      "once, years ago",
      ask("laptopLoan", { given: [gave("laptopLoan", "1401/01/01")] }),
      "duplicate: entitlement",
    ],
    [
      "the lower pay in the month of a promotion (decision)",
      ask("higherChildrenPay", { given: [gave("childrenPay", "1405/08/02")] }),
      "duplicate: entitlement",
    ],
    [
      "the lower insurance a month before",
      ask("fullInsurance", { given: [gave("partInsurance", "1405/07/30")] }),
      "partInsurance 1405-08",
    ],
    [
      "recorded for last month",
      ask("foodBasket", { on: "1405/07/30", given: [gave("foodBasket", "1405/08/01")] }),
      "foodBasket 1405-07",
    ],
    ["of another level", ask("foodBasket", { level: 2 }), "invalidInput: entitlement"],
    ["of no level", ask("foodBasket", { level: null }), "invalidInput: entitlement"],
    ["tomorrow", ask("foodBasket", { on: "1405/08/21" }), "invalidInput: givenOn"],
    ["a pension without its amount", ask("livelihoodPay", { amountRial: 0n }), "invalidInput: amountRial"],
    ["a screening without an amount", ask("healthScreening", { amountRial: 0n }), "healthScreening 1405"],
  ])("%s", (_case, result, expected) => expect(outcome(result)).toBe(expected));

  it("says when it was given and when it may be given again", () => {
    const result = ask("foodBasket", { given: [gave("foodBasket", "1405/08/02")] });
    const text = result.ok ? "" : result.refusal.fields?.["entitlement"];
    expect(text).toBe(
      "«سبد ارزاق ماهانه» (آبان ۱۴۰۵) در ۲ آبان ۱۴۰۵ داده شده است. نوبت بعدی از ۱ آذر ۱۴۰۵ است.",
    );
  });

  it("lists what is still due on a day", () => {
    const given = [gave("foodBasket", "1405/08/02"), gave("healthScreening", "1404/03/01")];
    expect(dueEntitlements(1, given, today)).toEqual(entitlementsAt(1).filter((one) => one !== "foodBasket"));
  });
});

it("is read as typed", () => {
  expect(
    parseInput(givingFields, { entitlement: "foodBasket", givenOn: "۱۴۰۵/۸/۲۰", amountRial: "" }),
  ).toEqual({
    ok: true,
    value: { entitlement: "foodBasket", givenOn: today, amountRial: 0n },
  });
  expect(parseInput(givingFields, { entitlement: "toString", givenOn: "", amountRial: "x" })).toMatchObject({
    refusal: {
      fields: {
        entitlement: expect.any(String),
        givenOn: expect.any(String),
        amountRial: expect.any(String),
      },
    },
  });
});
