import { type CalendarDate, parseJalaliDate } from "@/lib/domain/shared/calendar-date";

/** A day written as people do, "1405/08/20". */
export function day(text: string): CalendarDate {
  const date = parseJalaliDate(text);
  if (!date.ok) throw new Error(`no such day: ${text}`);
  return date.value;
}

export const MILLION_TOMAN = 10_000_000n;
