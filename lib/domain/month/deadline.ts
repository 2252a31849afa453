import type { DeadlineStep, PolicyVersion } from "../aid/policy-version";
import { type CalendarDate, daysBetween, todayInTehran } from "../shared/calendar-date";
import { addMonths, dayOfMonth, type JalaliMonth } from "../shared/jalali-month";

export type Timeliness = "onTime" | "late" | "missing" | "notDue";

/** The last day of a step for a month: that day of the next Jalali month (policy value; 5, 10, 15 by default). */
export const deadlineOf = (
  policy: Pick<PolicyVersion, "deadlineDays">,
  month: JalaliMonth,
  step: DeadlineStep,
): CalendarDate => dayOfMonth(addMonths(month, 1), policy.deadlineDays[step]);

/** Days left until the last day, in Tehran; 0 on it, negative after it. */
export const daysLeft = (deadline: CalendarDate, now: Date): number =>
  daysBetween(todayInTehran(now), deadline);

/** Whether an instant lies after the last day. Late is recorded, not forbidden. */
export const isLate = (deadline: CalendarDate, at: Date): boolean => daysLeft(deadline, at) < 0;

/** On time or late when done; when not done, missing after the last day and not yet due until its end. */
export function timeliness(deadline: CalendarDate, doneAt: Date | null, now: Date): Timeliness {
  if (doneAt) return isLate(deadline, doneAt) ? "late" : "onTime";
  return isLate(deadline, now) ? "missing" : "notDue";
}
