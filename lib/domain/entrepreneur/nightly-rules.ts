import { addDays, addJalaliMonths, type CalendarDate } from "../shared/calendar-date";
import { addMonths, type JalaliMonth, monthOf } from "../shared/jalali-month";
import type { Course } from "./course";
import { NEAR_INCOME_PERCENT } from "./gap";
import { NEAR_STEPS, NO_REASON_PLACE, placeOf } from "./attention";
import { type Outcome, outcomesOf } from "./outcomes";
import { type LevelRules, levelRules1404 } from "./rules";
import { CALL_DAYS, FALL_PERCENT, MONTHS_BEFORE_FALL, SILENT_MONTHS, UNANSWERED_CALLS } from "./signs";

/** Days are the last ones that no longer count; of a span of months the last one before it, so that sums are differences. */
export type NightlyRules = {
  invoicesSince: CalendarDate;
  invoices: number;
  courses: readonly Course[];
  products: number;
  growthPercent: number;
  nearPercent: number;
  outlets: number;
  jobs: number;
  fallPercent: number;
  fallMonths: number;
  silentSince: CalendarDate;
  callsSince: CalendarDate;
  calls: number;
  nearSteps: number;
  months: Record<"last" | "growthMiddle" | "growthBefore" | "fallMiddle" | "fallBefore", JalaliMonth>;
  /** where each reason stands in a caseload, before its days, percent or steps move it */
  places: Record<"overdueInstallment" | "fallingSales" | "silence" | "nearPromotion" | "none", number>;
  outcomes: Outcome[];
};

/**
 * What the database needs to evaluate everybody on a day as `evaluate`, `salesFall`, `silentDays` and `attentionOf` would: the
 * thresholds, the ends of the windows, and the words and steps of every outcome.
 */
export function nightlyRules(on: CalendarDate, rules: LevelRules = levelRules1404): NightlyRules {
  const last = addMonths(monthOf(on), -1);
  const { recentInvoices, incomeGrowth } = rules;
  return {
    invoicesSince: addJalaliMonths(on, -recentInvoices.months),
    invoices: recentInvoices.count,
    courses: rules.basicCourses,
    products: rules.newProducts,
    growthPercent: incomeGrowth.percent,
    nearPercent: NEAR_INCOME_PERCENT,
    outlets: rules.reputableOutlets,
    jobs: rules.jobs,
    fallPercent: FALL_PERCENT,
    fallMonths: MONTHS_BEFORE_FALL,
    silentSince: addJalaliMonths(on, -SILENT_MONTHS),
    callsSince: addDays(on, -CALL_DAYS),
    calls: UNANSWERED_CALLS,
    nearSteps: NEAR_STEPS,
    months: {
      last,
      growthMiddle: addMonths(last, -incomeGrowth.months / 2),
      growthBefore: addMonths(last, -incomeGrowth.months),
      fallMiddle: addMonths(last, -1),
      fallBefore: addMonths(last, -1 - MONTHS_BEFORE_FALL),
    },
    places: {
      overdueInstallment: placeOf("overdueInstallment"),
      fallingSales: placeOf("fallingSales"),
      silence: placeOf("silence"),
      nearPromotion: placeOf("nearPromotion"),
      none: NO_REASON_PLACE,
    },
    outcomes: outcomesOf(rules),
  };
}
