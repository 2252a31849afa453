import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cell, cellAddress, cellText } from "@/lib/domain/beneficiary/cell";
import { sheetHeadings, sheetRow } from "@/lib/domain/beneficiary/export-row";
import { readHeader } from "@/lib/domain/beneficiary/header";
import { readBeneficiary } from "@/lib/domain/beneficiary/read-record";
import { type Column, COLUMNS } from "@/lib/domain/beneficiary/record";
import { MOST_ROWS, sheetReader } from "@/lib/domain/beneficiary/sheet";
import { buildNationalId } from "../build-national-id";
import { day } from "../loan/day";
import { buildTexts } from "./build-texts";

const today = day("1405/08/20");
const header = COLUMNS;
const cells = (change: Partial<Record<Column, Cell>> = {}): Cell[] => {
  const texts = buildTexts(change);
  return COLUMNS.map((column) => texts[column] as Cell);
};
const textOf = (result: { ok: boolean; refusal?: { fields?: Record<string, string> } }) =>
  result.refusal?.fields?.["file"] ?? "";

describe("the heading of a sheet", () => {
  it("has the columns in any order, by label, key or usual name", () => {
    expect(readHeader(sheetHeadings())).toEqual({ ok: true, value: COLUMNS });
    const mixed = ["گروه هدف", null, "كد ملي", "name", "نام پدر", " تاريخ‌تولد ", "جنس", "موبایل", ""];
    expect(readHeader(mixed)).toEqual({
      ok: true,
      value: ["targetGroup", null, "nationalId", "name", "fatherName", "bornOn", "gender", "mobile", null],
    });
  });

  it.each<[string, Cell[], string]>([
    ["an unknown column", [...sheetHeadings(), "رنگ"], "«رنگ» شناخته نیست"],
    ["a misspelt one", sheetHeadings().map((one) => (one === "نشانی" ? "نشائی" : one)), "شناخته نیست"],
    ["one twice", [...sheetHeadings(), "موبایل"], "دو بار"],
    ["a missing one", sheetHeadings().slice(1), "«کد ملی»"],
    ["a number for a heading", [...sheetHeadings(), 12], "شناخته نیست"],
    ["a formula for a heading", [...sheetHeadings(), { formula: true }], "شناخته نیست"],
    ["no heading", [], "در پرونده نیست"],
    ["thousands of columns", Array<Cell>(10_000).fill("x"), "بیش از اندازه"],
  ])("%s is refused", (_case, headings, about) => expect(textOf(readHeader(headings))).toContain(about));
});

describe("a cell as text", () => {
  const id = buildNationalId("001234567");
  it.each<[Column, Cell, string]>([
    ["nationalId", Number(id), id],
    ["nationalId", 123, "123"],
    ["mobile", 9151234567, "09151234567"],
    ["mobile", 989151234567, "09151234567"],
    ["mobile", "9151234567", "9151234567"],
    ["householdMembers", 4, "4"],
    ["householdHead", true, "yes"],
    ["householdHead", false, "no"],
    ["bornOn", { date: "1991-08-03" }, "۱۳۷۰/۰۵/۱۲"],
    ["bornOn", "1991/8/3", "۱۳۷۰/۰۵/۱۲"],
    ["bornOn", "1370/5/12", "1370/5/12"],
    ["bornOn", "12/5/70", "12/5/70"],
    ["address", "'=1+1", "=1+1"],
    ["skills", null, ""],
  ])("%s %j: %j", (column, cell, text) => expect(cellText(column, cell)).toMatchObject({ text }));

  it.each<[Column, Cell]>([
    ["bornOn", "1991/02/30"],
    ["bornOn", { date: "nonsense" }],
    ["name", { date: "1991-08-03" }],
    ["name", { formula: true }],
    ["address", "x".repeat(5001)],
  ])("%s %.40j is told to be unreadable", (column, cell) => {
    const read = cellText(column, cell);
    expect("message" in read || (column === "bornOn" && read.calendar === null)).toBe(true);
  });

  it.each([
    [0, 1, "A1"],
    [25, 9, "Z9"],
    [26, 12, "AA12"],
    [701, 3, "ZZ3"],
    [702, 3, "AAA3"],
  ])("column %i of row %i is %s", (column, row, address) => expect(cellAddress(column, row)).toBe(address));
});

describe("the rows of a sheet", () => {
  const one = buildNationalId("123456789");
  const other = buildNationalId("223456789");

  it("gives people, empty rows, and errors by cell", () => {
    const { read, problems } = sheetReader(header, today);
    expect(read(2, cells())).toMatchObject({ row: 2, kind: "person", record: { name: "مریم نوروزی" } });
    expect(
      read(
        3,
        COLUMNS.map(() => " \u200F"),
      ),
    ).toEqual({ row: 3, kind: "empty" });
    expect(read(4, cells({ nationalId: "123", targetGroup: "زز" }))).toMatchObject({
      row: 4,
      kind: "wrong",
      errors: [
        { cell: "A4", heading: "کد ملی" },
        { cell: "F4", heading: "گروه هدف" },
      ],
    });
    expect(read(5, [one])).toMatchObject({ kind: "wrong", errors: { length: 5 } });
    expect(problems()).toEqual([]);
  });

  it("a formula is neither executed nor taken: its cell is told", () => {
    const row = sheetReader(header, today).read(
      2,
      cells({ name: { formula: true }, address: { formula: true } }),
    );
    expect(row).toMatchObject({ kind: "wrong", errors: [{ cell: "B2" }, { cell: "N2" }] });
    expect(JSON.stringify(row)).toContain("فرمول");
  });

  it("a text that looks like a formula stays text", () => {
    const row = sheetReader(header, today).read(2, cells({ address: "=1+1" }));
    expect(row).toMatchObject({ kind: "person", record: { address: "=1+1" } });
  });

  it("a national id that stands twice is an error of the later row, also beside other errors", () => {
    const { read } = sheetReader(header, today);
    expect(read(2, cells({ nationalId: one, gender: "?" })).kind).toBe("wrong");
    expect(read(3, cells({ nationalId: other })).kind).toBe("person");
    expect(read(4, cells({ nationalId: Number(one) }))).toMatchObject({
      errors: [{ cell: "A4", message: expect.stringContaining("ردیف ۲") }],
    });
    // What is no national id is not also a duplicate.
    expect(read(5, cells({ nationalId: "1" }))).toMatchObject({ errors: [{ cell: "A5" }] });
    expect(read(6, cells({ nationalId: "1" }))).toMatchObject({
      errors: [{ message: "کد ملی باید ده رقم باشد." }],
    });
  });

  it("a value under no heading is told, so that nothing is lost", () => {
    const { read } = sheetReader([...COLUMNS, null], today);
    expect(read(2, [...cells(), "یادداشت"])).toMatchObject({
      kind: "wrong",
      errors: [{ cell: "P2", heading: "" }],
    });
    expect(read(3, [...cells({ nationalId: one }), " ", "بیرون"])).toMatchObject({
      errors: [{ cell: "Q3" }],
    });
  });

  it.each<[string, Cell[], number]>([
    ["Jalali only", ["1370/1/1", "۱۳۷۱/۰۲/۰۳"], 0],
    ["Gregorian only", ["1991-03-21", { date: "1992-04-23" }], 0],
    ["both", ["1370/1/1", { date: "1992-04-23" }], 1],
    ["both as text", ["1991/03/21", "۱۳۷۱/۰۲/۰۳"], 1],
  ])("dates of one calendar in a file, not of two: %s", (_case, dates, found) => {
    const { read, problems } = sheetReader(header, today);
    const ids = [one, other];
    dates.forEach((bornOn, index) =>
      expect(read(index + 2, cells({ bornOn, nationalId: ids[index]! })).kind).toBe("person"),
    );
    expect(problems()).toHaveLength(found);
    if (found) expect(problems()[0]).toMatch(/D2.*D3|D3.*D2/);
  });

  it("a file has rows, and not too many", () => {
    expect(sheetReader(header, today).problems()).toHaveLength(1);
    expect(MOST_ROWS).toBe(50_000);
    const { read, problems } = sheetReader(["skills"], today, 3);
    for (const row of [2, 3, 4]) read(row, ["x"]);
    read(5, []);
    expect(problems()).toEqual([]);
    expect(read(6, ["x"])).toMatchObject({ kind: "wrong" });
    expect(problems()[0]).toContain("حداکثر ۳ ردیف");
  });

  it("what is exported is imported as the same person", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 40 });
    const change = fc.record({
      address: fc.oneof(text, fc.constantFrom("=1+1", "'=1", "-", "@x", "+98 915")),
      skills: text,
      gender: fc.constantFrom("زن", "مرد"),
      targetGroup: fc.constantFrom("الف", "ه", "و"),
      householdHead: fc.constantFrom("بله", "خیر", ""),
      education: fc.constantFrom("لیسانس", ""),
      bornOn: fc.constantFrom("1300/01/01", "1403/12/30"),
    });
    fc.assert(
      fc.property(change, (typed) => {
        const person = readBeneficiary(buildTexts(typed), today);
        if (!person.ok) throw new Error(JSON.stringify(person));
        const row = sheetReader(header, today).read(2, sheetRow(person.value));
        expect(row).toEqual({ row: 2, kind: "person", record: person.value });
      }),
    );
  });

  it("reading a row never throws", () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.record({ date: fc.string() }),
      fc.constant({ formula: true } as const),
    );
    const places = fc.array(fc.option(fc.constantFrom(...COLUMNS)), { maxLength: 20 });
    fc.assert(
      fc.property(places, fc.array(cell, { maxLength: 30 }), (header, row) => {
        const { read, problems } = sheetReader(header, today);
        expect(["empty", "wrong", "person"]).toContain(read(2, row).kind);
        expect(problems().length).toBeLessThan(3);
        readHeader(row);
      }),
    );
  });
});
