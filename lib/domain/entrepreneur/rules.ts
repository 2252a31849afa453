import type { Course } from "./course";

/** One version of the measures of levels; stored with each evaluation. */
export type LevelRules = {
  version: number;
  /** level 1: so many invoices within so many Jalali months, and every course of the list */
  recentInvoices: { count: number; months: number };
  basicCourses: readonly Course[];
  /** level 2: so many new products, or the later half of the months above the earlier by so many percent */
  newProducts: number;
  incomeGrowth: { months: number; percent: number };
  /** level 3: contracts with so many reputable outlets, and so many paid jobs for others */
  reputableOutlets: number;
  jobs: number;
  /** the profile of level 2, shown as advice */
  profile: {
    monthsInBusiness: number;
    regularCustomers: number;
    /** invoices that make a customer a regular one */
    regularFrom: number;
    earningMonths: { count: number; of: number };
  };
};

/** S5 جدول مقایسه‌ای سه سطح, as read by domain page 3. */
export const levelRules1404: LevelRules = {
  version: 1,
  recentInvoices: { count: 10, months: 3 },
  basicCourses: ["personalFinance", "pricing"],
  newProducts: 1,
  incomeGrowth: { months: 6, percent: 30 },
  reputableOutlets: 2,
  jobs: 1,
  profile: {
    monthsInBusiness: 6,
    regularCustomers: 3,
    regularFrom: 2,
    earningMonths: { count: 4, of: 6 },
  },
};
