// Day arithmetic of the official calendar (33-year cycle, exact for the years in use here). Written out because it is
// needed in the browser too, and because date libraries go through the local time of the process, where whole days can
// be missing (Samoa had no 30 December 2011).

export type JalaliDay = { year: number; month: number; day: number };

export const JALALI_MONTH_NAMES = [
  "فروردین",
  "اردیبهشت",
  "خرداد",
  "تیر",
  "مرداد",
  "شهریور",
  "مهر",
  "آبان",
  "آذر",
  "دی",
  "بهمن",
  "اسفند",
] as const;

const CYCLE_YEARS = 33;
const LEAP_YEARS_OF_CYCLE = [1, 5, 9, 13, 17, 22, 26, 30];
const YEARS_KEPT = 400;
/** Days from 1970-01-01 to 1 Farvardin 1400 (2021-03-21). */
const NOWRUZ_1400 = Date.UTC(2021, 2, 21) / 86_400_000;

/** Whether Esfand of this Jalali year has 30 days. */
export const isLeapJalaliYear = (year: number): boolean => LEAP_YEARS_OF_CYCLE.includes(year % CYCLE_YEARS);

/** 31 days in months 1-6, 30 in 7-11, 29 or 30 in 12. */
export function daysInJalaliMonth(year: number, month: number): number {
  if (month <= 6) return 31;
  return month < 12 || isLeapJalaliYear(year) ? 30 : 29;
}

const daysBeforeYear = (year: number): number =>
  365 * year +
  LEAP_YEARS_OF_CYCLE.length * Math.floor(year / CYCLE_YEARS) +
  LEAP_YEARS_OF_CYCLE.filter((leap) => leap < year % CYCLE_YEARS).length;

const daysBeforeMonth = (month: number): number => (month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6);

const nowruzes = new Map<number, number>();

/** Days since 1970-01-01 of the first day of a year. Pages write hundreds of dates of few years: each is reckoned once. */
function nowruzOf(year: number): number {
  const known = nowruzes.get(year);
  if (known !== undefined) return known;
  const nowruz = NOWRUZ_1400 + daysBeforeYear(year) - daysBeforeYear(1400);
  if (nowruzes.size < YEARS_KEPT) nowruzes.set(year, nowruz);
  return nowruz;
}

/** Days since 1970-01-01 of a Jalali day. */
export const epochDayOfJalali = ({ year, month, day }: JalaliDay): number =>
  nowruzOf(year) + daysBeforeMonth(month) + day - 1;

/** The Jalali day that lies so many days after 1970-01-01. */
export function jalaliOfEpochDay(epochDay: number): JalaliDay {
  let year = 1400 + Math.floor((epochDay - NOWRUZ_1400) / 365.2424);
  while (epochDay < nowruzOf(year)) year -= 1;
  while (epochDay >= nowruzOf(year + 1)) year += 1;
  const dayOfYear = epochDay - nowruzOf(year);
  const month = dayOfYear < 186 ? Math.floor(dayOfYear / 31) + 1 : Math.floor((dayOfYear - 186) / 30) + 7;
  return { year, month, day: dayOfYear - daysBeforeMonth(month) + 1 };
}
