import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";

const EPOCH_1900 = "1899-12-30" as CalendarDate;
const EPOCH_1904 = "1904-01-01" as CalendarDate;
/** 1900-03-01: before it, the programs count a day that never was. */
const FIRST_SURE_SERIAL = 61;
/** 9999-12-31 */
const LAST_SERIAL = 2_958_465;

/** The day of a spreadsheet's number, its time of day left out; null where the number is no day. */
export function dateOfSerial(serial: number, from1904: boolean): CalendarDate | null {
  const day = Math.floor(serial);
  if (!(day >= (from1904 ? 0 : 1) && day <= LAST_SERIAL)) return null;
  if (from1904) return addDays(EPOCH_1904, day);
  return addDays(EPOCH_1900, day < FIRST_SURE_SERIAL ? day + 1 : day);
}

/** The other way round; days before 1900-03-01 have no number. */
export function serialOfDate(date: CalendarDate): number | null {
  const serial = (Date.parse(`${date}T00:00:00Z`) - Date.parse(`${EPOCH_1900}T00:00:00Z`)) / 86_400_000;
  return serial >= FIRST_SURE_SERIAL ? serial : null;
}

/** Numbers of the formats that every program has: those of days (14-17, 22) and of days in East Asian calendars. */
const BUILT_IN = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Whether a number format shows a day: a year or a day stands in it outside of quotes and brackets. */
export const showsDay = (id: number, code: string | undefined): boolean =>
  code === undefined
    ? BUILT_IN(id)
    : /[yd]/i.test(code.replace(/"[^"]*"?|\[[^\]]*\]?|\\./g, "").replace(/general/gi, ""));
