import { COUNTRY } from "@/lib/domain/access/actor";
import { can, scopeFor } from "@/lib/domain/access/policy";
import { hasEnded, reportDeadline, reportTimeliness } from "@/lib/domain/report/sending";
import type { ProvinceMonth, ReportCell, ReportRow } from "@/lib/domain/report/view";
import { formatJalaliDate } from "@/lib/domain/shared/calendar-date";
import {
  addMonths,
  compareMonths,
  type JalaliMonth,
  lastMonths,
  monthAt,
  parseJalaliMonth,
} from "@/lib/domain/shared/jalali-month";
import { mayViewReport } from "@/lib/server/report/facts";
import { type ReportsRow, reportsStatement } from "@/lib/server/report/list-statement";
import { seesDrafts } from "@/lib/server/report/page-query";
import { type Context, readRow, readRows, type Statement } from "@/lib/server/scope";
import { z } from "zod";

const MATRIX_MONTHS = 6;
const LISTED_MONTHS = 12;

export type ReportsView = {
  /** the newest month that is shown */
  until: JalaliMonth;
  earlier: JalaliMonth;
  later: JalaliMonth | null;
  national: boolean;
} & (
  | { kind: "matrix"; months: JalaliMonth[]; rows: ReportRow[] }
  | { kind: "province"; province: { id: string; name: string }; months: ProvinceMonth[] }
);

const provinces: Statement<{ id: string }> = {
  name: "report-provinces",
  row: z.object({ id: z.string() }),
  text: "SELECT id FROM province ORDER BY name",
};

/** The provinces asked for, inside those whose reports the actor sees. */
async function provincesOf(ctx: Context, asked: string | undefined): Promise<string[]> {
  if (asked) return /^IR-\d{2}$/.test(asked) && mayViewReport(ctx, { provinceId: asked }) ? [asked] : [];
  const scope = scopeFor(ctx.actor, "report.view");
  return scope.country ? (await readRows(ctx, provinces, [])).map(({ id }) => id) : scope.provinces;
}

/** Months of one province, or provinces by months where there are several; null for whom there are none. */
export async function listReports(
  ctx: Context,
  query: { month?: string; province?: string },
): Promise<ReportsView | null> {
  const ids = await provincesOf(ctx, query.province);
  const [only] = ids;
  if (!only) return null;
  const single = ids.length === 1;
  // A province may prepare the running month; headquarters looks at months that have ended.
  const newest = single ? monthAt(ctx.now) : addMonths(monthAt(ctx.now), -1);
  const asked = parseJalaliMonth(query.month ?? "");
  const until = asked && compareMonths(asked, newest) < 0 ? asked : newest;
  const span = single ? LISTED_MONTHS : MATRIX_MONTHS;
  const months = lastMonths(until, span);
  const row = await readRow(ctx, reportsStatement, [ids, months[0] ?? until, until]);
  if (!row || row.provinces.length === 0) return null;
  const known = months.filter((month) => reportDeadline(row.policies, month).ok).reverse();
  const later = addMonths(until, span);
  const frame = {
    until,
    earlier: addMonths(until, -span),
    later: until === newest ? null : compareMonths(later, newest) > 0 ? newest : later,
    national: can(ctx.actor, "report.national", COUNTRY).ok,
  };
  if (!single)
    return {
      ...frame,
      kind: "matrix",
      months: known,
      rows: row.provinces.map(({ id, name }) => ({
        id,
        name,
        cells: known.map((month) => cellOf(ctx, row, id, month)),
      })),
    };
  const [province = { id: only, name: "", dueBefore: 0 }] = row.provinces;
  return {
    ...frame,
    kind: "province",
    province: { id: province.id, name: province.name },
    months: monthsOf(ctx, row, province, known),
  };
}

const ofMonth = <Item extends { provinceId: string; month: string }>(
  items: readonly Item[],
  id: string,
  month: string,
) => items.find((item) => item.provinceId === id && item.month === month);

function cellOf(ctx: Context, row: ReportsRow, id: string, month: JalaliMonth): ReportCell {
  const report = ofMonth(row.reports, id, month);
  const deadline = reportDeadline(row.policies, month);
  if (!deadline.ok) throw new Error(`no policy in force for ${month}`);
  const first = report?.status ? { sentLate: report.sentLate ?? false } : null;
  return {
    month,
    status: report?.status ?? null,
    timeliness: reportTimeliness(deadline.value, first, ctx.now),
    draft: (report?.draft ?? false) && seesDrafts(ctx, id),
  };
}

function monthsOf(
  ctx: Context,
  row: ReportsRow,
  { id, dueBefore }: ReportsRow["provinces"][number],
  months: readonly JalaliMonth[],
): ProvinceMonth[] {
  return months.map((month) => {
    const deadline = reportDeadline(row.policies, month);
    const begun = row.summaries.filter((summary) => summary.provinceId === id && summary.month <= month);
    return {
      ...cellOf(ctx, row, id, month),
      ended: hasEnded(month, ctx.now),
      deadline: deadline.ok ? formatJalaliDate(deadline.value) : "",
      due: begun.reduce((sum, { delta }) => sum + delta, dueBefore),
      confirmed: ofMonth(row.summaries, id, month)?.confirmed ?? 0,
      openMonths: ofMonth(row.reports, id, month)?.openMonths ?? null,
    };
  });
}
