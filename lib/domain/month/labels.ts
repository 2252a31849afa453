import type { DeadlineStep } from "../aid/policy-version";
import type { Timeliness } from "./deadline";
import type { MonthAction, MonthStatus } from "./workflow";

export type Tone = "neutral" | "info" | "warning" | "success" | "danger";

export type StatusView = {
  label: string;
  tone: Tone;
  /** What comes next, as one sentence. */
  next: string;
  /** Whose move it is; null when nobody has to act. */
  waitsFor: DeadlineStep | null;
};

export const monthStatusViews: Record<MonthStatus, StatusView> = {
  open: {
    label: "در حال ثبت",
    tone: "neutral",
    next: "مرکز خدمت‌های ماه را ثبت و سپس ماه را ارسال می‌کند.",
    waitsFor: "center",
  },
  submitted: {
    label: "منتظر بررسی اداره",
    tone: "info",
    next: "کارشناس اشتغال اداره درباره هر خدمت تصمیم می‌گیرد و ماه را تأیید می‌کند یا بازمی‌گرداند.",
    waitsFor: "office",
  },
  returned: {
    label: "بازگردانده‌شده",
    tone: "warning",
    next: "مرکز موارد نوشته‌شده را اصلاح و ماه را دوباره ارسال می‌کند.",
    waitsFor: "center",
  },
  officeVerified: {
    label: "منتظر تأیید استان",
    tone: "info",
    next: "حوزه اشتغال و خودکفایی استان ماه را تأیید می‌کند یا بازمی‌گرداند.",
    waitsFor: "province",
  },
  confirmed: {
    label: "تأییدشده",
    tone: "success",
    next: "مبلغ قابل پرداخت محاسبه شده است و ماه در نوبت پرداخت است.",
    waitsFor: null,
  },
  paid: {
    label: "پرداخت‌شده",
    tone: "success",
    next: "کمک این ماه پرداخت شده است؛ هر اصلاحی در ماه‌های بعد ثبت می‌شود.",
    waitsFor: null,
  },
};

/** As on buttons and in the history of a month. */
export const monthActionLabels: Record<MonthAction, string> = {
  log: "ثبت خدمت",
  submit: "ارسال ماه",
  verify: "تأیید اداره",
  return: "بازگرداندن با دلیل",
  confirm: "تأیید ماه",
  reopen: "بازگشایی ماه",
  pay: "پرداخت",
};

export const deadlineStepLabels: Record<DeadlineStep, string> = {
  center: "مرکز",
  office: "اداره",
  province: "استان",
};

export const timelinessViews: Record<Timeliness, { label: string; tone: Tone }> = {
  onTime: { label: "به‌موقع", tone: "success" },
  late: { label: "با تأخیر", tone: "warning" },
  missing: { label: "ارسال‌نشده", tone: "danger" },
  notDue: { label: "در مهلت", tone: "neutral" },
};
