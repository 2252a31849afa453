import { noticeStatusViews } from "@/lib/domain/licensing/notice-labels";
import { isRunning, mayBeDecided } from "@/lib/domain/licensing/notice-workflow";
import type { Tone } from "@/lib/domain/month/labels";
import {
  type CalendarDate,
  daysBetween,
  formatInstant,
  formatJalaliDate,
} from "@/lib/domain/shared/calendar-date";
import { formatNumber } from "@/lib/domain/shared/rial";
import type { NoticeRow } from "@/lib/server/notice/page-statement";

export type NoticeStepView = {
  title: string;
  at: string;
  dateTime: string;
  by: string | null;
  tone: Tone;
  note: string | null;
};
export type NoticeView = {
  id: number;
  version: number;
  title: string;
  status: { label: string; tone: Tone };
  text: string;
  /** what the center has left of its time; null once it has replied or been heard */
  left: string | null;
  steps: NoticeStepView[];
};

/** A notice with its history, newest first; what has no author of its own in the record names none. */
export function noticeView(row: NoticeRow, today: CalendarDate): NoticeView {
  return {
    id: row.id,
    version: row.version,
    title: `اخطار ${formatJalaliDate(row.servedOn)} (${formatNumber(row.silentMonths)} ماه بدون کارکرد تأییدشده)`,
    status: noticeStatusViews[row.status],
    text: row.text,
    left: row.status === "served" ? timeLeft(row.replyBy, today) : null,
    steps: stepsOf(row).reverse(),
  };
}

function timeLeft(replyBy: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, replyBy);
  const day = formatJalaliDate(replyBy);
  if (days < 0) return `مهلت پاسخ در ${day} پایان یافت؛ تا تصمیم گرفته نشده پاسخ پذیرفته می‌شود.`;
  if (days === 0) return `امروز، ${day}، آخرین روز مهلت پاسخ است.`;
  return `مرکز تا پایان ${day} برای پاسخ فرصت دارد؛ ${formatNumber(days)} روز مانده است.`;
}

function stepsOf(row: NoticeRow): NoticeStepView[] {
  const on = (day: CalendarDate) => ({ at: formatJalaliDate(day), dateTime: day as string });
  const steps: NoticeStepView[] = [
    { title: "ابلاغ اخطار", ...on(row.servedOn), by: row.servedByName, tone: "warning", note: row.text },
  ];
  if (row.repliedAt)
    steps.push({
      title: "پاسخ مرکز",
      at: formatInstant(row.repliedAt),
      dateTime: row.repliedAt.toISOString(),
      by: row.repliedByName,
      tone: "info",
      note: row.reply,
    });
  if (row.heardOn)
    steps.push({ title: "جلسه استماع", ...on(row.heardOn), by: null, tone: "info", note: row.hearing });
  if (row.decidedOn)
    steps.push({
      title: noticeStatusViews[row.status].label,
      ...on(row.decidedOn),
      by: row.decidedByName,
      tone: noticeStatusViews[row.status].tone,
      note: row.decisionReason,
    });
  return steps;
}

/** Why the actor, who may decide as such, may not decide on this one now; null when nothing stands in the way. */
export function decisionObstacle(
  row: NoticeRow,
  { today, ownHand }: { today: CalendarDate; ownHand: boolean },
): string | null {
  if (!isRunning(row.status)) return null;
  if (ownHand) return "شما این اخطار را ابلاغ کرده‌اید؛ تصمیم دربارهٔ آن با همکار دیگری است.";
  if (!mayBeDecided(row, today))
    return `تصمیم پس از پاسخ مرکز، جلسه استماع یا پایان مهلت پاسخ (${formatJalaliDate(row.replyBy)}) گرفته می‌شود.`;
  return null;
}
