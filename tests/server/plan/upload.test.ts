import { createWriteStream } from "node:fs";
import { stat, writeFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { describe, expect, it } from "vitest";
import { planSheet } from "@/lib/server/plan/sheet-query";
import { uploadPlan } from "@/lib/server/plan/upload";
import { withSheet } from "@/lib/server/spreadsheet/open-sheet";
import { type WrittenCell, type WrittenSheet, writeWorkbook } from "@/lib/server/spreadsheet/writer";
import { temporaryFile, writeParts } from "@/tests/support/spreadsheets";
import { asRole, codeOf, createCenter, type TestPlace } from "@/tests/support/world";
import { agreed, eventsOf, keyOf, planOf, proposed, YEAR } from "./plan-world";

const exported = async (place: TestPlace): Promise<WrittenSheet> => {
  const sheet = await planSheet(asRole("centerChair", place), { year: String(YEAR), center: place.centerId });
  if (!sheet) throw new Error("no sheet");
  return sheet;
};
const rowsOf = (sheet: WrittenSheet) =>
  [...(sheet.rows as Iterable<readonly WrittenCell[]>)].map((row) => [...row]);

/** Writes a sheet with some cells changed, «row.column» counted from 0 beneath the headings. */
async function written(
  sheet: WrittenSheet,
  change: Record<string, WrittenCell> = {},
  extra: WrittenSheet[] = [],
) {
  const rows = rowsOf(sheet);
  for (const [at, cell] of Object.entries(change)) {
    const [row = 0, column = 0] = at.split(".").map(Number);
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }
  const file = temporaryFile();
  await pipeline(writeWorkbook([{ ...sheet, rows }, ...extra]), createWriteStream(file));
  return file;
}
const received = async (path: string, name = "برنامه.xlsx") => ({
  path,
  name,
  bytes: (await stat(path)).size,
  sha256: "",
});
const send = async (place: TestPlace, path: string, { version = 0, name = "برنامه.xlsx" } = {}) =>
  uploadPlan(asRole("centerChair", place), { ...keyOf(place, version), file: await received(path, name) });
const gone = (path: string) =>
  stat(path).then(
    () => false,
    () => true,
  );

describe("the plan goes out as a spreadsheet and comes back as a draft [S1 ب-4-4]", () => {
  it("real numbers, ten rows by twelve months; what comes back unchanged is no change", async () => {
    const place = await createCenter();
    await agreed(place, { every: { 2: "12" }, at: { "9.2": "30" } });
    const sheet = await exported(place);
    expect(sheet.columns).toHaveLength(14);
    expect(rowsOf(sheet)[1]?.slice(0, 2)).toEqual([2, "آموزش‌های فنی و تخصصی"]);
    expect(rowsOf(sheet)[1]?.slice(8)).toEqual([null, 12, 30, 12, 12, 12]);
    const file = await written(sheet);
    await withSheet(file, async ({ rows }) => {
      for await (const { row, cells } of rows) if (row === 3) expect(cells[10]).toBe(30);
    });
    expect(await send(place, file, { version: 3 })).toMatchObject({
      refusal: { fields: { form: expect.stringContaining("یکی است") } },
    });
    expect(await gone(file)).toBe(true);
  });

  it("a filled sheet is the draft, once, and goes out again as it was written", async () => {
    const place = await createCenter();
    const change = { "0.9": 4, "0.10": "٧", "9.13": "۱۰۰" };
    const sheet = await exported(place);
    expect(codeOf(await send(place, await written(sheet, change)))).toBe("ok");
    expect(codeOf(await send(place, await written(sheet, { "0.9": 5 })))).toBe("conflict");
    expect(await planOf(place)).toMatchObject({ status: "draft", version: 1 });
    const again = rowsOf(await exported(place));
    expect([again[0]?.[9], again[0]?.[10], again[9]?.[13]]).toEqual([4, 7, 100]);
    expect((await eventsOf(place)).map(({ kind }) => kind)).toEqual(["plan.drafted"]);
  });

  it("wrong cells are named, and nothing of the sheet is kept", async () => {
    const place = await createCenter();
    const file = await written(await exported(place), {
      "0.9": 4,
      "1.9": "سه",
      "2.10": 0,
      "3.2": 8,
      "11.3": "جمع",
    });
    expect(await send(place, file)).toMatchObject({
      refusal: {
        code: "invalidInput",
        params: { cells: "J3.number,K4.range,C5.closed,D13.extra", count: 4 },
      },
    });
    expect(await planOf(place)).toBeNull();
  });

  it("what is with the other side is not written over", async () => {
    const place = await createCenter();
    await proposed(place);
    expect(
      codeOf(await send(place, await written(await exported(place), { "0.9": 9 }), { version: 2 })),
    ).toBe("wrongStep");
  });
});

describe("what is no sheet of a plan", () => {
  it.each<[string, (place: TestPlace) => Promise<string>, string, string?]>([
    ["a text", async () => textFile("سلام"), "fileTypeRefused"],
    ["an empty file", async () => textFile(""), "fileEmpty"],
    [
      "a file with macros by its name",
      async (place) => written(await exported(place)),
      "fileTypeRefused",
      "برنامه.xlsm",
    ],
    [
      "a file with macros in it",
      async () => writeParts({ "xl/workbook.xml": "<workbook/>", "xl/vbaProject.bin": "x" }),
      "fileTypeRefused",
    ],
    ["a file too large", async () => textFile("x".repeat(1024 * 1024 + 1)), "fileTooLarge"],
    [
      "two filled sheets",
      async (place) => {
        const sheet = await exported(place);
        return written(sheet, {}, [{ ...sheet, name: "دیگر", rows: rowsOf(sheet) }]);
      },
      "fileTypeRefused",
    ],
  ])("%s is refused and removed", async (_, make, code, name) => {
    const place = await createCenter();
    const file = await make(place);
    expect(codeOf(await send(place, file, { name }))).toBe(code);
    expect(await gone(file)).toBe(true);
    expect(await planOf(place)).toBeNull();
  });
});

async function textFile(text: string): Promise<string> {
  const file = temporaryFile();
  await writeFile(file, text);
  return file;
}
