import { describe, expect, it } from "vitest";
import {
  checkUpload,
  checkWorkbookParts,
  LARGEST_SHEET_BYTES,
  sheetLimit,
  uploadRefused,
} from "@/lib/domain/beneficiary/upload";
import { refusalText } from "@/lib/domain/shared/refusal";

const about = (result: ReturnType<typeof checkUpload>) =>
  result.ok ? "ok" : (result.refusal.fields?.["file"] ?? refusalText(result.refusal));

describe("which files are taken", () => {
  it.each([
    ["people.xlsx", 1000, "ok"],
    ["مددجویان.XLSX", LARGEST_SHEET_BYTES, "ok"],
    ["people.xlsx", LARGEST_SHEET_BYTES + 1, "۲۰ مگابایت"],
    ["people.xlsx", 200 * 1024 * 1024, "۲۰ مگابایت"],
    ["people.xlsx", 0, "خالی"],
    ["people.xlsm", 1000, "ماکرو"],
    ["people.xlsb", 1000, "ماکرو"],
    ["people.xls", 1000, "xlsx"],
    ["people.csv", 1000, "xlsx"],
    ["people.xlsx.exe", 1000, "xlsx"],
    ["xlsx", 1000, "xlsx"],
  ])("%s of %i bytes: %s", (name, bytes, expected) => {
    expect(about(checkUpload({ name, bytes }))).toContain(expected);
  });

  it.each([
    ["fileTooLarge", "۲۰ مگابایت"],
    ["fileEmpty", "دوباره برگزینید"],
    ["inUse", "پرونده‌های ناتمام"],
    ["conflict", "کاربر دیگری"],
  ])("refused as %s, the page says why", (code, part) => expect(uploadRefused(code)).toContain(part));

  it("says the same of a file too large before it is sent as afterwards", () =>
    expect(uploadRefused("fileTooLarge")).toBe(sheetLimit.tooLarge));

  it.each(["constructor", "nonsense", "", undefined])("says nothing of the code %j", (code) =>
    expect(uploadRefused(code)).toBeNull(),
  );

  const workbook = [
    { name: "[Content_Types].xml", bytes: 900 },
    { name: "xl/workbook.xml", bytes: 900 },
    { name: "xl/worksheets/sheet1.xml", bytes: 90_000 },
  ];
  it.each([
    ["a workbook", workbook, "ok"],
    ["with macros, whatever its name", [...workbook, { name: "xl/vbaProject.bin", bytes: 1 }], "ماکرو"],
    ["with old macros", [...workbook, { name: "xl/macrosheets/sheet1.xml", bytes: 1 }], "ماکرو"],
    ["with links outwards", [...workbook, { name: "xl/externalLinks/externalLink1.xml", bytes: 1 }], "پیوند"],
    ["another packed file", [{ name: "word/document.xml", bytes: 1 }], "xlsx"],
    ["one that unpacks to a gigabyte", [...workbook, { name: "xl/media/a", bytes: 1024 ** 3 }], "بزرگ"],
  ])("%s", (_case, parts, expected) => expect(about(checkWorkbookParts(parts))).toContain(expected));
});
