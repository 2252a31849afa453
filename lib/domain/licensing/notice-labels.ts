import type { Tone } from "../month/labels";
import { type CalendarDate, formatJalaliDate } from "../shared/calendar-date";
import { formatMonth, type JalaliMonth } from "../shared/jalali-month";
import { formatNumber } from "../shared/rial";
import type { NoticeStatus } from "./notice-workflow";

export const noticeStatusViews: Record<NoticeStatus, { label: string; tone: Tone }> = {
  served: { label: "منتظر پاسخ مرکز", tone: "warning" },
  answered: { label: "پاسخ رسیده", tone: "info" },
  heard: { label: "استماع برگزارشده", tone: "info" },
  lifted: { label: "اخطار برداشته شد", tone: "success" },
  suspended: { label: "به تعلیق انجامید", tone: "danger" },
};

export const silenceText = (months: number, lastConfirmed: JalaliMonth | null): string =>
  lastConfirmed === null
    ? `${formatNumber(months)} ماه بدون کارکرد تأییدشده؛ هنوز ماهی تأیید نشده است.`
    : `${formatNumber(months)} ماه بدون کارکرد تأییدشده؛ آخرین ماه تأییدشده ${formatMonth(lastConfirmed)}.`;

/** Why older months are not counted, see countsAnewFrom. */
export const countedFromText = (month: JalaliMonth): string =>
  `شمارش از ${formatMonth(month)} است: ماه‌های پیش از آن در تصمیم یا تعلیق پیشین به حساب آمده‌اند.`;

/** The words a notice begins with; whoever serves it may change them. */
export const noticeDraft = (centerName: string, months: number, replyBy: CalendarDate): string =>
  `هیئت عامل محترم ${centerName}

با سلام و احترام
در ${formatNumber(months)} ماه پیاپی که مهلت تأییدشان گذشته است، برای آن مرکز کارکرد تأییدشده‌ای در سامانه ثبت نشده است. خواهشمند است تا پایان روز ${formatJalaliDate(replyBy)} دلیل آن را و برنامه مرکز را برای از سر گرفتن کار بنویسید. اگر حضور در جلسه را بهتر می‌دانید، در پاسخ یادآور شوید تا وقت آن هماهنگ شود.

پیش از رسیدن پاسخ یا پایان این مهلت تصمیمی گرفته نمی‌شود.`;
