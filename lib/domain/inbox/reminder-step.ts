import { type CalendarDate, daysBetween, todayInTehran } from "../shared/calendar-date";
import { addMonths, type JalaliMonth, monthOf } from "../shared/jalali-month";

/** People are reminded so many days before the last day (decision). */
const DAYS_BEFORE = 2;
/** A portal that stood still tells on a later day what it could not tell on the right one, but nothing older than this (decision). */
const CAUGHT_UP_DAYS = 7;
/** Whoever owes a report is reminded at most once in so many days (decision). */
const DAYS_BETWEEN = 5;
/** Half past seven in Tehran: on the desk when the day begins (decision). */
const TOLD_FROM_MS = 7.5 * 3_600_000;

export type ReminderStep = "dueSoon" | "overdue";

/** The step of a deadline on a day, null on a day that has none. Each is told once, however many days it lasts. */
export function stepOn(today: CalendarDate, deadline: CalendarDate): ReminderStep | null {
  const left = daysBetween(today, deadline);
  if (left > DAYS_BEFORE || left < -CAUGHT_UP_DAYS) return null;
  return left >= 0 ? "dueSoon" : "overdue";
}

/** Whether a province that owes its report is told so on a day: from the day after the last one, and then every five days. */
export function isToldOfMissing(
  today: CalendarDate,
  deadline: CalendarDate,
  lastToldOn: CalendarDate | null,
): boolean {
  if (daysBetween(deadline, today) <= 0) return false;
  return lastToldOn === null || daysBetween(lastToldOn, today) >= DAYS_BETWEEN;
}

/** The months whose deadlines may concern a day: the one that runs (its first deadline can be two days off), and the two before it. */
export function monthsOn(today: CalendarDate): JalaliMonth[] {
  const running = monthOf(today);
  return [addMonths(running, -2), addMonths(running, -1), running];
}

/** The day whose reminders should have been told at an instant: today's from half past seven in Tehran on; before that there is nothing to tell. */
export function dayOfReminders(now: Date): CalendarDate | null {
  const today = todayInTehran(now);
  return todayInTehran(new Date(now.getTime() - TOLD_FROM_MS)) === today ? today : null;
}
