import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "@/lib/server/spreadsheet/open-sheet";
import { readRows, temporaryFile, workbookParts, writeParts } from "@/tests/support/spreadsheets";

const MEGABYTE = 1024 * 1024;
const zeros = (megabytes: number) => Buffer.alloc(megabytes * MEGABYTE, " ");

/** Writes into the directory of the file that a part is so long. */
async function lieAbout(file: string, name: string, bytes: number): Promise<string> {
  const content = await readFile(file);
  const at = content.lastIndexOf(Buffer.from(name)) - 46;
  if (content.readUInt32LE(at) !== 0x02014b50) throw new Error("no directory entry");
  content.writeUInt32LE(bytes, at + 24);
  const lying = temporaryFile();
  await writeFile(lying, content);
  return lying;
}

describe("a small file that becomes a huge one", () => {
  it("is refused by its directory", async () => {
    const file = await writeParts(
      workbookParts([{ name: "a", data: "" }], { "xl/a.xml": zeros(250), "xl/b.xml": zeros(250) }),
    );
    expect((await readFile(file)).length).toBeLessThan(5 * MEGABYTE);
    await expect(checkWorkbook(file)).rejects.toThrow("بیش از اندازه بزرگ");
  });

  it("is stopped where its directory lies", async () => {
    const rows = `<row><c><v>1</v></c></row>`.repeat(100_000);
    const file = await writeParts(workbookParts([{ name: "a", data: rows }]));
    await expect(readRows(await lieAbout(file, "xl/worksheets/sheet1.xml", 500))).rejects.toThrow(
      "نمی‌توان خواند",
    );
  });
});

it.each([
  ["a text", Buffer.from("کد ملی,نام")],
  ["nothing", Buffer.alloc(0)],
  ["half a file", null],
])("%s is no workbook", async (_what, content) => {
  const file = temporaryFile();
  const whole = await readFile(await writeParts(workbookParts([{ name: "a", data: "" }])));
  await writeFile(file, content ?? whole.subarray(0, whole.length / 2));
  await expect(checkWorkbook(file)).rejects.toThrow("نمی‌توان خواند");
});
