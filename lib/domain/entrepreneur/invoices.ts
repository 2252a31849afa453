import type { CalendarDate } from "../shared/calendar-date";
import { type JalaliMonth, lastMonths, monthOf } from "../shared/jalali-month";
import { searchKey } from "../shared/persian-text";
import { type SalesInvoice, valid } from "./evidence";

/** An invoice number as it is compared: digits of any script, spaces and Arabic letters make no difference. */
export const invoiceNumberKey = (number: string): string => searchKey(number);

/**
 * The invoices that count on a day, in the order of time: dated on it or before, not voided, and of several with the same
 * number and date only the one recorded first (domain page 3, exact measures).
 */
export function countedInvoices(invoices: readonly SalesInvoice[], on: CalendarDate): SalesInvoice[] {
  const first = new Map<string, SalesInvoice>();
  for (const invoice of valid(invoices)) {
    const key = `${invoice.issuedOn} ${invoiceNumberKey(invoice.number)}`;
    const known = first.get(key);
    if (invoice.issuedOn <= on && (!known || invoice.id < known.id)) first.set(key, invoice);
  }
  return [...first.values()].sort(byDay);
}

const byDay = (a: SalesInvoice, b: SalesInvoice) =>
  a.issuedOn === b.issuedOn ? a.id - b.id : a.issuedOn < b.issuedOn ? -1 : 1;

export type MonthlyIncome = { month: JalaliMonth; incomeRial: bigint };

/** The income of each month, in rial, out of invoices that count: their sum by Jalali month; zero where there are none. */
export function incomeOfMonths(
  counted: readonly SalesInvoice[],
  months: readonly JalaliMonth[],
): MonthlyIncome[] {
  const income = new Map(months.map((month) => [month, 0n]));
  for (const { issuedOn, amountRial } of counted) {
    const month = monthOf(issuedOn);
    const before = income.get(month);
    if (before !== undefined) income.set(month, before + amountRial);
  }
  return months.map((month) => ({ month, incomeRial: income.get(month) ?? 0n }));
}

/** How far back the picture of an entrepreneur's income goes. */
const PICTURE_MONTHS = 12;

/** The income of the last twelve Jalali months, oldest first, the running one as far as it has gone. */
export const monthlyIncome = (invoices: readonly SalesInvoice[], on: CalendarDate): MonthlyIncome[] =>
  incomeOfMonths(countedInvoices(invoices, on), lastMonths(monthOf(on), PICTURE_MONTHS));

export const sumOfIncome = (months: readonly MonthlyIncome[]): bigint =>
  months.reduce((sum, { incomeRial }) => sum + incomeRial, 0n);
