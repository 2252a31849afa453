import type { Readable } from "node:stream";
import { columnGuides } from "@/lib/domain/beneficiary/column-guide";
import { GUIDE_SHEET } from "@/lib/server/spreadsheet/open-sheet";
import { peopleColumns } from "@/lib/server/beneficiary-export/columns";
import { type WrittenCell, writeWorkbook } from "@/lib/server/spreadsheet/writer";

/** The columns of the guide before the choices. */
const BEFORE_CHOICES = 4;

/** An empty sheet with the right headings, and beside it what each column means and may hold. */
export function templateWorkbook(): Readable {
  const most = Math.max(...columnGuides.map(({ choices }) => choices?.length ?? 0));
  const columns = peopleColumns().map((column, index) => ({ ...column, choices: choicesOf(index) }));
  const guide = [
    { heading: "ستون", width: 22 },
    { heading: "ضروری", width: 8 },
    { heading: "معنا", width: 60 },
    { heading: "نمونه", width: 22 },
    ...Array.from({ length: most }, () => ({ heading: "گزینه", width: 18 })),
  ];
  return writeWorkbook([
    { name: "افراد", columns, rows: [] },
    { name: GUIDE_SHEET, columns: guide, rows: columnGuides.map(guideRow) },
  ]);
}

const guideRow = ({
  label,
  required,
  meaning,
  example,
  choices = [],
}: (typeof columnGuides)[number]): WrittenCell[] => [
  label,
  required ? "بله" : "خیر",
  meaning,
  example,
  ...choices,
];

/** The cells of the guide that hold a column's choices. */
function choicesOf(index: number): string | undefined {
  const count = columnGuides[index]?.choices?.length;
  if (!count) return undefined;
  const letter = (column: number) => String.fromCharCode(65 + column);
  const row = index + 2;
  return `'${GUIDE_SHEET}'!$${letter(BEFORE_CHOICES)}$${row}:$${letter(BEFORE_CHOICES + count - 1)}$${row}`;
}
