import { bankCells, bankHeadings } from "@/lib/domain/payment/bank-list";
import { formatMonth } from "@/lib/domain/shared/jalali-month";
import { rialInWords } from "@/lib/domain/shared/rial-in-words";
import type { BankList } from "@/lib/server/payment/export";
import type { WrittenSheet } from "@/lib/server/spreadsheet/writer";

const widths = [6, 30, 34, 20, 18, 40, 18, 34];
const column = (heading: string, width: number) => ({ heading, width });

/** The orders on a sheet of their own, as banks read them, and what they add up to on another. */
export const bankSheets = ({ number, month, totalRial, lines }: BankList): WrittenSheet[] => [
  {
    name: "پرداخت",
    columns: bankHeadings.map((heading, index) => column(heading, widths[index] ?? 14)),
    rows: lines.map(bankCells),
  },
  {
    name: "جمع",
    columns: [
      column("شماره فهرست", 18),
      column("ماه", 16),
      column("شمار", 10),
      column("جمع (ریال)", 20),
      column("به حروف", 60),
    ],
    rows: [[number, formatMonth(month), lines.length, Number(totalRial), rialInWords(totalRial)]],
  },
];
