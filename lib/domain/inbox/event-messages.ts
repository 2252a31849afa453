import { type CalendarDate, formatJalaliDate } from "../shared/calendar-date";
import { formatMonth, type JalaliMonth } from "../shared/jalali-month";
import { persianYear } from "../shared/persian-digits";
import { formatRial } from "../shared/rial";
import { messageAddress } from "./address";
import { type Message, onceKey } from "./message";

type OfMonth = {
  centerId: string;
  month: JalaliMonth;
  /** of the month when it happened: the same can happen to it again */
  version: number;
};

export const monthReturned = ({ centerId, month, version, note }: OfMonth & { note: string }): Message => ({
  kind: "month.returned",
  onceKey: onceKey("month.returned", centerId, month, version),
  title: `کارکرد ${formatMonth(month)} بازگردانده شد`,
  body: note || "دلیل هر ردیف در صفحه این ماه نوشته شده است.",
  href: messageAddress.month(centerId, month),
});

export const monthConfirmed = (about: OfMonth & { payableRial: bigint }): Message => ({
  kind: "month.confirmed",
  onceKey: onceKey("month.confirmed", about.centerId, about.month, about.version),
  title: `کارکرد ${formatMonth(about.month)} تأیید شد`,
  body: `مبلغ قابل پرداخت: ${formatRial(about.payableRial)}.`,
  href: messageAddress.month(about.centerId, about.month),
});

type Paid = {
  centerId: string;
  month: JalaliMonth;
  batchNumber: string;
  amountRial: bigint;
  paidOn: CalendarDate;
};
export const monthPaid = ({ centerId, month, batchNumber, amountRial, paidOn }: Paid): Message => ({
  kind: "month.paid",
  onceKey: onceKey("month.paid", centerId, batchNumber),
  title: `کمک ${formatMonth(month)} پرداخت شد`,
  body: `${formatRial(amountRial)} در ${formatJalaliDate(paidOn)} به حساب مرکز واریز شد.`,
  href: messageAddress.month(centerId, month),
});

type OfReport = { provinceId: string; month: JalaliMonth; revision: number };

export const reportReturned = (about: OfReport & { reason: string }): Message => ({
  kind: "report.returned",
  onceKey: onceKey("report.returned", about.provinceId, about.month, about.revision),
  title: `ستاد گزارش ${formatMonth(about.month)} را بازگرداند`,
  body: about.reason,
  href: messageAddress.report(about.month, about.provinceId),
});

export const reportAcknowledged = ({ provinceId, month, revision }: OfReport): Message => ({
  kind: "report.acknowledged",
  onceKey: onceKey("report.acknowledged", provinceId, month, revision),
  title: `ستاد وصول گزارش ${formatMonth(month)} را اعلام کرد`,
  body: "کار شما درباره این گزارش به پایان رسیده است.",
  href: messageAddress.report(month, provinceId),
});

type OfPlan = { centerId: string; centerName: string; year: number; version: number };

const planOf = ({ centerName, year }: OfPlan) => `برنامه سال ${persianYear(year)} ${centerName}`;

export const planProposed = (about: OfPlan): Message => ({
  kind: "plan.proposed",
  onceKey: onceKey("plan.proposed", about.centerId, about.year, about.version),
  title: `${planOf(about)} پیشنهاد شد`,
  body: "هدف‌های ماهانه را ببینید و با آن توافق کنید یا آن را با دلیل بازگردانید.",
  href: messageAddress.plan(about.year, about.centerId),
});

export const planAgreed = (about: OfPlan): Message => ({
  kind: "plan.agreed",
  onceKey: onceKey("plan.agreed", about.centerId, about.year, about.version),
  title: `بر سر ${planOf(about)} توافق شد`,
  body: "از این پس کارکرد ماه‌ها با هدف‌های آن سنجیده می‌شود.",
  href: messageAddress.plan(about.year, about.centerId),
});

export const planReturned = (about: OfPlan & { reason: string }): Message => ({
  kind: "plan.returned",
  onceKey: onceKey("plan.returned", about.centerId, about.year, about.version),
  title: `${planOf(about)} بازگردانده شد`,
  body: about.reason,
  href: messageAddress.plan(about.year, about.centerId),
});

export const accountToConfirm = (about: { accountId: number; centerName: string }): Message => ({
  kind: "account.toConfirm",
  onceKey: onceKey("account.toConfirm", about.accountId),
  title: `شماره حساب ${about.centerName} منتظر تأیید است`,
  body: "شماره شبا و نام صاحب حساب را با سند آن بسنجید و سپس تأیید کنید.",
  href: messageAddress.accounts,
});

export const policyToEnact = (about: { draftId: number; effectiveMonth: JalaliMonth }): Message => ({
  kind: "policy.toEnact",
  onceKey: onceKey("policy.toEnact", about.draftId),
  title: `جدول سهم خدمات از ${formatMonth(about.effectiveMonth)} منتظر ابلاغ است`,
  body: "اثر آن بر دوازده ماه گذشته را ببینید و سپس ابلاغ کنید یا کنار بگذارید.",
  href: messageAddress.policyDraft(about.draftId),
});
