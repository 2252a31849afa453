import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { instant, workday } from "../timeline";
import type { Cycle } from "./cycles";

/** When a batch took which step; null for what it has not reached. */
export type Course = {
  preparedAt: Date;
  approvedAt: Date | null;
  exportedAt: Date | null;
  paidOn: CalendarDate | null;
  paidAt: Date | null;
  cancelledAt: Date | null;
};

const HOUR_MS = 3_600_000;
const unmoved = { approvedAt: null, exportedAt: null, paidOn: null, paidAt: null, cancelledAt: null };

/** Approved within two days, exported at once, paid on one of the next days; one batch a few minutes after the other. */
export function courseOf({ at, on, outcome, random }: Cycle, nth: number): Course {
  const preparedAt = new Date(at.getTime() + nth * 7 * 60_000);
  const approvedOn = workday(addDays(on, random.int(1, 2)));
  const paidOn = workday(addDays(approvedOn, random.int(2, 3)));
  const minute = 5 * nth + random.int(0, 4);
  if (outcome === "prepared") return { ...unmoved, preparedAt };
  const approved = {
    ...unmoved,
    preparedAt,
    approvedAt: instant(approvedOn, 12, minute),
    exportedAt: instant(approvedOn, 13, minute),
  };
  return outcome === "approved" ? approved : { ...approved, paidOn, paidAt: instant(paidOn, 13, minute) };
}

/** The same batch as it was made a day earlier, and taken back before anybody approved it. */
export const cancelledCourse = ({ at }: Cycle): Course => ({
  ...unmoved,
  preparedAt: new Date(at.getTime() - 25 * HOUR_MS),
  cancelledAt: new Date(at.getTime() - HOUR_MS),
});
