import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/domain/entrepreneur/evaluation";
import type { SalesInvoice } from "@/lib/domain/entrepreneur/evidence";
import { buildIncome, buildInvoice, day, nothing } from "./build-evidence";

const on = day("1405/08/20");
const judge = (invoices: SalesInvoice[], date = on) =>
  evaluate({ standing: 1, sinceOn: day("1404/01/01") }, { ...nothing, invoices }, date);

describe("the profile of level 2 is advice beside the condition [S5 سابقه و بازار، درآمد]", () => {
  it.each([
    ["1405/02/21", 5, false],
    ["1405/02/20", 6, true],
    ["1403/02/20", 30, true],
  ])("six months since the first invoice, of %s", (first, counted, met) => {
    const invoices = [buildInvoice(2, "1405/08/01"), buildInvoice(1, first)];
    expect(judge(invoices).profile[0]).toMatchObject({
      unit: "month",
      counted,
      needed: 6,
      met,
      evidence: [{ kind: "salesInvoice", id: 1 }],
    });
  });

  it("has no months without an invoice", () => {
    expect(judge([]).profile[0]).toMatchObject({ counted: 0, met: false, evidence: [] });
  });

  it("three customers with two invoices or more, however they are spelt", () => {
    const customers = [
      "مریم کریمی",
      "مريم  كريمي",
      "زهرا",
      "زهرا",
      "فروشگاه گل‌ها",
      "فروشگاه گل ها",
      "تنها",
      null,
    ];
    const invoices = customers.map((customer, index) => buildInvoice(index + 1, "1405/08/01", { customer }));
    const unnamed = [buildInvoice(50, "1405/08/01"), buildInvoice(51, "1405/08/01", { customer: " " })];
    expect(judge([...invoices, ...unnamed]).profile[1]).toMatchObject({ counted: 3, needed: 3, met: true });
    expect(judge(invoices.slice(0, 5)).profile[1]).toMatchObject({ counted: 2, met: false });
  });

  it.each([
    [["1405/02", "1405/03", "1405/04", "1405/05"], 4, true],
    [["1405/02", "1405/03", "1405/04"], 3, false],
    [["1405/01", "1405/03", "1405/04", "1405/05"], 3, false], // the seventh month back
    [["1405/03", "1405/04", "1405/05", "1405/08"], 3, false], // the running month
  ])("income in four of the last six complete months: %j", (months, counted, met) => {
    const invoices = buildIncome(Object.fromEntries(months.map((month) => [month, 1])));
    expect(judge(invoices).profile[2]).toMatchObject({ counted, needed: 4, met });
  });
});
