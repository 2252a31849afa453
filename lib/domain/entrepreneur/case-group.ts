import { addDays, addJalaliMonths, type CalendarDate } from "../shared/calendar-date";

/** Groups of entrepreneurs that a manager's figure counts and a list can show. */
export const caseGroups = {
  running: "کسب‌وکارهای جاری",
  passed1: "از سطح یک بالا رفته‌اند",
  passed2: "از سطح دو بالا رفته‌اند",
  passed3: "فارغ‌التحصیل شده‌اند",
  entered1: "به سطح یک رسیده‌اند",
  entered2: "به سطح دو رسیده‌اند",
  entered3: "به سطح سه رسیده‌اند",
  cohort6: "دست‌کم ۶ ماه پیش ثبت شده‌اند",
  lost6: "پیش از ۶ ماه پایان یافته‌اند",
  cohort12: "دست‌کم ۱۲ ماه پیش ثبت شده‌اند",
  lost12: "پیش از ۱۲ ماه پایان یافته‌اند",
  borrowers: "وام جاری دارند",
  lateLoans: "وام عقب‌افتاده دارند",
  ended: "پایان‌یافته‌ها",
  stood: "جاری در پایان ماه",
  reached: "ارتقایافته‌های ماه",
} as const;
export type CaseGroup = keyof typeof caseGroups;

/** Those that a monthly report counts: who stood somewhere when the month ended, and who got there in it by promotion. */
export type MonthGroup = "stood" | "reached";
export const isMonthGroup = (group: CaseGroup): group is MonthGroup =>
  group === "stood" || group === "reached";

export const parseCaseGroup = (text: string | undefined): CaseGroup =>
  text !== undefined && Object.hasOwn(caseGroups, text) ? (text as CaseGroup) : "running";

/** The last day of enrolment for which so many Jalali months have passed on a day. */
export function enrolledBy(on: CalendarDate, months: number): CalendarDate {
  let day = addJalaliMonths(on, -months);
  // A later day of a longer month may come to the same last day of a shorter one.
  while (addJalaliMonths(addDays(day, 1), months) <= on) day = addDays(day, 1);
  return day;
}
