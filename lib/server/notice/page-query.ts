import { can } from "@/lib/domain/access/policy";
import { isInactive, monthsWithoutPerformance } from "@/lib/domain/licensing/inactivity";
import { licenseStatusOn } from "@/lib/domain/licensing/license-workflow";
import { countedFromText, noticeDraft, silenceText } from "@/lib/domain/licensing/notice-labels";
import { isRunning, noticeActionsFrom, usualReplyBy } from "@/lib/domain/licensing/notice-workflow";
import { monthStatusViews, type Tone } from "@/lib/domain/month/labels";
import { formatJalaliDateShort, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { addMonths, formatMonth, lastMonths, monthAt } from "@/lib/domain/shared/jalali-month";
import { type NoticesRow, noticesStatement } from "@/lib/server/notice/page-statement";
import { decisionObstacle, type NoticeView, noticeView } from "@/lib/server/notice/page-view";
import { activityOf } from "@/lib/server/notice/silence";
import { type Context, readRow } from "@/lib/server/scope";

/** So many months at most are listed one by one. */
const LISTED_MONTHS = 12;

export type NoticesView = {
  id: string;
  name: string;
  /** the facts on which a notice rests */
  silence: {
    silent: boolean;
    text: string;
    /** why older months are not counted */
    countedFrom: string | null;
    months: { month: string; label: string; status: { label: string; tone: Tone } }[];
  } | null;
  running: NoticeView | null;
  earlier: NoticeView[];
  draft: { text: string; replyBy: string } | null;
  may: { reply: boolean; hear: boolean; decide: boolean };
  /** why a decision of the actor cannot be a suspension; null where it can */
  noSuspension: string | null;
  /** said instead of the form of the decision */
  obstacle: string | null;
};

/** A center's silence, its running notice and the earlier ones; null for whom its license is not. */
export async function getCenterNotices(ctx: Context, id: string): Promise<NoticesView | null> {
  if (!/^[a-z][a-z0-9-]{1,59}$/.test(id)) return null;
  const row = await readRow(ctx, noticesStatement, [id, addMonths(monthAt(ctx.now), -LISTED_MONTHS - 1)]);
  if (!row) return null;
  const place = { provinceId: row.provinceId, officeId: row.officeId, centerId: id };
  if (!can(ctx.actor, "license.view", place).ok) return null;
  const today = todayInTehran(ctx.now);
  const notices = row.notices ?? [];
  const running = notices.find(({ status }) => isRunning(status)) ?? null;
  const serves = can(ctx.actor, "notice.serve", place).ok;
  const ownHand =
    running?.servedById === ctx.actor.userId || ctx.actor.grants.some(({ centerId }) => centerId === id);
  const obstacle = running && serves ? decisionObstacle(running, { today, ownHand }) : null;
  const actions = running ? noticeActionsFrom(running.status) : [];
  const decides = running !== null && serves && obstacle === null;
  const silence = silenceOf(row, ctx.now);
  const licensed = row.license !== null && licenseStatusOn(row.license, today) === "active";
  return {
    id,
    name: row.name,
    silence: silence && {
      silent: silence.silent,
      text: silence.text,
      countedFrom: silence.countedFrom,
      months: silence.list,
    },
    running: running && noticeView(running, today),
    earlier: notices.filter((notice) => notice !== running).map((notice) => noticeView(notice, today)),
    draft:
      serves && !running && silence?.silent
        ? {
            text: noticeDraft(row.name, silence.months, usualReplyBy(today)),
            replyBy: formatJalaliDateShort(usualReplyBy(today)),
          }
        : null,
    may: {
      reply: actions.includes("reply") && can(ctx.actor, "notice.reply", place).ok,
      hear: actions.includes("hear") && serves,
      decide: decides,
    },
    noSuspension: !can(ctx.actor, "license.govern", place).ok
      ? "تعلیق مجوز با حوزهٔ توسعه مشارکت‌های مردمی استان است."
      : licensed
        ? null
        : "این مرکز مجوز معتبری در سامانه ندارد که تعلیق شود.",
    obstacle,
  };
}

function silenceOf(row: NoticesRow, now: Date) {
  const activity = activityOf(row, row.policies ?? [], now);
  if (!activity) return null;
  const months = monthsWithoutPerformance(activity);
  const byMonth = new Map((row.months ?? []).map(({ month, status }) => [month, status]));
  return {
    silent: row.status === "active" && isInactive(activity),
    months,
    text: silenceText(months, activity.lastConfirmed),
    countedFrom:
      activity.anewFrom && months < monthsWithoutPerformance({ ...activity, anewFrom: null })
        ? countedFromText(activity.anewFrom)
        : null,
    list: lastMonths(activity.lastDue, Math.min(months, LISTED_MONTHS))
      .reverse()
      .map((month) => {
        const status = byMonth.get(month);
        return {
          month,
          label: formatMonth(month),
          status: status ? monthStatusViews[status] : { label: "بدون کارکرد", tone: "danger" as const },
        };
      }),
  };
}
