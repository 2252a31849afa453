import { formatNumber } from "../shared/rial";
import type { EvidenceRef } from "./evidence";
import type { Level } from "./level";
import type { LevelRules } from "./rules";

/** What is asked of somebody who is to leave a level upwards. */
export const CRITERIA = [
  "recentInvoices",
  "basicCourses",
  "newProduct",
  "incomeGrowth",
  "reputableContracts",
  "jobs",
] as const;
export type Criterion = (typeof CRITERIA)[number];

/** The profile of the next level: advice, never a condition. */
export const PROFILE_POINTS = ["timeInBusiness", "regularCustomers", "earningMonths"] as const;
export type ProfilePoint = (typeof PROFILE_POINTS)[number];

/** What is counted, in words: «۲ فاکتور», «۸ از ۱۰ فاکتور». */
export const countUnitLabels = {
  invoice: "فاکتور",
  course: "دوره پایه",
  product: "محصول جدید",
  contract: "قرارداد",
  job: "شغل برای دیگران",
  month: "ماه",
  customer: "مشتری",
} as const;
type CountUnit = keyof typeof countUnitLabels;

/**
 * What was found. `evidence` names what speaks for it, also where it is not yet enough (a product offered but not sold).
 * Rial as decimal text, since JSON has no exact large numbers; `needed` is null where there is nothing to compare with.
 */
export type Measured = { met: boolean; evidence: EvidenceRef[] } & (
  | { unit: CountUnit; counted: number; needed: number }
  | { unit: "rial"; counted: string; needed: string | null }
);

/** One line of an evaluation: what is asked, where that stands, and what was found. */
export type CriterionResult<C extends Criterion | ProfilePoint = Criterion> = Measured & {
  criterion: C;
  text: string;
  clause: string;
};

/** Level → its condition: all of the criteria, or any one of them (S5 جدول مقایسه‌ای سه سطح، شرایط ارتقا). */
export const conditions: Record<Level, { takes: "all" | "any"; criteria: readonly Criterion[] }> = {
  1: { takes: "all", criteria: ["recentInvoices", "basicCourses"] },
  2: { takes: "any", criteria: ["newProduct", "incomeGrowth"] },
  3: { takes: "all", criteria: ["reputableContracts", "jobs"] },
};

const condition = (level: string) => `جدول مقایسه‌ای سه سطح، شرایط ارتقای سطح ${level}`;

export const clauses: Record<Criterion | ProfilePoint, string> = {
  recentInvoices: condition("یک"),
  basicCourses: condition("یک"),
  newProduct: condition("دو"),
  incomeGrowth: condition("دو"),
  reputableContracts: condition("سه"),
  jobs: condition("سه"),
  timeInBusiness: "جدول مقایسه‌ای سه سطح، سابقه و بازار سطح دو",
  regularCustomers: "جدول مقایسه‌ای سه سطح، سابقه و بازار سطح دو",
  earningMonths: "جدول مقایسه‌ای سه سطح، درآمد سطح دو",
};

/** What is asked, in words, with the numbers of the rules. */
export function criterionText(criterion: Criterion | ProfilePoint, rules: LevelRules): string {
  const { recentInvoices, incomeGrowth, profile } = rules;
  const n = formatNumber;
  switch (criterion) {
    case "recentInvoices":
      return `${n(recentInvoices.count)} فاکتور فروش در ${n(recentInvoices.months)} ماه`;
    case "basicCourses":
      return "تکمیل دوره‌های پایه";
    case "newProduct":
      return `عرضه ${n(rules.newProducts)} محصول جدید با دست‌کم یک فاکتور`;
    case "incomeGrowth":
      return `افزایش ${n(incomeGrowth.percent)}٪ درآمد در ${n(incomeGrowth.months)} ماه`;
    case "reputableContracts":
      return `قرارداد با ${n(rules.reputableOutlets)} پلتفرم یا فروشگاه معتبر`;
    case "jobs":
      return `دست‌کم ${n(rules.jobs)} شغل با دستمزد برای دیگران`;
    case "timeInBusiness":
      return `${n(profile.monthsInBusiness)} ماه یا بیشتر از نخستین فاکتور`;
    case "regularCustomers":
      return `دست‌کم ${n(profile.regularCustomers)} مشتری، هر یک با ${n(profile.regularFrom)} فاکتور یا بیشتر`;
    case "earningMonths":
      return `درآمد در دست‌کم ${n(profile.earningMonths.count)} ماه از ${n(profile.earningMonths.of)} ماه گذشته`;
  }
}
