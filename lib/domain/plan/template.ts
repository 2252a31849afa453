import { SERVICE_NUMBERS } from "../aid/service-number";
import type { JalaliMonth } from "../shared/jalali-month";
import { splitByLargestRemainder } from "../shared/rial";
import type { PlanTargets } from "./proposal";

/** Ways to begin a plan without writing every number; each is made of one number and the months it is for. */
export const PLAN_TEMPLATES = ["even", "byShare", "rising"] as const;
export type PlanTemplate = (typeof PLAN_TEMPLATES)[number];

export const isPlanTemplate = (text: string): text is PlanTemplate =>
  (PLAN_TEMPLATES as readonly string[]).includes(text);

export const planTemplates: Record<PlanTemplate, { label: string; meaning: string }> = {
  even: { label: "یک‌نواخت", meaning: "همین عدد برای هر ردیف در هر ماه" },
  byShare: { label: "به اندازهٔ سهم خدمات", meaning: "این شمار خدمت در ماه، به نسبت سهم ردیف‌ها میان آن‌ها" },
  rising: {
    label: "گام‌به‌گام",
    meaning: "در فصل نخست یک‌چهارم این عدد و در فصل پایانی همهٔ آن، برای هر ردیف",
  },
};

/** The largest number a template is asked for (decision): more is a slip of the finger. */
export const MOST_OF_TEMPLATE = 1_000;

/** The plan that a template gives for these months; `shares` are the percentages of the ten rows. */
export function planOfTemplate(
  template: PlanTemplate,
  number: number,
  { months, shares }: { months: readonly JalaliMonth[]; shares: readonly number[] },
): PlanTargets {
  const parts = splitByLargestRemainder(BigInt(number), shares).map(Number);
  const targetOf: Record<PlanTemplate, (month: JalaliMonth, index: number) => number> = {
    even: () => number,
    byShare: (_, index) => parts[index] ?? 0,
    rising: (month) => Math.ceil((number * quarterOf(month)) / 4),
  };
  return Object.fromEntries(
    months.map((month) => [
      month,
      SERVICE_NUMBERS.map((_, index) => targetOf[template](month, index) || null),
    ]),
  );
}

/** 1 in spring to 4 in winter. */
const quarterOf = (month: JalaliMonth) => Math.ceil(Number(month.slice(5)) / 3);
