import { z } from "zod";
import type { PolicyVersion } from "@/lib/domain/aid/policy-version";
import {
  type ActivityFacts,
  countsAnewFrom,
  INACTIVE_AFTER_MONTHS,
  lastDueMonth,
} from "@/lib/domain/licensing/inactivity";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import {
  addMonths,
  compareMonths,
  type JalaliMonth,
  jalaliMonth,
  monthAt,
} from "@/lib/domain/shared/jalali-month";

export const dayField = z.string().transform((text) => text as CalendarDate);
export const monthField = z.string().transform(jalaliMonth);

/** The latest confirmed month of the center aliased c. */
export const lastConfirmed = `(SELECT month FROM monthly_performance
    WHERE center_id = c.id AND status IN ('confirmed', 'paid') ORDER BY month DESC LIMIT 1)`;

/** What decides on the silence of the center aliased c. */
export const silenceColumns = `c.started_month AS "startedMonth", c.ended_month AS "endedMonth", ${lastConfirmed} AS "lastConfirmed",
    (SELECT max(decided_on)::text FROM inactivity_notice WHERE center_id = c.id) AS "decidedOn",
    (SELECT max((e.at AT TIME ZONE 'Asia/Tehran')::date)::text FROM license l
      JOIN event e ON e.subject = 'license' AND e.subject_id = l.number AND e.kind = 'license.resumed'
      WHERE l.center_id = c.id) AS "resumedOn"`;

export const silenceFields = {
  startedMonth: monthField.nullable(),
  endedMonth: monthField.nullable(),
  lastConfirmed: monthField.nullable(),
  decidedOn: dayField.nullable(),
  resumedOn: dayField.nullable(),
};
type SilenceRow = z.output<z.ZodObject<typeof silenceFields>>;
type Policies = readonly Pick<PolicyVersion, "id" | "effectiveMonth" | "deadlineDays">[];

/** The facts of the silence rule; null for a center that has not begun, or while nothing is due. */
export function activityOf(row: SilenceRow, policies: Policies, now: Date): ActivityFacts | null {
  const due = lastDueMonth(policies, now);
  if (row.startedMonth === null || due === null) return null;
  const last = row.endedMonth && addMonths(row.endedMonth, -1);
  return {
    startedMonth: row.startedMonth,
    lastConfirmed: row.lastConfirmed,
    lastDue: last !== null && compareMonths(last, due) < 0 ? last : due,
    anewFrom: countsAnewFrom([row.decidedOn, row.resumedOn]),
  };
}

/** No center whose last confirmed month is later than this can be silent: what a list need not even look at. */
export const silentUntil = (now: Date): JalaliMonth => addMonths(monthAt(now), -1 - INACTIVE_AFTER_MONTHS);
