import { toPersianDigits } from "./persian-digits";

export type RefusalCode =
  | "invalidInput"
  | "notFound"
  | "notAllowed"
  | "conflict"
  | "sameHandsForbidden"
  | "wrongState"
  | "wrongStep"
  | "quotaExceeded"
  | "conditionMissing"
  | "formIncomplete"
  | "partsUndecided"
  | "documentMissing"
  | "monthNotBegun"
  | "monthNotOpenYet"
  | "entriesUndecided"
  | "reasonRequired"
  | "rateLimited"
  | "accountLocked"
  | "wrongCredentials"
  | "accountDisabled"
  | "passwordWeak"
  | "passwordReused"
  | "passwordWrong"
  | "duplicate"
  | "inUse"
  | "fileTooLarge"
  | "fileTypeRefused"
  | "fileEmpty"
  | "tooManyFiles"
  | "policyMissing"
  | "messageNotSent"
  | "sessionEnded";

export type Refusal = {
  code: RefusalCode;
  /** Form field name → Persian message beside that field. */
  fields?: Record<string, string>;
  /** Facts for the text, e.g. minutes until an account opens again. */
  params?: Record<string, string | number>;
};

type Params = NonNullable<Refusal["params"]>;
type Text = string | ((params: Params) => string);

/** Numbers in Persian digits; names as they are. */
function shown(params: Params, name: string, otherwise: string | number): string {
  const value = params[name] ?? otherwise;
  return typeof value === "number" ? toPersianDigits(value) : value;
}

const texts: Record<RefusalCode, Text> = {
  invalidInput:
    "بعضی از خانه‌ها درست پر نشده‌اند. نوشته‌های شما سر جای خود است؛ خانه‌های مشخص‌شده را اصلاح کنید.",
  notFound: "چیزی با این نشانی یافت نشد.",
  notAllowed: "شما اجازه انجام این کار را ندارید.",
  conflict: (p) =>
    `این پرونده را همین حالا ${shown(p, "by", "کاربر دیگری")} تغییر داد. وضعیت کنونی آن را ببینید و اگر هنوز لازم است دوباره اقدام کنید.`,
  sameHandsForbidden:
    "کسی که در تهیه این پرونده دست داشته است نمی‌تواند آن را تأیید کند. این کار را همکار دیگری باید انجام دهد.",
  wrongState: "این کار در وضعیت کنونی ماه شدنی نیست. صفحه را تازه کنید و وضعیت ماه را ببینید.",
  wrongStep: "این کار در وضعیت کنونی پرونده شدنی نیست. صفحه را تازه کنید و وضعیت پرونده را ببینید.",
  quotaExceeded: (p) =>
    `سهمیه این اداره ${shown(p, "quota", 1)} مرکز است و جای خالی ندارد: ${shown(p, "licensed", 0)} مجوز و ${shown(p, "pending", 0)} درخواست در جریان.`,
  conditionMissing:
    "مجوز تنها با هر سه شرط صادر می‌شود: گزارش امکان‌سنجی، تأیید حوزه اشتغال و تأیید شورای راهبری استان.",
  formIncomplete: (p) =>
    `این فرم هنوز ${shown(p, "count", "چند")} کمبود دارد. فهرست کمبودها، با پیوند هر یک، در همین صفحه آمده است.`,
  partsUndecided: (p) =>
    `هنوز ${shown(p, "count", "چند")} بخش یا عضو پذیرفته نشده است. تأیید تنها وقتی شدنی است که همه پذیرفته شده باشند.`,
  documentMissing: "سند این مورد پیوست نشده است. نخست آن را پیوست کنید.",
  monthNotBegun: "این ماه هنوز آغاز نشده است.",
  monthNotOpenYet: "برای این ماه هنوز کارکردی ثبت نشده است. نخست یک خدمت ثبت کنید.",
  entriesUndecided: (p) =>
    p["count"] === undefined
      ? "هنوز درباره همه خدمت‌های این ماه تصمیم نگرفته‌اید."
      : `درباره ${shown(p, "count", 0)} خدمت این ماه هنوز تصمیم نگرفته‌اید.`,
  reasonRequired: "نوشتن دلیل الزامی است.",
  rateLimited: (p) => `درخواست‌ها بیش از اندازه است. ${shown(p, "minutes", 15)} دقیقه دیگر دوباره تلاش کنید.`,
  accountLocked: (p) =>
    `این حساب به دلیل چند ورود ناموفق بسته شده است. ${shown(p, "minutes", 15)} دقیقه دیگر دوباره تلاش کنید.`,
  wrongCredentials: "نام کاربری یا گذرواژه درست نیست.",
  accountDisabled: "این حساب غیرفعال است. با راهبر سامانه تماس بگیرید.",
  passwordWeak: "گذرواژه به اندازه کافی قوی نیست.",
  passwordReused: "گذرواژه تازه باید با گذرواژه پیشین فرق داشته باشد.",
  passwordWrong: "گذرواژه کنونی درست نیست.",
  duplicate: "پیش از این چنین چیزی ثبت شده است.",
  inUse: "این مورد در جای دیگری به کار رفته است و نمی‌توان آن را حذف کرد.",
  fileTooLarge: (p) => `حجم هر پرونده باید حداکثر ${shown(p, "megabytes", 10)} مگابایت باشد.`,
  fileTypeRefused: "نوع این پرونده پذیرفته نیست. تنها PDF، JPEG و PNG پذیرفته می‌شود.",
  fileEmpty: "این پرونده خالی است.",
  tooManyFiles: (p) =>
    p["max"] === undefined
      ? "شمار پرونده‌ها بیش از اندازه مجاز است."
      : `حداکثر ${shown(p, "max", 0)} پرونده می‌توان پیوست کرد.`,
  policyMissing: "برای این ماه جدول سهم خدماتی در سامانه ثبت نشده است. با راهبر سامانه تماس بگیرید.",
  messageNotSent:
    "فرستادن پیامک اکنون شدنی نیست. چند دقیقه دیگر دوباره تلاش کنید؛ اگر باز نشد، به مددکار خود خبر دهید.",
  sessionEnded: "نشست شما پایان یافته است. دوباره وارد شوید.",
};

/** The Persian sentence for a refusal; every code has one, and missing params fall back to a general wording. */
export function refusalText(refusal: Refusal): string {
  const text = texts[refusal.code];
  return typeof text === "string" ? text : text(refusal.params ?? {});
}

const isRefusalCode = (text: string): text is RefusalCode => Object.hasOwn(texts, text);

/** What a code says that came back in an address; null where it names no refusal. */
export const refusedText = (code: string | undefined, params: Params = {}): string | null =>
  code !== undefined && isRefusalCode(code) ? refusalText({ code, params }) : null;
