import { describe, expect, it } from "vitest";
import { SERVICE_NUMBERS } from "@/lib/domain/aid/service-number";
import { serviceLabels } from "@/lib/domain/aid/service-labels";
import type { Cell } from "@/lib/domain/beneficiary/cell";
import { monthsOfYear } from "@/lib/domain/plan/plan-year";
import { readPlanSheet, sheetHeadings, type SheetRow } from "@/lib/domain/plan/sheet";
import { uploadSaid } from "@/lib/domain/plan/upload-said";

const months = monthsOfYear(1405);
const open = months.slice(7);
const agreed = { [months[0] ?? ""]: [5, ...Array<null>(9).fill(null)] };

/** The sheet of 1405 with cells of its own, by address as in the file. */
function sheet(own: Record<string, Cell> = {}): SheetRow[] {
  const rows: SheetRow[] = [
    { row: 1, cells: [...sheetHeadings(1405)] },
    ...SERVICE_NUMBERS.map((service, index) => ({
      row: index + 2,
      cells: [service, serviceLabels[index] ?? "", ...Array<Cell>(12).fill(null)],
    })),
  ];
  for (const [address, cell] of Object.entries(own)) {
    const [, letter = "A", number = "1"] = /^([A-Z])(\d+)$/.exec(address) ?? [];
    let row = rows.find(({ row: at }) => at === Number(number));
    if (!row) rows.push((row = { row: Number(number), cells: [] }));
    const cells = row.cells as Cell[];
    const column = letter.charCodeAt(0) - 65;
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }
  return rows;
}
const read = (own: Record<string, Cell>) => readPlanSheet(sheet(own), 1405, { open, agreed });

describe("S1 ب-4-4: the plan as a spreadsheet", () => {
  it("gives the open months, numbers as numbers or typed in any digits, empty as no plan", () => {
    const found = read({ J2: 5, J3: "۷", K3: "١٢", L4: " 1٬000 ", C2: 5 });
    if (!("targets" in found)) throw new Error(JSON.stringify(found));
    expect(Object.keys(found.targets)).toEqual(open);
    expect(found.targets["1405-08" as (typeof open)[0]]?.slice(0, 3)).toEqual([5, 7, null]);
    expect(found.targets["1405-09" as (typeof open)[0]]?.[1]).toBe(12);
    expect(found.targets["1405-10" as (typeof open)[0]]?.[2]).toBe(1000);
  });

  it("headings and names may be written with Arabic letters, other digits and other spaces", () => {
    expect("targets" in read({ C1: "فروردين  1405", B2: "استعدادسنجي، مشاوره و هدايت شغلي" })).toBe(true);
  });

  it.each<[string, Record<string, Cell>, string[]]>([
    ["a formula", { J2: { formula: true } }, ["J2.formula"]],
    ["a text", { J2: "پنج" }, ["J2.number"]],
    ["a fraction", { J2: 1.5 }, ["J2.number"]],
    ["a yes", { J2: true }, ["J2.number"]],
    ["a day", { J2: { date: "2026-01-01" } }, ["J2.number"]],
    ["zero", { J2: 0 }, ["J2.range"]],
    ["a negative number", { J2: "-3" }, ["J2.range"]],
    ["too large a number", { J2: 100_001 }, ["J2.range"]],
    ["something else for a month that is over", { C2: 6 }, ["C2.closed"]],
    ["a target for a month that had none", { D2: 6 }, ["D2.closed"]],
    ["another row's number", { A2: 2 }, ["A2.row"]],
    ["another row's name", { B3: "هدف من" }, ["B3.row"]],
    ["an eleventh row", { B12: "جمع" }, ["B12.extra"]],
    ["a thirteenth month", { O4: 3 }, ["O4.extra"]],
    ["several at once, all named", { J2: "x", K5: 0, C2: 9 }, ["C2.closed", "J2.number", "K5.range"]],
  ])("%s is named by its cell, and nothing is taken", (_, own, expected) => {
    const found = read(own);
    expect("wrong" in found && found.wrong.map(({ address, problem }) => `${address}.${problem}`)).toEqual(
      expected,
    );
  });

  it.each([
    ["the sheet of another year", readPlanSheet(sheet(), 1406, { open: monthsOfYear(1406), agreed: {} })],
    ["an empty sheet", readPlanSheet([], 1405, { open, agreed })],
  ])("%s is told by its headings alone", (_, found) => {
    expect("wrong" in found && new Set(found.wrong.map(({ problem }) => problem))).toEqual(
      new Set(["heading"]),
    );
  });
});

describe("what is said of a sheet that was not taken", () => {
  it("names cells by the codes in the address, and leaves out what is no code", () => {
    const said = uploadSaid("invalidInput", "C5.range,<b>.range,D6.__proto__,E7.formula,,");
    expect(said?.cells.map(({ address }) => address)).toEqual(["C5", "E7"]);
  });

  it.each([undefined, "nonsense", "__proto__", "toString"])("a code %s says nothing", (code) => {
    expect(uploadSaid(code, "C5.range")).toBeNull();
  });
});
