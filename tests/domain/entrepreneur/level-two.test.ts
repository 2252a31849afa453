import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/domain/entrepreneur/evaluation";
import type { LevelEvidence } from "@/lib/domain/entrepreneur/evidence";
import { buildIncome, buildInvoice, buildProduct, day, nothing } from "./build-evidence";

const on = day("1405/08/20");
const growing = { standing: 2, sinceOn: day("1405/02/01") } as const;
const judge = (evidence: Partial<LevelEvidence>, date = on) =>
  evaluate(growing, { ...nothing, ...evidence }, date);

describe("a product first offered while at level 2, with an invoice [S5 شرایط ارتقای سطح دو]", () => {
  const sale = (issuedOn: string, productId = 1) => buildInvoice(5, issuedOn, { productId });
  it.each([
    ["offered before the level began", "1405/01/31", sale("1405/06/01"), false],
    ["offered on its first day", "1405/02/01", sale("1405/06/01"), true],
    ["offered and sold on the day", "1405/08/20", sale("1405/08/20"), true],
    ["offered tomorrow", "1405/08/21", sale("1405/08/20"), false],
    ["sold tomorrow", "1405/08/01", sale("1405/08/21"), false],
    ["sold only before it was offered", "1405/06/01", sale("1405/05/31"), false],
    ["not sold", "1405/06/01", sale("1405/06/02", 2), false],
    ["sold on a voided invoice", "1405/06/01", { ...sale("1405/06/02"), voided: true }, false],
  ])("%s", (_case, offeredOn, invoice, met) => {
    const result = judge({ products: [buildProduct(1, offeredOn)], invoices: [invoice] });
    expect(result.criteria[0]).toMatchObject({
      criterion: "newProduct",
      counted: met ? 1 : 0,
      needed: 1,
      met,
    });
    expect(result.conditionMet).toBe(met);
  });

  it("names the product and its first sale, and a product that is still to be sold", () => {
    const products = [buildProduct(1, "1405/03/01"), buildProduct(2, "1405/04/01")];
    const invoices = [
      buildInvoice(8, "1405/05/02", { productId: 1 }),
      buildInvoice(9, "1405/05/01", { productId: 1 }),
    ];
    expect(judge({ products, invoices }).criteria[0]?.evidence).toEqual([
      { kind: "product", id: 1 },
      { kind: "product", id: 2 },
      { kind: "salesInvoice", id: 9 },
    ]);
  });

  it("a voided product counts nowhere", () => {
    const products = [buildProduct(1, "1405/03/01", { voided: true })];
    expect(judge({ products, invoices: [sale("1405/06/01")] }).criteria[0]?.evidence).toEqual([]);
  });
});

describe("income up 30% within six months [S5 شرایط ارتقای سطح دو]", () => {
  const months = ["1405/02", "1405/03", "1405/04", "1405/05", "1405/06", "1405/07"];
  const income = (thousands: number[]) =>
    buildIncome(Object.fromEntries(months.map((month, index) => [month, thousands[index] ?? 0])));

  it.each([
    [[100, 100, 100, 130, 130, 130], true, "390000", "390000"],
    [[100, 100, 100, 130, 130, 129], false, "389000", "390000"],
    [[300, 0, 0, 0, 0, 390], true, "390000", "390000"], // means of three months, empty ones among them
    [[0, 0, 0, 500, 500, 500], false, "1500000", null], // nothing to compare with
    [[0, 0, 1, 1, 1, 0], true, "2000", "1300"],
    [[0, 0, 0, 0, 0, 0], false, "0", null],
    [[100, 200, 300, 200, 200, 200], false, "600000", "780000"],
  ])("thousand rial by month %j: %s", (thousands, met, counted, needed) => {
    expect(judge({ invoices: income(thousands) }).criteria[1]).toMatchObject({
      criterion: "incomeGrowth",
      unit: "rial",
      met,
      counted,
      needed,
    });
  });

  it.each([
    [1n, 1n, false, "2"], // 1.3 rial are needed, and there are no parts of a rial
    [1n, 2n, true, "2"],
    [10n, 13n, true, "13"],
    [9_999_999_999_999n, 12_999_999_999_998n, false, "12999999999999"], // 12999999999998.7
    [9_999_999_999_999n, 12_999_999_999_999n, true, "12999999999999"],
  ])("is exact to the rial: %s to %s", (before, after, met, needed) => {
    const invoices = [
      buildInvoice(1, "1405/02/01", { amountRial: before }),
      buildInvoice(2, "1405/07/30", { amountRial: after }),
    ];
    expect(judge({ invoices }).criteria[1]).toMatchObject({ met, needed, counted: String(after) });
  });

  it.each([
    ["1405/01/31", "1405/07/01", false], // the month before the six
    ["1405/02/01", "1405/07/30", true],
    ["1405/04/31", "1405/05/01", true],
    ["1405/04/31", "1405/08/01", false], // the running month is not complete
  ])("100 rial on %s, 130 rial on %s", (first, second, met) => {
    const invoices = [
      buildInvoice(1, first, { amountRial: 100n }),
      buildInvoice(2, second, { amountRial: 130n }),
    ];
    expect(judge({ invoices }).criteria[1]?.met).toBe(met);
  });

  it("reaches over a leap year to its thirtieth of Esfand", () => {
    const invoices = [
      buildInvoice(1, "1403/12/30", { amountRial: 100n }),
      buildInvoice(2, "1404/01/01", { amountRial: 130n }),
    ];
    expect(judge({ invoices }, day("1404/04/01")).criteria[1]).toMatchObject({ met: true, needed: "130" });
  });

  it("a late record of an old sale raises what later sales are compared with", () => {
    const invoices = income([100, 100, 100, 130, 130, 130]);
    const late = buildInvoice(50, "1405/03/20", { amountRial: 1n });
    expect(judge({ invoices }).conditionMet).toBe(true);
    expect(judge({ invoices: [...invoices, late] }).conditionMet).toBe(false);
  });
});

it("level 2 is left with either of the two [S5 شرایط ارتقای سطح دو]", () => {
  const products = [buildProduct(1, "1405/06/01")];
  const invoices = [buildInvoice(1, "1405/06/02", { productId: 1 })];
  expect(judge({ products, invoices })).toMatchObject({
    takes: "any",
    next: 3,
    conditionMet: true,
    supports: 3,
    profile: [],
    profileMet: true,
  });
  expect(judge({ invoices })).toMatchObject({ conditionMet: false, supports: 2 });
});
