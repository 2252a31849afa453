import { addDays, type CalendarDate, formatJalaliDate } from "../shared/calendar-date";
import { formatNumber } from "../shared/rial";
import { ok, refuse, refuseField, type Result } from "../shared/result";
import { type Transitions, workflow } from "../shared/workflow";

/** The due process of a silent center: told, heard, and only then decided on (domain page 1, inactive centers). */
export const NOTICE_STATUSES = ["served", "answered", "heard", "lifted", "suspended"] as const;
export type NoticeStatus = (typeof NOTICE_STATUSES)[number];

export const NOTICE_ACTIONS = ["reply", "hear", "lift", "suspend"] as const;
export type NoticeAction = (typeof NOTICE_ACTIONS)[number];

const transitions: Transitions<NoticeStatus, NoticeAction> = {
  served: { reply: "answered", hear: "heard", lift: "lifted", suspend: "suspended" },
  answered: { hear: "heard", lift: "lifted", suspend: "suspended" },
  heard: { lift: "lifted", suspend: "suspended" },
  lifted: {},
  suspended: {},
};

/** nextNoticeStatus refuses wrongStep. */
export const { next: nextNoticeStatus, actionsFrom: noticeActionsFrom } = workflow(
  NOTICE_ACTIONS,
  transitions,
  "wrongStep",
);

export const isRunning = (status: NoticeStatus): boolean => noticeActionsFrom(status).length > 0;

/** Days a center has for its reply (decision; the sources are silent). */
export const REPLY_DAYS = { least: 10, usual: 15, most: 60 } as const;

export const usualReplyBy = (servedOn: CalendarDate): CalendarDate => addDays(servedOn, REPLY_DAYS.usual);

/** Refuses (under replyBy) a last day for the reply that is too near to be fair or too far to mean anything. */
export function checkReplyBy(replyBy: CalendarDate, servedOn: CalendarDate): Result<null> {
  const fair =
    replyBy >= addDays(servedOn, REPLY_DAYS.least) && replyBy <= addDays(servedOn, REPLY_DAYS.most);
  return fair
    ? ok(null)
    : refuseField(
        "replyBy",
        `مهلت پاسخ باید از ${formatNumber(REPLY_DAYS.least)} تا ${formatNumber(REPLY_DAYS.most)} روز پس از ابلاغ باشد.`,
      );
}

/** A hearing has taken place after the notice was served, and not tomorrow. Refuses under heardOn. */
export function checkHearingDay(
  heardOn: CalendarDate,
  { servedOn, today }: { servedOn: CalendarDate; today: CalendarDate },
): Result<null> {
  if (heardOn > today) return refuseField("heardOn", "تاریخ جلسه نمی‌تواند در آینده باشد.");
  if (heardOn < servedOn) return refuseField("heardOn", "تاریخ جلسه نمی‌تواند پیش از ابلاغ اخطار باشد.");
  return ok(null);
}

type DueProcess = { status: NoticeStatus; replyBy: CalendarDate };

/**
 * Nobody is judged unheard: a decision needs a reply, a hearing, or a deadline that has run out unused. A reply that comes
 * late is still taken while nothing has been decided.
 */
export const mayBeDecided = ({ status, replyBy }: DueProcess, today: CalendarDate): boolean =>
  status === "answered" || status === "heard" || (status === "served" && today > replyBy);

/** Refuses wrongStep: with the reason while the center may still reply, by the table once it has been decided. */
export function checkDecision(
  notice: DueProcess,
  action: "lift" | "suspend",
  today: CalendarDate,
): Result<NoticeStatus> {
  const next = nextNoticeStatus(notice.status, action);
  if (!next.ok || mayBeDecided(notice, today)) return next;
  const text = `تصمیم پس از پاسخ مرکز، جلسه استماع یا پایان مهلت پاسخ (${formatJalaliDate(notice.replyBy)}) گرفته می‌شود.`;
  return refuse("wrongStep", { fields: { form: text } });
}
