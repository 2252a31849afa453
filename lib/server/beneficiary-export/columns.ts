import { type Column, COLUMNS, columnSpecs } from "@/lib/domain/beneficiary/record";
import type { WrittenColumn } from "@/lib/server/spreadsheet/writer";

const widths: Partial<Record<Column, number>> = { name: 24, targetGroup: 26, skills: 24, address: 40 };
/** Digits that are no number. */
const DIGITS: readonly Column[] = ["nationalId", "mobile"];

/** The columns of a sheet of people, written. */
export const peopleColumns = (): WrittenColumn[] =>
  COLUMNS.map((column) => ({
    heading: columnSpecs[column].label,
    width: widths[column] ?? 14,
    digits: DIGITS.includes(column),
  }));
