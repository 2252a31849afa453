import { formatMonth, parseJalaliMonth } from "../shared/jalali-month";
import { toPersianDigits } from "../shared/persian-digits";

/** What events are about, as people call it. */
export const subjectLabels = {
  month: "کارکرد ماه",
  entry: "خدمت ثبت‌شده",
  center: "مرکز",
  application: "درخواست مجوز",
  license: "مجوز",
  notice: "اخطار",
  office: "اداره",
  foundingRequest: "درخواست خیّر",
  partnerContact: "رابط دستگاه همکار",
  partnerAgreement: "تفاهم‌نامه",
  beneficiary: "مددجو",
  import: "ورود از اکسل",
  export: "خروجی اکسل",
  entrepreneur: "کارآفرین",
  outlet: "فروشگاه یا پلتفرم",
  user: "کاربر",
  policyDraft: "نسخهٔ پیشنهادی جدول",
  plan: "برنامهٔ سالانه",
  budget: "بودجه",
  account: "حساب بانکی مرکز",
  payment: "فهرست پرداخت",
  report: "گزارش ماهانه",
  eventLog: "رویدادها",
} as const;

export type EventSubject = keyof typeof subjectLabels;

/** Subjects with a number that says something to people; others are told by their kind alone. */
const NUMBERED: readonly string[] = [
  "application",
  "license",
  "payment",
  "entrepreneur",
  "center",
  "office",
  "user",
];

/** What an event is about: in words, and by its number, which is written from left to right. */
export type SubjectName = { about: string; code: string | null };

/** «کارکرد آبان ۱۴۰۵»; «مجوز» with its number. */
export function subjectName(subject: string, id: string): SubjectName {
  const label = Object.hasOwn(subjectLabels, subject) ? subjectLabels[subject as EventSubject] : subject;
  const month = subject === "month" || subject === "report" ? monthIn(id) : null;
  if (month) return { about: subject === "month" ? `کارکرد ${month}` : `${label} ${month}`, code: null };
  if (!NUMBERED.includes(subject)) return { about: label, code: null };
  return { about: label, code: /[a-z]/i.test(id) ? id : toPersianDigits(id) };
}

function monthIn(id: string): string | null {
  const found = id
    .split("/")
    .map(parseJalaliMonth)
    .find((month) => month !== null);
  return found ? formatMonth(found) : null;
}
