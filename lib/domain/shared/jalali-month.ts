import { addDays, type CalendarDate, fromJalali, toJalali, todayInTehran } from "./calendar-date";
import { daysInJalaliMonth, JALALI_MONTH_NAMES } from "./jalali-calendar";
import { persianYear, toLatinDigits } from "./persian-digits";

/** A reporting month as text "1405-08"; its order as text is its order in time. */
export type JalaliMonth = string & { readonly __jalaliMonth: true };

const FIRST_YEAR = 1390;
const LAST_YEAR = 1499;

const build = (year: number, month: number) =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}` as JalaliMonth;

const split = (month: JalaliMonth): { year: number; number: number } => ({
  year: Number(month.slice(0, 4)),
  number: Number(month.slice(5)),
});

/** Reads "1405-08" (any digits), from 1390-01 to 1499-12; null for anything else. */
export function parseJalaliMonth(text: string): JalaliMonth | null {
  const parts = text.length <= 10 ? /^(\d{4})-(\d{2})$/.exec(toLatinDigits(text)) : null;
  if (!parts) return null;
  const [year, month] = [Number(parts[1]), Number(parts[2])];
  return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 ? build(year, month) : null;
}

/** For months that are known to be right (constants, our own database); a wrong one is a bug and throws. */
export function jalaliMonth(text: string): JalaliMonth {
  const month = parseJalaliMonth(text);
  if (!month) throw new RangeError(`not a Jalali month: ${text.slice(0, 20)}`);
  return month;
}

export function monthOf(date: CalendarDate): JalaliMonth {
  const { year, month } = toJalali(date);
  return build(year, month);
}

/** The month it is in Tehran at an instant. */
export const monthAt = (now: Date): JalaliMonth => monthOf(todayInTehran(now));

export function addMonths(month: JalaliMonth, count: number): JalaliMonth {
  const { year, number } = split(month);
  const months = year * 12 + number - 1 + count;
  return build(Math.floor(months / 12), (months % 12) + 1);
}

/** Negative when a is earlier, 0 when equal, positive when later; counted in months. */
export function compareMonths(a: JalaliMonth, b: JalaliMonth): number {
  const [first, second] = [split(a), split(b)];
  return (first.year - second.year) * 12 + first.number - second.number;
}

/** All months from a to b, both included; empty when b is earlier. */
export const monthsFromTo = (a: JalaliMonth, b: JalaliMonth): JalaliMonth[] =>
  Array.from({ length: Math.max(0, compareMonths(b, a) + 1) }, (_, index) => addMonths(a, index));

/** The n months that end with this one, oldest first. */
export const lastMonths = (month: JalaliMonth, count: number): JalaliMonth[] =>
  monthsFromTo(addMonths(month, 1 - count), month);

/** 31 in months 1-6, 30 in 7-11, 29 or 30 in 12. */
export function daysInMonth(month: JalaliMonth): number {
  const { year, number } = split(month);
  return daysInJalaliMonth(year, number);
}

export const firstDay = (month: JalaliMonth): CalendarDate => dayOfMonth(month, 1);

export const lastDay = (month: JalaliMonth): CalendarDate => addDays(firstDay(month), daysInMonth(month) - 1);

/** The date of a day that the month has; for any other day it throws (check with daysInMonth first). */
export function dayOfMonth(month: JalaliMonth, day: number): CalendarDate {
  const { year, number } = split(month);
  const date = fromJalali(year, number, day);
  if (!date.ok) throw new RangeError(`${month} has no day ${day}`);
  return date.value;
}

export const isInMonth = (date: CalendarDate, month: JalaliMonth): boolean => monthOf(date) === month;

export const monthName = (month: JalaliMonth): string => JALALI_MONTH_NAMES[split(month).number - 1] ?? "";

/** «آبان ۱۴۰۵» */
export const formatMonth = (month: JalaliMonth): string =>
  `${monthName(month)} ${persianYear(split(month).year)}`;
