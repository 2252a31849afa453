import type { Tone } from "../month/labels";
import { daysBetween, todayInTehran } from "../shared/calendar-date";
import { formatMonth, type JalaliMonth } from "../shared/jalali-month";
import { persianYear } from "../shared/persian-digits";
import { formatNumber } from "../shared/rial";

/** What of money and reports waits for somebody, in the order in which it is listed. */
export const MONEY_TASKS = [
  "reportReturned",
  "reportDue",
  "reportSent",
  "batchPrepared",
  "batchApproved",
  "accountPending",
  "planOfCenter",
  "planOfProvince",
  "policyPrepared",
] as const;
export type MoneyTaskKind = (typeof MONEY_TASKS)[number];

export type MoneyTaskFacts = {
  kind: MoneyTaskKind;
  /** of a batch its number, of a draft its id, of everything else the code of its center or province */
  id: string;
  name: string;
  month: JalaliMonth | null;
  year: number | null;
  since: Date;
};

export type MoneyTask = Pick<MoneyTaskFacts, "kind" | "id" | "month" | "year"> & {
  title: string;
  detail: string;
  age: string;
  tag: { tone: Tone; text: string };
};

const views: Record<MoneyTaskKind, { title: string; tone: Tone; tag: string }> = {
  reportReturned: { title: "نسخهٔ اصلاحی گزارش", tone: "warning", tag: "بازگردانده‌شده" },
  reportDue: { title: "ارسال گزارش", tone: "info", tag: "فرستاده‌نشده" },
  reportSent: { title: "بررسی گزارش", tone: "info", tag: "رسیده" },
  batchPrepared: { title: "تأیید فهرست پرداخت", tone: "info", tag: "منتظر تأیید" },
  batchApproved: { title: "ثبت پرداخت بانک", tone: "info", tag: "تأییدشده" },
  accountPending: { title: "تأیید شماره حساب مرکز", tone: "info", tag: "منتظر تأیید" },
  planOfCenter: { title: "پاسخ به برنامهٔ پیشنهادی مرکز", tone: "info", tag: "منتظر استان" },
  planOfProvince: { title: "پاسخ به برنامهٔ پیشنهادی استان", tone: "info", tag: "منتظر مرکز" },
  policyPrepared: { title: "تصمیم دربارهٔ نسخهٔ جدول سهم خدمات", tone: "warning", tag: "منتظر تصمیم" },
};

/** The task in words: what is to be done, of which month or year, where, and since when it waits. */
export function viewMoneyTask({ name, since, ...task }: MoneyTaskFacts, now: Date): MoneyTask {
  const { title, tone, tag } = views[task.kind];
  const days = daysBetween(todayInTehran(since), todayInTehran(now));
  const of = task.month ? ` ${formatMonth(task.month)}` : task.year ? ` سال ${persianYear(task.year)}` : "";
  return {
    ...task,
    title: `${title}${of}`,
    detail: name,
    age: days <= 0 ? "از امروز" : `${formatNumber(days)} روز در انتظار`,
    tag: { tone, text: tag },
  };
}
