import type { DeadlineStep } from "../aid/policy-version";
import type { MonthStatus } from "./workflow";

type NextStep = {
  /** What comes next, as one sentence. */
  next: string;
  /** Whose move it is; null when nobody has to act. */
  waitsFor: DeadlineStep | null;
};

/** Apart from the labels, which travel to the browser with every list of months. */
export const nextSteps: Record<MonthStatus, NextStep> = {
  open: { next: "مرکز خدمت‌های ماه را ثبت و سپس ماه را ارسال می‌کند.", waitsFor: "center" },
  submitted: {
    next: "کارشناس اشتغال اداره درباره هر خدمت تصمیم می‌گیرد و ماه را تأیید می‌کند یا بازمی‌گرداند.",
    waitsFor: "office",
  },
  returned: { next: "مرکز موارد نوشته‌شده را اصلاح و ماه را دوباره ارسال می‌کند.", waitsFor: "center" },
  officeVerified: {
    next: "حوزه اشتغال و خودکفایی استان ماه را تأیید می‌کند یا بازمی‌گرداند.",
    waitsFor: "province",
  },
  confirmed: { next: "مبلغ قابل پرداخت محاسبه شده است و ماه در نوبت پرداخت است.", waitsFor: null },
  paid: { next: "کمک این ماه پرداخت شده است؛ هر اصلاحی در ماه‌های بعد ثبت می‌شود.", waitsFor: null },
};
