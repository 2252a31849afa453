import { deadlineOf } from "@/lib/domain/month/deadline";
import { policyInForce, type PolicyVersion } from "@/lib/domain/aid/policy-version";
import { type CalendarDate, daysBetween, todayInTehran } from "@/lib/domain/shared/calendar-date";
import {
  daysInMonth,
  firstDay,
  type JalaliMonth,
  lastMonths,
  monthAt,
} from "@/lib/domain/shared/jalali-month";

/** One month of the window, with the dates that the statements need. `age` counts back from the running month. */
export type SeedMonth = {
  month: JalaliMonth;
  ordinal: number;
  age: number;
  first_day: CalendarDate;
  /** days to deliver services on: of the running month those that are over */
  days: number;
  center_deadline: CalendarDate;
  office_deadline: CalendarDate;
  province_deadline: CalendarDate;
  report_deadline: CalendarDate;
};

/** The months that end with the running one. Each needs a policy in force: without one nothing can be computed. */
export function seedMonths(count: number, now: Date, policies: PolicyVersion[]): SeedMonth[] {
  return lastMonths(monthAt(now), count).map((month, ordinal, all) => {
    const policy = policyInForce(policies, month);
    if (!policy.ok) throw new Error(`No policy version is in force for ${month}: ask for fewer --months.`);
    const over = Math.max(1, daysBetween(firstDay(month), todayInTehran(now)));
    return {
      month,
      ordinal,
      age: all.length - 1 - ordinal,
      first_day: firstDay(month),
      days: Math.min(daysInMonth(month), over),
      center_deadline: deadlineOf(policy.value, month, "center"),
      office_deadline: deadlineOf(policy.value, month, "office"),
      province_deadline: deadlineOf(policy.value, month, "province"),
      report_deadline: deadlineOf(policy.value, month, "report"),
    };
  });
}
