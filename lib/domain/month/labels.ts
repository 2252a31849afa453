import type { Timeliness } from "./deadline";
import type { MonthAction, MonthStatus } from "./workflow";

export type Tone = "neutral" | "info" | "warning" | "success" | "danger";

export const monthStatusViews: Record<MonthStatus, { label: string; tone: Tone }> = {
  open: { label: "در حال ثبت", tone: "neutral" },
  submitted: { label: "منتظر بررسی اداره", tone: "info" },
  returned: { label: "بازگردانده‌شده", tone: "warning" },
  officeVerified: { label: "منتظر تأیید استان", tone: "info" },
  confirmed: { label: "تأییدشده", tone: "success" },
  paid: { label: "پرداخت‌شده", tone: "success" },
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

export const timelinessViews: Record<Timeliness, { label: string; tone: Tone }> = {
  onTime: { label: "به‌موقع", tone: "success" },
  late: { label: "با تأخیر", tone: "warning" },
  missing: { label: "ارسال‌نشده", tone: "danger" },
  notDue: { label: "در مهلت", tone: "neutral" },
};
