import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/domain/entrepreneur/evaluation";
import type { LevelEvidence } from "@/lib/domain/entrepreneur/evidence";
import { buildBasicCourses, buildInvoice, buildInvoices, day, nothing } from "./build-evidence";

const on = day("1405/08/20");
const beginner = { standing: 1, sinceOn: day("1404/01/01") } as const;
const judge = (evidence: Partial<LevelEvidence>, date = on) =>
  evaluate(beginner, { ...nothing, ...evidence }, date);
const invoicesOf = (evidence: Partial<LevelEvidence>, date = on) => judge(evidence, date).criteria[0];

describe("ten invoices within three months [S5 شرایط ارتقای سطح یک]", () => {
  it.each([
    [9, false],
    [10, true],
    [11, true],
  ])("%i invoices: %s", (count, met) => {
    const evidence = Array.from({ length: count }, (_, index) => ({ kind: "salesInvoice", id: index + 1 }));
    expect(invoicesOf({ invoices: buildInvoices(count, "1405/08/01") })).toEqual({
      criterion: "recentInvoices",
      text: "۱۰ فاکتور فروش در ۳ ماه",
      clause: "جدول مقایسه‌ای سه سطح، شرایط ارتقای سطح یک",
      met,
      unit: "invoice",
      counted: count,
      needed: 10,
      evidence,
    });
  });

  it.each([
    ["1405/08/20", "1405/05/20", 0], // the same day three months earlier lies outside
    ["1405/08/20", "1405/05/21", 1],
    ["1405/08/20", "1405/08/20", 1],
    ["1405/08/20", "1405/08/21", 0], // tomorrow
    ["1405/03/31", "1404/12/29", 0],
    ["1405/03/31", "1405/01/01", 1],
    ["1404/03/31", "1403/12/30", 0], // 30 Esfand of a leap year
    ["1404/03/29", "1403/12/30", 1],
  ])("on %s an invoice of %s counts %i", (date, issuedOn, counted) => {
    expect(invoicesOf({ invoices: [buildInvoice(1, issuedOn)] }, day(date))).toMatchObject({ counted });
  });

  it.each([
    ["a voided one", buildInvoice(2, "1405/08/01", { voided: true }), [1]],
    ["a duplicate of number and date", buildInvoice(2, "1405/08/01", { number: "1" }), [1]],
    ["a duplicate in other digits and spaces", buildInvoice(2, "1405/08/01", { number: " ۱ " }), [1]],
    ["the same number on another day", buildInvoice(2, "1405/08/02", { number: "1" }), [1, 2]],
  ])("%s", (_case, second, ids) => {
    const result = invoicesOf({ invoices: [second, buildInvoice(1, "1405/08/01")] });
    expect(result?.evidence.map(({ id }) => id)).toEqual(ids);
  });

  it("a voided invoice does not shut out the right one of the same number and date", () => {
    const wrong = buildInvoice(1, "1405/08/01", { number: "7", voided: true });
    const right = buildInvoice(2, "1405/08/01", { number: "7" });
    expect(invoicesOf({ invoices: [wrong, right] })?.evidence).toEqual([{ kind: "salesInvoice", id: 2 }]);
  });
});

describe("basic courses [S5 شرایط ارتقای سطح یک; page 3: personal finance, pricing]", () => {
  const [finance, pricing] = buildBasicCourses("1405/08/20");
  it.each([
    ["none", [], 0, false],
    ["one", [finance!], 1, false],
    ["one twice", [finance!, { ...finance!, id: 9 }], 1, false],
    ["both, on the day itself", [pricing!, finance!], 2, true],
    ["one voided", [finance!, { ...pricing!, voided: true }], 1, false],
    ["one tomorrow", [finance!, { ...pricing!, completedOn: day("1405/08/21") }], 1, false],
    ["one of another level", [finance!, { ...pricing!, course: "digitalMarketing" as const }], 1, false],
  ])("%s", (_case, courses, counted, met) => {
    expect(judge({ courses }).criteria[1]).toMatchObject({ counted, needed: 2, met });
  });
});

describe("level 1 is left with both together [S5 شرایط ارتقای سطح یک]", () => {
  const invoices = buildInvoices(10, "1405/08/01");
  const courses = buildBasicCourses();
  it.each([
    ["neither", {}, false],
    ["invoices alone", { invoices }, false],
    ["courses alone", { courses }, false],
    ["both", { invoices, courses }, true],
  ])("%s", (_case, evidence, met) => {
    expect(judge(evidence)).toMatchObject({
      rulesVersion: 1,
      on,
      standing: 1,
      next: 2,
      takes: "all",
      conditionMet: met,
      supports: met ? 2 : 1,
    });
  });
});
