import { describe, expect, it } from "vitest";
import type { Evidence } from "@/lib/domain/entrepreneur/evidence";
import { salesFall, silentDays } from "@/lib/domain/entrepreneur/signs";
import { buildCall, buildIncome, buildInvoice, day, nothing } from "./build-evidence";

const on = day("1405/08/20");

describe("sales of the last complete month 40% below the mean of the three before [page 4]", () => {
  it.each([
    [[100, 100, 100, 60], 40],
    [[100, 100, 100, 61], null],
    [[1000, 1000, 1000, 601], null], // 39.9
    [[300, 0, 0, 60], 40],
    [[100, 100, 100, 0], 100],
    [[1, 1, 1, 2], null],
    [[0, 0, 0, 0], null],
    [[0, 0, 0, 9], null],
  ])("thousand rial by month %j: %s", ([first, second, third, last], percent) => {
    const invoices = buildIncome({
      "1405/04": first!,
      "1405/05": second!,
      "1405/06": third!,
      "1405/07": last!,
      "1405/08": 1, // the running month says nothing yet
    });
    expect(salesFall({ invoices }, on)).toBe(percent);
  });
});

describe("silence [page 4: no sales report for two months; three calls without answer in thirty days]", () => {
  const silent = (evidence: Partial<Evidence>, enrolledOn = "1404/01/01") =>
    silentDays({ ...nothing, ...evidence }, day(enrolledOn), on);
  const recent = [buildInvoice(1, "1405/08/01")];

  it.each([
    ["1405/06/20", 61],
    ["1405/06/21", null],
    ["1405/08/20", null],
  ])("the last sale on %s: %s days", (issuedOn, days) => {
    expect(silent({ invoices: [buildInvoice(1, issuedOn)] })).toBe(days);
  });

  it("without any sale it is counted from enrolment, and a sale before it does not make it longer", () => {
    expect(silent({}, "1405/06/20")).toBe(61);
    expect(silent({}, "1405/06/21")).toBeNull();
    expect(silent({ invoices: [buildInvoice(1, "1404/01/05")] }, "1405/06/20")).toBe(61);
  });

  it.each([
    ["three", ["1405/08/01", "1405/08/10", "1405/08/20"], 19],
    ["two", ["1405/08/10", "1405/08/20"], null],
    ["the first on the thirtieth day", ["1405/07/21", "1405/08/10", "1405/08/20"], 29],
    ["the first a day too early", ["1405/07/20", "1405/08/10", "1405/08/20"], null],
    ["one of them tomorrow", ["1405/08/01", "1405/08/10", "1405/08/21"], null],
  ])("calls without answer: %s", (_case, days, silentFor) => {
    const calls = days.map((calledOn, index) => buildCall(index + 1, calledOn));
    expect(silent({ invoices: recent, calls })).toBe(silentFor);
  });

  it("an answered call or a visit ends a row of unanswered ones, unless it is voided (decision)", () => {
    const calls = ["1405/08/01", "1405/08/10", "1405/08/20"].map((on, index) => buildCall(index + 1, on));
    const answered = buildCall(9, "1405/08/12", true);
    const visit = { id: 1, voided: false, visitedOn: day("1405/08/05") };
    expect(silent({ invoices: recent, calls: [...calls, answered] })).toBeNull();
    expect(silent({ invoices: recent, calls, visits: [visit] })).toBeNull();
    const sameDay = { ...visit, visitedOn: day("1405/08/01") };
    expect(silent({ invoices: recent, calls, visits: [sameDay] })).toBeNull();
    expect(silent({ invoices: recent, calls, visits: [{ ...visit, voided: true }] })).toBe(19);
  });
});
