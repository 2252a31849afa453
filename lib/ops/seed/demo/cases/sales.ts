import { invoiceNumberKey } from "@/lib/domain/entrepreneur/invoices";
import { addDays, addJalaliMonths, type CalendarDate, daysBetween } from "@/lib/domain/shared/calendar-date";
import { compareMonths, type JalaliMonth, monthOf } from "@/lib/domain/shared/jalali-month";
import { personName } from "../person";
import { firmNames } from "../names";
import type { Person } from "../people";
import { type CaseDraft, record, writtenAt } from "./draft";
import type { CasePlan } from "./plans";
import { voidReasons } from "./texts";

/** Million rial a month at the beginning, by how many promotions lie ahead. */
const INCOME_MILLION: Record<CasePlan["climbs"], readonly [least: number, most: number]> = {
  0: [25, 60],
  1: [60, 120],
  2: [120, 240],
  3: [180, 320],
};
const GROWTH_PERCENT_A_MONTH = 1.2;
const AMOUNT_STEP = 50_000;

/** Days from one on, so many apart, up to another. */
export function daysApart(
  { random }: CaseDraft,
  from: CalendarDate,
  to: CalendarDate,
  apart: number,
): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = addDays(from, random.int(0, apart - 1)); day <= to;)
    day = addDays(days[days.push(day) - 1] ?? day, apart + random.int(-1, 1));
  return days;
}

/** So many days spread over the three months that the invoices of level 1 are counted in. */
export function spreadOverWindow({ today, untilOn }: CaseDraft, count: number): CalendarDate[] {
  const first = addDays(addJalaliMonths(today, -3), 4);
  const span = daysBetween(first, untilOn);
  return Array.from({ length: count }, (_, index) =>
    addDays(first, Math.floor((index * span) / (count - 1))),
  );
}

/** How the mood of a case shows in the income of a month. */
function moodShare({ plan, today }: CaseDraft, month: JalaliMonth): number {
  const ago = compareMonths(monthOf(today), month);
  if (plan.mood === "falling" && ago <= 1) return 0.4;
  // Near to the growth that level 2 asks for, and not yet there.
  if (plan.mood === "growth" && ago >= 1 && ago <= 3) return 1.2;
  return 1;
}

/** The customers that come back; others stay unnamed. */
export function customersOf({ random, trade }: CaseDraft): string[] {
  const firms = random.sample(firmNames[trade.sector], 2);
  return [...firms, ...Array.from({ length: 3 }, () => personName(random))];
}

export type Seller = { customers: string[]; monthlyMillion: number; self: Person | null };

export const sellerOf = (draft: CaseDraft, self: Person | null): Seller => ({
  customers: customersOf(draft),
  monthlyMillion: draft.random.int(...INCOME_MILLION[draft.plan.climbs]),
  self,
});

/** Records sales on these days; `apart` tells what part of a month's income one sale is. */
export function sell(draft: CaseDraft, seller: Seller, days: CalendarDate[], apart: number): void {
  const { random, rows, plan } = draft;
  for (const day of days) {
    const months = daysBetween(draft.enrolledOn, day) / 30;
    const share = (1 + (months * GROWTH_PERCENT_A_MONTH) / 100) * moodShare(draft, monthOf(day));
    const amount = (seller.monthlyMillion * 1_000_000 * share * apart * random.int(93, 107)) / 30 / 100;
    const number = String(101 + rows.sales_invoice.length);
    const sold = rows.product.filter((product) => product.first_offered_on <= day);
    const unsold = plan.mood === "unsold" ? rows.product.at(-1)?.id : undefined;
    const product = random.chance(0.5) ? sold.filter(({ id }) => id !== unsold).at(-1) : undefined;
    rows.sales_invoice.push({
      ...record(draft, "sales_invoice", day, seller.self && random.chance(0.5) ? seller.self : undefined),
      number,
      number_key: invoiceNumberKey(number),
      issued_on: day,
      month: monthOf(day),
      amount_rial: String(Math.max(1, Math.round(amount / AMOUNT_STEP)) * AMOUNT_STEP),
      customer: random.chance(0.75) ? random.pick(seller.customers) : null,
      product_id: product?.id ?? null,
    });
  }
}

/** Now and then an invoice was typed wrong: it was voided and recorded again. */
export function voidOne(draft: CaseDraft, seller: Seller): void {
  const { random, rows, hand } = draft;
  const wrong = rows.sales_invoice.at(random.int(1, 5));
  if (!wrong || !random.chance(0.4)) return;
  sell(draft, seller, [wrong.issued_on], 6);
  wrong.voided_at = writtenAt(draft, addDays(wrong.issued_on, 1));
  wrong.voided_by_name = hand.name;
  wrong.void_reason = random.pick(voidReasons);
}

/** The income of months, as the trigger of the table would have kept it. */
export function sumUp({ id, rows }: CaseDraft): void {
  const counted = rows.sales_invoice.filter(({ voided_at: at }) => at === null);
  for (const month of [...new Set(counted.map((row) => row.month))].sort()) {
    const own = counted.filter((row) => row.month === month);
    rows.sales_month.push({
      entrepreneur_id: id,
      month,
      invoices: own.length,
      income_rial: String(own.reduce((sum, row) => sum + BigInt(row.amount_rial), 0n)),
      last_on: own.map((row) => row.issued_on).reduce((last, day) => (day > last ? day : last)),
    });
  }
}
