import { describe, expect, it } from "vitest";
import { readStrings } from "@/lib/server/spreadsheet/strings";
import { UnreadableSheet } from "@/lib/server/spreadsheet/unreadable";
import { Readable } from "node:stream";
import { cellsRead, readRows, workbookParts, writeParts } from "@/tests/support/spreadsheets";

const sheet = (data: string, more = {}) => writeParts(workbookParts([{ name: "افراد", data }], more));
const row = (...cells: string[]) => `<row>${cells.join("")}</row>`;

const STYLES = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-fa-IR,16]yyyy/mm/dd;@"/><numFmt numFmtId="171" formatCode="0.00&quot;day&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`;

describe("a cell", () => {
  it.each([
    ["a shared text", `<c t="s"><v>1</v></c>`, "علي كاظمي"],
    ["a shared rich text, without how it is spoken", `<c t="s"><v>2</v></c>`, "مریم نوروزی"],
    ["a text of its own", `<c t="inlineStr"><is><t>نام</t></is></c>`, "نام"],
    ["a coded character", `<c t="inlineStr"><is><t>a_x000A_b</t></is></c>`, "a\nb"],
    ["a number", `<c><v>932184751</v></c>`, 932184751],
    ["a number in the way of science", `<c><v>9.32184751E8</v></c>`, 932184751],
    ["a truth", `<c t="b"><v>1</v></c>`, true],
    ["an error", `<c t="e"><v>#REF!</v></c>`, "#REF!"],
    ["a day of a common format", `<c s="1"><v>33453</v></c>`, { date: "1991-08-03" }],
    ["a day with its time", `<c s="1"><v>33453.75</v></c>`, { date: "1991-08-03" }],
    ["a day in the Persian calendar", `<c s="2"><v>33453</v></c>`, { date: "1991-08-03" }],
    ["a number with a unit that reads like a day", `<c s="3"><v>33453</v></c>`, 33453],
    ["a day by name", `<c t="d"><v>1991-08-03T00:00:00</v></c>`, { date: "1991-08-03" }],
    ["a formula with its last result", `<c><f>1+1</f><v>2</v></c>`, { formula: true }],
    ["a formula of many cells", `<c t="str"><f t="shared" si="0"/><v>x</v></c>`, { formula: true }],
    ["nothing", `<c s="1"/>`, null],
  ])("that holds %s", async (_what, cell, expected) => {
    const strings = `<sst><si><t>a</t></si><si><t>علي كاظمي</t></si><si><r><t>مریم</t></r><r><t xml:space="preserve"> نوروزی</t></r><rPh><t>ma</t></rPh></si></sst>`;
    const file = await sheet(row(cell, "<c><v>7</v></c>"), {
      "xl/sharedStrings.xml": strings,
      "xl/styles.xml": STYLES,
    });
    expect(await cellsRead(file)).toEqual([[expected, 7]]);
  });

  it("lies where its address says, with and without prefixes of names", async () => {
    const data = `<x:row r="3"><x:c r="C3"><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row r="9"><x:c r="A9"/></x:row>`;
    const parts = workbookParts([{ name: "a", data: "" }]);
    const file = await writeParts({
      ...parts,
      "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="m"><x:sheetData>${data}</x:sheetData></x:worksheet>`,
    });
    expect(await readRows(file)).toEqual([
      { row: 3, cells: [null, null, 1, 2] },
      { row: 9, cells: [null] },
    ]);
  });

  it("counts days from 1904 where the workbook does", async () => {
    const file = await sheet(row(`<c s="1"><v>31991</v></c>`), {
      "xl/styles.xml": STYLES,
      "xl/workbook.xml": `<workbook><workbookPr date1904="1"/><sheets><sheet name="a" r:id="r1"/></sheets></workbook>`,
    });
    expect(await cellsRead(file)).toEqual([[{ date: "1991-08-03" }]]);
  });
});

describe("a file is refused", () => {
  const text = `<c t="inlineStr"><is><t>x</t></is></c>`;
  const named = (name: string, data = row(text)) => ({ name, data });
  const parts = workbookParts([named("a")]);
  const withSheet = (content: string) => ({ ...parts, "xl/worksheets/sheet1.xml": content });
  const attack = `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData>${row("<c><v>&b;</v></c>")}</sheetData></worksheet>`;

  it.each([
    ["when a second sheet has rows", workbookParts([named("a"), named("b")]), "برگه پر دیگری"],
    ["with a document type and entities", withSheet(attack), "نمی‌توان خواند"],
    ["with an entity that nobody knows", withSheet("<worksheet>&x;</worksheet>"), "نمی‌توان خواند"],
    ["when it is cut off", withSheet("<worksheet><sheetData><row>"), "نمی‌توان خواند"],
    ["in another encoding", withSheet("\u0000"), "نمی‌توان خواند"],
    [
      "with rows that go back",
      workbookParts([named("a", `<row r="5">${text}</row><row r="4">${text}</row>`)]),
      "نمی‌توان خواند",
    ],
    ["with a cell far off", workbookParts([named("a", row(`<c r="XFD1"><v>1</v></c>`))]), "ستون‌های"],
    ["with an endless text", withSheet(`<worksheet><!--${"x".repeat(5_000_000)}--></worksheet>`), "بزرگ"],
    [
      "when its sheet is missing",
      { ...parts, "xl/_rels/workbook.xml.rels": "<Relationships/>" },
      "نمی‌توان خواند",
    ],
    [
      "when a sheet leads out of the file",
      {
        ...parts,
        "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="x/worksheet" Target="../../../../etc/passwd"/></Relationships>`,
      },
      "نمی‌توان خواند",
    ],
  ])("%s", async (_what, content: Record<string, string | Buffer>, reason) => {
    const reading = readRows(await writeParts(content));
    await expect(reading).rejects.toThrow(UnreadableSheet);
    await expect(reading).rejects.toThrow(reason);
  });

  it("but an empty second sheet and the guide of the template are no second sheet", async () => {
    const file = await writeParts(workbookParts([named("a"), named("b", "<row/>"), named("راهنما")]));
    expect(await cellsRead(file)).toEqual([["x"]]);
  });

  it("with more shared texts than are held in memory", async () => {
    const texts = (count: number) =>
      Readable.from([Buffer.from(`<sst>${"<si><t>ab</t></si>".repeat(count)}</sst>`)]);
    expect(await readStrings(texts(3), { mostTexts: 3 })).toHaveLength(3);
    await expect(readStrings(texts(4), { mostTexts: 3 })).rejects.toThrow("بزرگ");
    await expect(readStrings(texts(4), { mostCharacters: 7 })).rejects.toThrow("بزرگ");
  });
});
