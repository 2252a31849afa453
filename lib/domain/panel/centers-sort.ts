import { type CenterStatus, centerStatusLabels } from "../organisation/center";
import { formatMonth, type JalaliMonth } from "../shared/jalali-month";
import type { CenterMonthState, MonthState } from "./center-month";

/** What a list of centers is ordered by; an amount or a count becomes its last column, with the sum of all rows. */
export const centersSorts = {
  name: "نام مرکز",
  payable: "قابل پرداخت",
  baseAid: "کمک پایه",
  raised: "منابع جذب‌شده",
  beneficiaries: "بهره‌مندان",
  entries: "خدمت‌های ثبت‌شده",
  submittedAt: "آخرین ارسال",
} as const;

export type CentersSort = keyof typeof centersSorts;

export const parseCentersSort = (text: string | undefined): CentersSort =>
  text && Object.hasOwn(centersSorts, text) ? (text as CentersSort) : "name";

/** The amount a list shows; the payable one unless it is ordered by another. */
export type CentersAmount = Exclude<CentersSort, "name" | "submittedAt">;
export const amountOf = (sort: CentersSort): CentersAmount =>
  sort === "name" || sort === "submittedAt" ? "payable" : sort;

export const amountUnits: Record<CentersAmount, string> = {
  payable: "ریال",
  baseAid: "ریال",
  raised: "ریال",
  beneficiaries: "نفر",
  entries: "خدمت",
};

export type CenterListRow = {
  id: string;
  name: string;
  office: string;
  province: string;
  status: CenterStatus;
  state: MonthState;
  amount: string | null;
  submittedOn: string | null;
  /** in a list of notices, when it was served */
  noticedOn: string | null;
};

/** The list as it is shown; `monthsSeen` false leaves out everything about months. */
export type CentersView = {
  query: {
    q: string;
    province: string | null;
    office: string | null;
    status: CenterStatus | null;
    /** the status at the end of the month; of the running one, today's */
    stood: CenterStatus | null;
    state: CenterMonthState | null;
    sort: CentersSort;
  };
  /** what the list is about: «مراکز تعلیق‌شده در پایان آبان ۱۴۰۵» */
  title: string;
  month: string;
  months: string[];
  monthsSeen: boolean;
  /** may list those with a notice */
  noticesSeen: boolean;
  page: number;
  pages: number;
  total: number;
  first: number;
  sum: string | null;
  rows: CenterListRow[];
  provinces: { id: string; name: string }[];
  offices: { id: string; name: string }[];
};

export function listTitle(stood: CenterStatus | null, month: JalaliMonth, running: JalaliMonth): string {
  if (!stood) return "مراکز";
  const label = centerStatusLabels[stood];
  return month === running ? `مراکزی که اکنون ${label}‌اند` : `مراکز ${label} در پایان ${formatMonth(month)}`;
}
