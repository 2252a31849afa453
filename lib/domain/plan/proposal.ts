import { SERVICE_NUMBERS } from "../aid/service-number";
import type { JalaliMonth } from "../shared/jalali-month";
import { ok, refuseField, type Result } from "../shared/result";
import { LEAST_TARGET, MOST_TARGET, type MonthTargets, NO_TARGETS, sameTargets } from "./month-targets";

/** What is written for the months of a plan, or agreed for them. */
export type PlanTargets = Readonly<Record<JalaliMonth, MonthTargets>>;

/** Whether each month has ten targets from 1 to 100,000 or none: the shape of every plan, whoever wrote it. */
export const hasPlanShape = (targets: PlanTargets): boolean =>
  Object.values(targets).every(
    (month) =>
      month.length === SERVICE_NUMBERS.length && month.every((target) => target === null || isTarget(target)),
  );

const isTarget = (value: number) => Number.isInteger(value) && value >= LEAST_TARGET && value <= MOST_TARGET;

/**
 * What of a plan may be written now: its open months alone, since the others stay as they are (decision). Refuses where no
 * month is open any more, where it names no target at all, and where it says what has been agreed already.
 */
export function writtenPlan(
  targets: PlanTargets,
  agreed: PlanTargets,
  open: readonly JalaliMonth[],
): Result<PlanTargets> {
  if (open.length === 0)
    return refuseField(
      "form",
      "هیچ ماهی از این سال برای برنامه‌ریزی باز نیست: ماه‌ها گذشته یا تأیید شده‌اند.",
    );
  const written = Object.fromEntries(open.map((month) => [month, targets[month] ?? NO_TARGETS]));
  if (!hasPlanShape(written)) return refuseField("form", "هدف هر ماه باید عددی صحیح از ۱ تا ۱۰۰٬۰۰۰ باشد.");
  const planless = (plan: PlanTargets) =>
    open.every((month) => sameTargets(plan[month] ?? NO_TARGETS, NO_TARGETS));
  if (planless(written) && planless(agreed))
    return refuseField("form", "دست‌کم برای یک ردیف در یک ماه هدف بنویسید.");
  return changedMonths(written, agreed).length > 0
    ? ok(written)
    : refuseField("form", "آنچه نوشته‌اید با برنامهٔ توافق‌شده یکی است.");
}

/** The months for which a proposal says something else than what has been agreed. */
export const changedMonths = (proposal: PlanTargets, agreed: PlanTargets): JalaliMonth[] =>
  (Object.keys(proposal) as JalaliMonth[]).filter(
    (month) => !sameTargets(proposal[month] ?? NO_TARGETS, agreed[month] ?? NO_TARGETS),
  );

/**
 * What takes effect when a proposal is agreed to: its months that are still open. A month that ran out while the two were
 * talking stays as it was. Refuses where none is left.
 */
export function agreedPlan(proposal: PlanTargets, open: readonly JalaliMonth[]): Result<PlanTargets> {
  const months = open.filter((month) => proposal[month]);
  if (months.length === 0)
    return refuseField("form", "همهٔ ماه‌های این پیشنهاد گذشته یا تأیید شده است. پیشنهاد تازه‌ای بنویسید.");
  return ok(Object.fromEntries(months.map((month) => [month, proposal[month] ?? NO_TARGETS])));
}
