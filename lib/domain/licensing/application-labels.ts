import type { Tone } from "../month/labels";
import { formatNumber } from "../shared/rial";
import type { ApplicationDesk, ApplicationStatus } from "./application-workflow";

export const applicationStatusViews: Record<ApplicationStatus, { label: string; tone: Tone }> = {
  draft: { label: "پیش‌نویس", tone: "neutral" },
  submitted: { label: "منتظر بررسی استان", tone: "info" },
  underReview: { label: "در حال بررسی", tone: "info" },
  returned: { label: "بازگردانده‌شده", tone: "warning" },
  endorsed: { label: "منتظر شورای راهبری", tone: "info" },
  councilApproved: { label: "منتظر صدور مجوز", tone: "info" },
  licensed: { label: "مجوز صادر شد", tone: "success" },
  rejected: { label: "ردشده", tone: "danger" },
  councilDeclined: { label: "تصویب‌نشده در شورا", tone: "danger" },
};

export const deskLabels: Record<ApplicationDesk, string> = {
  office: "اداره",
  employment: "حوزه اشتغال استان",
  council: "شورای راهبری",
  participation: "حوزه مشارکت‌ها",
};

/** Whose move it is and what comes of it, as one sentence. */
export const applicationNextSteps: Record<ApplicationStatus, string> = {
  draft: "اداره فرم امکان‌سنجی را کامل می‌کند و به استان می‌فرستد.",
  submitted: "حوزه اشتغال و خودکفایی استان بررسی را آغاز می‌کند.",
  underReview: "حوزه اشتغال و خودکفایی استان بخش‌ها و اعضا را یک به یک بررسی می‌کند.",
  returned: "اداره موارد بازگردانده‌شده را اصلاح می‌کند و دوباره می‌فرستد.",
  endorsed: "تصمیم شورای راهبری استان در جلسه گرفته و ثبت می‌شود.",
  councilApproved: "حوزه توسعه مشارکت‌های مردمی استان مجوز را صادر می‌کند.",
  licensed: "پس از انجام فهرست گشایش، مرکز کار خود را آغاز می‌کند.",
  rejected: "این درخواست پایان یافته است. اداره می‌تواند درخواست تازه‌ای بدهد.",
  councilDeclined: "این درخواست پایان یافته است. اداره می‌تواند درخواست تازه‌ای بدهد.",
};

/** What has happened to an application or its license, in its history; events that are not listed are not shown. */
export const applicationEventViews: Record<string, { title: string; tone: Tone }> = {
  "application.created": { title: "آغاز درخواست", tone: "neutral" },
  "application.submitted": { title: "فرستادن فرم به استان", tone: "info" },
  "application.reviewStarted": { title: "آغاز بررسی", tone: "info" },
  "application.returned": { title: "بازگرداندن با دلیل", tone: "warning" },
  "application.rejected": { title: "رد درخواست", tone: "danger" },
  "application.endorsed": { title: "تأیید حوزه اشتغال", tone: "success" },
  "application.councilApproved": { title: "تصویب در شورای راهبری", tone: "success" },
  "application.councilDeclined": { title: "تصویب نشدن در شورای راهبری", tone: "danger" },
  "application.peopleRevealed": { title: "دیدن مشخصات کامل اعضا", tone: "neutral" },
  "license.issued": { title: "صدور مجوز", tone: "success" },
  "license.opened": { title: "گشایش مرکز", tone: "success" },
  "license.suspended": { title: "تعلیق مجوز", tone: "warning" },
  "license.resumed": { title: "رفع تعلیق", tone: "success" },
  "license.revoked": { title: "لغو مجوز", tone: "danger" },
  "license.expired": { title: "پایان اعتبار", tone: "warning" },
  "license.renewed": { title: "تمدید مجوز", tone: "success" },
};

const HOUR = 3600;
const DAY = 24 * HOUR;

/** How long something has taken: days from two days on, hours before. */
export function durationText(seconds: number): string {
  if (seconds >= 2 * DAY) return `${formatNumber(Math.floor(seconds / DAY))} روز`;
  if (seconds >= DAY) return "یک روز";
  if (seconds >= HOUR) return `${formatNumber(Math.floor(seconds / HOUR))} ساعت`;
  return "کمتر از یک ساعت";
}
