import type { Tone } from "../month/labels";
import { addDays, type CalendarDate, daysBetween, todayInTehran } from "../shared/calendar-date";
import { formatNumber } from "../shared/rial";
import type { NoticeStatus } from "./notice-workflow";

/** What of licensing waits for somebody, and on which page it is done. */
export const LICENSING_TASKS = [
  "returned",
  "founding",
  "draft",
  "submitted",
  "underReview",
  "endorsed",
  "councilApproved",
  "opening",
  "expiring",
] as const;
export type LicensingTaskKind = (typeof LICENSING_TASKS)[number];

export type LicensingTaskFacts = {
  kind: LicensingTaskKind;
  /** of an application, or of an office for a founding request */
  id: string;
  name: string;
  place: string;
  /** since when it waits; of a license that runs out, its last valid day */
  since: Date;
};

export type SilentFacts = {
  centerId: string;
  centerName: string;
  officeName: string;
  months: number;
  notice: { status: NoticeStatus; replyBy: CalendarDate } | null;
};

export type UnansweredFacts = { centerId: string; centerName: string; daysLeft: number };

export type LicensingTask = {
  to: "application" | "office" | "notices";
  id: string;
  title: string;
  detail: string;
  age: string | null;
  tag: { tone: Tone; text: string };
};

const views: Record<LicensingTaskKind, { title: string; tone: Tone; tag: string }> = {
  returned: { title: "اصلاح درخواست مجوز", tone: "warning", tag: "بازگردانده‌شده" },
  founding: { title: "پاسخ به درخواست همکاری", tone: "info", tag: "خیّر در انتظار" },
  draft: { title: "تکمیل فرم امکان‌سنجی", tone: "neutral", tag: "پیش‌نویس" },
  submitted: { title: "آغاز بررسی درخواست مجوز", tone: "info", tag: "رسیده" },
  underReview: { title: "بررسی درخواست مجوز", tone: "info", tag: "در حال بررسی" },
  endorsed: { title: "ثبت تصمیم شورای راهبری", tone: "info", tag: "تأییدشده" },
  councilApproved: { title: "صدور مجوز", tone: "info", tag: "تصویب‌شده" },
  opening: { title: "فهرست گشایش مرکز", tone: "info", tag: "در راه گشایش" },
  expiring: { title: "تمدید مجوز", tone: "warning", tag: "رو به پایان" },
};

const SLOW_DAYS = 14;

/** The tasks in words; what has lain for a fortnight says so. */
export function viewLicensingTask(
  { kind, id, name, place, since }: LicensingTaskFacts,
  now: Date,
): LicensingTask {
  const { title, tone, tag } = views[kind];
  const days = daysBetween(todayInTehran(since), todayInTehran(now));
  if (kind === "expiring")
    return { to: "application", id, title, detail: `${name}، ${place}`, age: null, tag: expiryTag(-days) };
  const slow = days >= SLOW_DAYS && tone === "info";
  return {
    to: kind === "founding" ? "office" : "application",
    id,
    title,
    detail: `${name}، ${place}`,
    age: days <= 0 ? "از امروز" : `${formatNumber(days)} روز در انتظار`,
    tag: slow ? { tone: "warning", text: tag } : { tone, text: tag },
  };
}

const expiryTag = (left: number): LicensingTask["tag"] =>
  left < 0
    ? { tone: "danger", text: "اعتبار پایان یافته است" }
    : {
        tone: "warning",
        text: left === 0 ? "امروز آخرین روز اعتبار" : `${formatNumber(left)} روز تا پایان اعتبار`,
      };

/** A center without confirmed performance, for those who supervise it. */
export function viewSilent(
  { centerId, centerName, officeName, months, notice }: SilentFacts,
  now: Date,
): LicensingTask {
  const today = todayInTehran(now);
  const over = notice !== null && addDays(notice.replyBy, 1) <= today;
  const title =
    notice === null
      ? "اخطار به مرکز بی‌کارکرد"
      : notice.status === "served" && !over
        ? "منتظر پاسخ مرکز"
        : "تصمیم درباره اخطار";
  return {
    to: "notices",
    id: centerId,
    title,
    detail: `${centerName}، ${officeName}`,
    age: null,
    tag: { tone: "warning", text: `${formatNumber(months)} ماه بدون کارکرد تأییدشده` },
  };
}

export const viewUnanswered = ({ centerId, centerName, daysLeft }: UnansweredFacts): LicensingTask => ({
  to: "notices",
  id: centerId,
  title: "پاسخ به اخطار",
  detail: centerName,
  age: null,
  tag:
    daysLeft < 0
      ? { tone: "danger", text: "مهلت پاسخ گذشته است" }
      : {
          tone: "warning",
          text: daysLeft === 0 ? "امروز آخرین روز پاسخ" : `${formatNumber(daysLeft)} روز تا پایان مهلت`,
        },
});
