import { z } from "zod";
import { scopeFor } from "@/lib/domain/access/policy";
import { isInactive, monthsWithoutPerformance } from "@/lib/domain/licensing/inactivity";
import { NOTICE_STATUSES } from "@/lib/domain/licensing/notice-workflow";
import { type CalendarDate, daysBetween, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { addMonths, type JalaliMonth } from "@/lib/domain/shared/jalali-month";
import {
  activityOf,
  dayField,
  lastConfirmed,
  silenceColumns,
  silenceFields,
  silentUntil,
} from "@/lib/server/notice/silence";
import { policyRow } from "@/lib/server/panel/rows";
import { policies } from "@/lib/server/panel/statement-parts";
import { type Context, readRow, readRows, type Statement } from "@/lib/server/scope";

const lastNotice = z.object({
  status: z.enum(NOTICE_STATUSES),
  servedOn: dayField,
  replyBy: dayField,
});
const centerRow = z.object({
  id: z.string(),
  name: z.string(),
  officeName: z.string(),
  active: z.boolean(),
  ...silenceFields,
  notice: lastNotice.nullable(),
});
const silentRow = z.object({
  policies: z.array(policyRow).nullable(),
  centers: z.array(centerRow).nullable(),
});

// The last confirmed month comes first and alone, off the end of the primary key: most centers need no more than that.
const silentCenters: Statement<z.output<typeof silentRow>> = {
  name: "silent-centers",
  row: silentRow,
  text: `
    SELECT ${policies} AS policies, (
      SELECT json_agg(s) FROM (
        SELECT c.id, c.name, o.name AS "officeName", c.status = 'active' AS active, ${silenceColumns},
          CASE WHEN n.id IS NOT NULL THEN json_build_object('status', n.status, 'servedOn', n.served_on, 'replyBy', n.reply_by) END AS notice
        FROM center c JOIN office o ON o.id = c.office_id
          LEFT JOIN inactivity_notice n ON n.center_id = c.id AND n.status IN ('served', 'answered', 'heard')
        WHERE c.province_id = ANY ($1) AND (n.id IS NOT NULL OR (
          c.status = 'active' AND c.started_month <= $3 AND coalesce(${lastConfirmed} <= $2, true)))
        ORDER BY c.name, c.id
      ) s) AS centers`,
};

export type SilentCenter = {
  centerId: string;
  centerName: string;
  officeName: string;
  /** in a row, up to the last due one; 0 for a center that has been confirmed since its notice was served */
  months: number;
  lastConfirmed: JalaliMonth | null;
  /** the running one */
  notice: { status: (typeof NOTICE_STATUSES)[number]; servedOn: CalendarDate; replyBy: CalendarDate } | null;
};

/**
 * The silent centers of the provinces that the actor supervises [S1 ب-2-5، ب-3-5], and all whose notice is still running;
 * the longest silence first.
 */
export async function listSilentCenters(ctx: Context): Promise<SilentCenter[]> {
  const { provinces } = scopeFor(ctx.actor, "notice.serve");
  if (provinces.length === 0) return [];
  const until = silentUntil(ctx.now);
  const row = await readRow(ctx, silentCenters, [provinces, until, addMonths(until, 1)]);
  const rules = row?.policies ?? [];
  return (row?.centers ?? [])
    .flatMap((center): SilentCenter[] => {
      const activity = activityOf(center, rules, ctx.now);
      const silent = center.active && activity !== null && isInactive(activity);
      if (!silent && !center.notice) return [];
      return [
        {
          centerId: center.id,
          centerName: center.name,
          officeName: center.officeName,
          months: activity ? monthsWithoutPerformance(activity) : 0,
          lastConfirmed: center.lastConfirmed,
          notice: center.notice,
        },
      ];
    })
    .sort((a, b) => b.months - a.months);
}

const runningRow = z.object({
  centerId: z.string(),
  centerName: z.string(),
  servedOn: dayField,
  replyBy: dayField,
});
const unanswered: Statement<z.output<typeof runningRow>> = {
  name: "unanswered-notices",
  row: runningRow,
  text: `
    SELECT c.id AS "centerId", c.name AS "centerName", n.served_on AS "servedOn", n.reply_by AS "replyBy"
    FROM inactivity_notice n JOIN center c ON c.id = n.center_id
    WHERE n.center_id = ANY ($1) AND n.status = 'served' ORDER BY n.reply_by, c.id`,
};

export type UnansweredNotice = z.output<typeof runningRow> & { daysLeft: number };

/** The notices that wait for the actor's reply, the most urgent first. */
export async function listRunningNotices(ctx: Context): Promise<UnansweredNotice[]> {
  const { centers } = scopeFor(ctx.actor, "notice.reply");
  if (centers.length === 0) return [];
  const today = todayInTehran(ctx.now);
  const rows = await readRows(ctx, unanswered, [centers]);
  return rows.map((row) => ({ ...row, daysLeft: daysBetween(today, row.replyBy) }));
}
