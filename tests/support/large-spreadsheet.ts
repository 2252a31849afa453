/** Writes a workbook of many people and reads it through the rules, in a process that is given little memory; says how many were right. */
import process from "node:process";
import { readHeader } from "@/lib/domain/beneficiary/header";
import { sheetReader } from "@/lib/domain/beneficiary/sheet";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { withSheet } from "@/lib/server/spreadsheet/open-sheet";
import { buildNationalId } from "@/tests/domain/build-national-id";
import { personRow, writePeople } from "./spreadsheets";

const count = Number(process.argv[2]);
function* people() {
  for (let at = 0; at < count; at += 1)
    yield personRow({
      nationalId: buildNationalId(String(100_000_001 + at)),
      address: `مشهد، خیابان نمونه، کوچهٔ ${at} `.repeat(8),
      skills: `خیاطی و گلدوزی در کارگاه ${at} `.repeat(8),
    });
}
const file = await writePeople(people());
const right = await withSheet(file, async ({ rows }) => {
  const header = readHeader((await rows.next()).value?.cells ?? []);
  if (!header.ok) throw new Error("no header");
  const reader = sheetReader(header.value, "2026-11-11" as CalendarDate, count);
  let persons = 0;
  for await (const { row, cells } of rows) if (reader.read(row, cells).kind === "person") persons += 1;
  return persons;
});
process.stdout.write(String(right));
