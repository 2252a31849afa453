import { expect, it } from "vitest";
import { maskedLeaf, maskedText } from "@/lib/domain/event/masked";

it.each([
  ["a national id", "کد ملی 0012345679 ثبت شد", "کد ملی ۰۰۱•••••۷۹ ثبت شد"],
  ["one in Persian digits", "۰۰۱۲۳۴۵۶۷۹", "۰۰۱•••••۷۹"],
  ["one in Arabic digits", "٠٠١٢٣٤٥٦٧٩", "۰۰۱•••••۷۹"],
  ["a mobile number", "تماس با 09151234567.", "تماس با ۰۹۱۵•••••۶۷."],
  ["one in Persian digits", "۰۹۱۵۱۲۳۴۵۶۷", "۰۹۱۵•••••۶۷"],
  ["one with gaps", "0915 123 4567", "۰۹۱۵•••••۶۷"],
  ["one from abroad", "+989151234567", "۰۹۱۵•••••۶۷"],
  ["another from abroad", "00989151234567", "۰۹۱۵•••••۶۷"],
  ["a Sheba", "IR820540102680020817909002", "IR•• •••• •••• •••• •••• ••۹۰ ۰۲"],
  ["a date", "1405/08/12 تا 1405-09-01", "1405/08/12 تا 1405-09-01"],
  ["a number of an application", "1405-09-0012", "1405-09-0012"],
  ["an amount with separators", "۱۵٬۰۰۰٬۰۰۰ ریال", "۱۵٬۰۰۰٬۰۰۰ ریال"],
  ["eleven digits that are no mobile number", "12345678901", "12345678901"],
  ["an empty text", "", ""],
])("%s in a text", (_name, text, shown) => {
  expect(maskedText(text)).toBe(shown);
});

it("a Sheba keeps its last four digits, typed with or without IR and gaps", () => {
  for (const text of [
    "IR820540102680020817909002",
    "ir82 0540 1026 8002 0817 9090 02",
    "820540102680020817909002",
    "IR۸۲۰۵۴۰۱۰۲۶۸۰۰۲۰۸۱۷۹۰۹۰۰۲",
  ]) {
    const shown = maskedText(`شبا: ${text}`);
    expect(shown).toMatch(/۹۰۰۲$|۹۰ ۰۲$|۰۲$/);
    expect(shown).not.toMatch(/0540|۰۵۴۰|8002|۸۰۰۲/);
  }
});

it.each([
  ["nationalId", "0012345679", "۰۰۱•••••۷۹"],
  ["ids", ["0012345679", null], ["۰۰۱•••••۷۹", null]],
  ["number", 1012345679, "۱۰۱•••••۷۹"],
  ["payableRial", "1500000000", "1500000000"],
  ["count", 1234567890, 1234567890],
  ["plain", 12, 12],
  ["householdHead", true, true],
  ["note", undefined, undefined],
])("of %s, amounts and what is no text stay: %j", (field, value, shown) => {
  expect(maskedLeaf(value, field)).toEqual(shown);
});

it("an amount field with something else in it hides nothing", () => {
  expect(maskedLeaf("به کارت 09151234567", "payableRial")).toBe("به کارت ۰۹۱۵•••••۶۷");
});
