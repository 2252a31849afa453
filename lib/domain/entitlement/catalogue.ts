import type { Level } from "../entrepreneur/level";

/** How often an entitlement is given: in each Jalali month, in each Jalali year, or once in a lifetime. */
export type EntitlementPeriod = "month" | "year" | "once";

type Entry = { level: Level; label: string; period: EntitlementPeriod; hasAmount: boolean };

/**
 * S5 خدمات و حمایت‌ها, level by level. The source says «ماهانه» of the food basket and of the children's pay; the other
 * periods are decisions: what is a pension or an insurance runs by the month, an examination, a pair of glasses or a help
 * with costs by the year, a loan for one purpose and the start of a plan happen once. Decision: the dental and the laptop
 * loan are entitlements and not loans with a schedule, since the source gives them neither range nor installments.
 */
export const entitlements = {
  healthScreening: { level: 1, label: "غربالگری سلامت پایه", period: "year", hasAmount: false },
  breastCancerScreening: { level: 1, label: "غربالگری سرطان سینه", period: "year", hasAmount: false },
  eyeExamination: { level: 1, label: "معاینه چشم‌پزشکی", period: "year", hasAmount: false },
  foodBasket: { level: 1, label: "سبد ارزاق ماهانه", period: "month", hasAmount: false },
  livelihoodPay: { level: 1, label: "مستمری معیشتی پایه", period: "month", hasAmount: true },
  dentalLoan: { level: 2, label: "دندان‌پزشکی با تسهیلات بدون سود", period: "once", hasAmount: true },
  medicalHelp: { level: 2, label: "کمک‌هزینه دندان‌پزشکی و درمان", period: "year", hasAmount: true },
  glasses: { level: 2, label: "تجویز عینک", period: "year", hasAmount: false },
  childrenPay: { level: 2, label: "حقوق ماهانه برای فرزندان", period: "month", hasAmount: true },
  partInsurance: { level: 2, label: "پوشش بخشی از بیمه تأمین اجتماعی", period: "month", hasAmount: true },
  fullMedical: {
    level: 3,
    label: "پوشش کامل دندان‌پزشکی و درمانی پیشرفته",
    period: "year",
    hasAmount: true,
  },
  laptopLoan: { level: 3, label: "وام تحصیلی برای خرید لپ‌تاپ فرزندان", period: "once", hasAmount: true },
  higherChildrenPay: { level: 3, label: "حقوق ماهانه بالاتر برای فرزندان", period: "month", hasAmount: true },
  fullInsurance: { level: 3, label: "پوشش کامل بیمه تأمین اجتماعی", period: "month", hasAmount: true },
  retirementPlan: { level: 3, label: "برنامه بازنشستگی خودمحور", period: "once", hasAmount: false },
} as const satisfies Record<string, Entry>;

export type Entitlement = keyof typeof entitlements;
export const ENTITLEMENTS = Object.keys(entitlements) as Entitlement[];

/** What a level is entitled to: the services of the level itself, not of those below it (decision). */
export const entitlementsAt = (level: Level): Entitlement[] =>
  ENTITLEMENTS.filter((one) => entitlements[one].level === level);

/**
 * Two entitlements of which the higher takes the place of the lower are one series (decision): nobody draws both in the
 * month of a promotion. The series and the period together are given once.
 */
export function seriesOf(entitlement: Entitlement): Entitlement {
  if (entitlement === "higherChildrenPay") return "childrenPay";
  if (entitlement === "fullInsurance") return "partInsurance";
  return entitlement;
}
