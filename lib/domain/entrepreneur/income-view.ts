import { formatToman, tomanNumber } from "../loan/toman";
import type { CalendarDate } from "../shared/calendar-date";
import { formatMonth, type JalaliMonth, lastMonths, monthName, monthOf } from "../shared/jalali-month";
import { toPersianDigits } from "../shared/persian-digits";
import { formatNumber } from "../shared/rial";

export type MonthRow = { month: JalaliMonth; incomeRial: bigint; invoices: number };

export type IncomeMonth = {
  /** «آبان ۱۴۰۵» */
  label: string;
  /** for beneath a column: «آبان», and where there is no room «۸» */
  name: string;
  number: string;
  /** in toman */
  income: string;
  invoices: string;
  /** of the highest month, from 0 to 100 */
  height: number;
};

export type IncomeView = {
  months: IncomeMonth[];
  /** what the picture says, in a sentence; null when nothing was sold */
  summary: string | null;
};

/** How far back the picture goes; the running month, the last, is not complete. */
export const INCOME_MONTHS = 12;

/** The twelve months of the picture, oldest first, out of the sums kept by month. */
export function viewIncome(rows: readonly MonthRow[], today: CalendarDate): IncomeView {
  const byMonth = new Map(rows.map((row) => [row.month, row]));
  const months = lastMonths(monthOf(today), INCOME_MONTHS).map(
    (month) => byMonth.get(month) ?? { month, incomeRial: 0n, invoices: 0 },
  );
  const highest = months.reduce((best, one) => (one.incomeRial > best.incomeRial ? one : best));
  const total = months.reduce((sum, { incomeRial }) => sum + incomeRial, 0n);
  return {
    months: months.map(({ month, incomeRial, invoices }) => ({
      label: formatMonth(month),
      name: monthName(month),
      number: toPersianDigits(Number(month.slice(5))),
      income: tomanNumber(incomeRial),
      invoices: formatNumber(invoices),
      height: highest.incomeRial === 0n ? 0 : heightOf(incomeRial, highest.incomeRial),
    })),
    summary:
      total === 0n
        ? null
        : `در این دوازده ماه ${formatToman(total)} فروخته شده است؛ بیشترین در ${formatMonth(highest.month)} با ${formatToman(highest.incomeRial)}.`,
  };
}

/** Whatever was sold is seen. */
const heightOf = (income: bigint, highest: bigint): number =>
  income === 0n ? 0 : Math.max(1, Number((income * 100n) / highest));
