import { type CalendarDate, formatJalaliDate } from "../shared/calendar-date";
import { formatMonth, type JalaliMonth } from "../shared/jalali-month";
import { formatNumber } from "../shared/rial";
import { messageAddress } from "./address";
import { type Message, onceKey } from "./message";
import type { ReminderStep } from "./reminder-step";

type Due = { month: JalaliMonth; deadline: CalendarDate; step: ReminderStep };

/** To the board: what it logged must go to the office. */
export function submissionReminder({ month, deadline, step }: Due, centerId: string): Message {
  const [name, last] = [formatMonth(month), formatJalaliDate(deadline)];
  const href = messageAddress.month(centerId, month);
  return step === "dueSoon"
    ? {
        kind: "month.dueSoon",
        onceKey: onceKey("month.dueSoon", centerId, month),
        title: `مهلت ارسال کارکرد ${name} نزدیک است`,
        body: `آخرین روز ارسال کارکرد این ماه به اداره، ${last} است.`,
        href,
      }
    : {
        kind: "month.missing",
        onceKey: onceKey("month.missing", centerId, month),
        title: `کارکرد ${name} هنوز ارسال نشده است`,
        body: `مهلت ارسال تا ${last} بود. اکنون هم می‌توانید آن را ارسال کنید، اما با تأخیر ثبت می‌شود.`,
        href,
      };
}

/** To the office: so many months wait for its review. */
export function reviewReminder({ month, deadline, step }: Due, officeId: string, count: number): Message {
  const [name, last] = [formatMonth(month), formatJalaliDate(deadline)];
  const kind = step === "dueSoon" ? "review.dueSoon" : "review.overdue";
  return {
    kind,
    onceKey: onceKey(kind, officeId, month),
    ...(step === "dueSoon"
      ? {
          title: `مهلت بررسی کارکرد ${name} نزدیک است`,
          body: `کارکرد ${formatNumber(count)} مرکز منتظر بررسی شماست. آخرین روز بررسی اداره، ${last} است.`,
        }
      : {
          title: `مهلت بررسی کارکرد ${name} گذشته است`,
          body: `کارکرد ${formatNumber(count)} مرکز هنوز بررسی نشده است. مهلت اداره تا ${last} بود.`,
        }),
    href: messageAddress.officeMonths(officeId, month),
  };
}

/** To the province: so many months wait for its confirmation. */
export function confirmationReminder(
  { month, deadline, step }: Due,
  provinceId: string,
  count: number,
): Message {
  const [name, last] = [formatMonth(month), formatJalaliDate(deadline)];
  const kind = step === "dueSoon" ? "confirmation.dueSoon" : "confirmation.overdue";
  return {
    kind,
    onceKey: onceKey(kind, provinceId, month),
    ...(step === "dueSoon"
      ? {
          title: `مهلت تأیید کارکرد ${name} نزدیک است`,
          body: `کارکرد ${formatNumber(count)} مرکز منتظر تأیید شماست. آخرین روز تأیید استان، ${last} است.`,
        }
      : {
          title: `مهلت تأیید کارکرد ${name} گذشته است`,
          body: `کارکرد ${formatNumber(count)} مرکز هنوز تأیید نشده است. مهلت استان تا ${last} بود.`,
        }),
    href: messageAddress.provinceMonths(provinceId, month),
  };
}

type DueReport = { month: JalaliMonth; deadline: CalendarDate };

export const reportDueSoon = ({ month, deadline }: DueReport, provinceId: string): Message => ({
  kind: "report.dueSoon",
  onceKey: onceKey("report.dueSoon", provinceId, month),
  title: `مهلت گزارش ${formatMonth(month)} نزدیک است`,
  body: `آخرین روز ارسال گزارش این ماه استان به ستاد، ${formatJalaliDate(deadline)} است.`,
  href: messageAddress.report(month, provinceId),
});

/** Told again as long as it is missing: the day belongs to the key. */
export const reportMissing = (
  { month, deadline }: DueReport,
  provinceId: string,
  today: CalendarDate,
): Message => ({
  kind: "report.missing",
  onceKey: onceKey("report.missing", provinceId, month, today),
  title: `گزارش ${formatMonth(month)} هنوز به ستاد نرسیده است`,
  body: `مهلت ارسال تا ${formatJalaliDate(deadline)} بود. گزارش را هرچه زودتر تکمیل و ارسال کنید.`,
  href: messageAddress.report(month, provinceId),
});

/** To headquarters, once: which provinces have not reported. */
export const reportsLate = ({ month, deadline }: DueReport, provinces: readonly string[]): Message => ({
  kind: "report.late",
  onceKey: onceKey("report.late", month),
  title: `گزارش ${formatMonth(month)} از ${formatNumber(provinces.length)} استان نرسیده است`,
  body: `مهلت ارسال تا ${formatJalaliDate(deadline)} بود. استان‌ها: ${provinces.join("، ")}.`,
  href: messageAddress.reports(month),
});
