import {
  daysInJalaliMonth,
  epochDayOfJalali,
  JALALI_MONTH_NAMES,
  jalaliOfEpochDay,
  type JalaliDay,
} from "./jalali-calendar";
import { persianYear, toLatinDigits, toPersianDigits, twoPersianDigits } from "./persian-digits";
import { ok, refuseField, type Result } from "./result";

/** A Gregorian calendar date "YYYY-MM-DD" without time or zone; people see it only as a Jalali date. */
export type CalendarDate = string & { readonly __calendarDate: true };

const DAY_MS = 86_400_000;
const FIRST_YEAR = 1300;
// One year more than months go to: the deadline of the last month lies in it.
const LAST_YEAR = 1500;
const TEHRAN = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
  timeZone: "Asia/Tehran",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});
const MINUTE_MS = 60_000;
const HALF_HOUR_MS = 30 * MINUTE_MS;
const OFFSETS_KEPT = 4096;

const epochDay = (date: CalendarDate): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8))) / DAY_MS;
const dateOfEpochDay = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10) as CalendarDate;

/** Reads "2026-11-03"; null for anything that is not a real Gregorian date of 1900 to 2199 in that form. */
export function parseCalendarDate(text: string): CalendarDate | null {
  if (!/^(19|2[01])\d\d-\d\d-\d\d$/.test(text)) return null;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? (text as CalendarDate) : null;
}

/** The calendar date in Tehran at an instant; the day changes at midnight there, wherever the process runs. */
export const todayInTehran = (now: Date): CalendarDate => tehranClock(now).slice(0, 10) as CalendarDate;

/** The Jalali year, month (1-12) and day of a date. */
export const toJalali = (date: CalendarDate): JalaliDay => jalaliOfEpochDay(epochDay(date));

/** The date of a Jalali day; refuses (invalidInput under `field`) days that do not exist, e.g. 30 Esfand of a common year. */
export function fromJalali(year: number, month: number, day: number, field = "date"): Result<CalendarDate> {
  const whole = [year, month, day].every(Number.isInteger);
  if (!whole || year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12)
    return refuseField(field, "تاریخ درست نیست.");
  if (day < 1 || day > daysInJalaliMonth(year, month))
    return refuseField(field, "چنین روزی در این ماه وجود ندارد.");
  return ok(dateOfEpochDay(epochDayOfJalali({ year, month, day })));
}

/** Reads a Jalali date as typed: «۱۴۰۵/۸/۱۲», "1405-08-12", "1405.8.12". Refusal as in fromJalali. */
export function parseJalaliDate(text: string, field = "date"): Result<CalendarDate> {
  const typed = text.length <= 40 ? toLatinDigits(text).trim() : "";
  const parts = /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/.exec(typed);
  if (!parts) return refuseField(field, "تاریخ را به شکل ۱۴۰۵/۰۸/۱۲ بنویسید.");
  return fromJalali(Number(parts[1]), Number(parts[2]), Number(parts[3]), field);
}

/** «۱۲ آبان ۱۴۰۵» */
export function formatJalaliDate(date: CalendarDate): string {
  const { year, month, day } = toJalali(date);
  return `${toPersianDigits(day)} ${JALALI_MONTH_NAMES[month - 1]} ${persianYear(year)}`;
}

/** «۱۴۰۵/۰۸/۱۲» */
export function formatJalaliDateShort(date: CalendarDate): string {
  const { year, month, day } = toJalali(date);
  return `${persianYear(year)}/${twoPersianDigits(month)}/${twoPersianDigits(day)}`;
}

/** «۱۲ آبان ۱۴۰۵، ساعت ۱۴:۰۵», in the time of Tehran. */
export function formatInstant(at: Date): string {
  const clock = tehranClock(at);
  const [hour, minute] = [Number(clock.slice(11, 13)), Number(clock.slice(14, 16))];
  return `${formatJalaliDate(clock.slice(0, 10) as CalendarDate)}، ساعت ${twoPersianDigits(hour)}:${twoPersianDigits(minute)}`;
}

/** Days from a to b; negative when b is earlier. */
export const daysBetween = (a: CalendarDate, b: CalendarDate): number => epochDay(b) - epochDay(a);

export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  dateOfEpochDay(epochDay(date) + days);

/** The same day so many Jalali months later, or earlier; where that month is shorter, its last day (decision). */
export function addJalaliMonths(date: CalendarDate, count: number): CalendarDate {
  const from = toJalali(date);
  const months = from.year * 12 + from.month - 1 + count;
  const [year, month] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  const day = Math.min(from.day, daysInJalaliMonth(year, month));
  return addDays(date, epochDayOfJalali({ year, month, day }) - epochDayOfJalali(from));
}

/** 30 Esfand becomes the 29th where that year has no 30th. */
export const addJalaliYears = (date: CalendarDate, years: number): CalendarDate =>
  addJalaliMonths(date, 12 * years);

/** The instant as the clock in Tehran shows it, written as if it were UTC. */
const tehranClock = (at: Date): string => new Date(at.getTime() + tehranOffset(at)).toISOString();

const offsets = new Map<number, number>();

/**
 * How far Tehran is ahead of UTC (ms). The time zone data is asked once for each half hour: the clock there has only
 * ever been changed at one, and asking costs more than all the rest of a page's dates.
 */
function tehranOffset(at: Date): number {
  const halfHour = Math.floor(at.getTime() / HALF_HOUR_MS);
  const known = offsets.get(halfHour);
  if (known !== undefined) return known;
  const shown: Record<string, number> = {};
  for (const { type, value } of TEHRAN.formatToParts(at)) shown[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = shown;
  const wholeMinute = Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS;
  const offset = Date.UTC(year, month - 1, day, hour, minute) - wholeMinute;
  if (offsets.size >= OFFSETS_KEPT) offsets.clear();
  offsets.set(halfHour, offset);
  return offset;
}
