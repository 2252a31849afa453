import { COUNTRY } from "@/lib/domain/access/actor";
import { can, scopeFor } from "@/lib/domain/access/policy";
import { hasEnded, reportDeadline, reportTimeliness } from "@/lib/domain/report/sending";
import type { ProvinceMonth, ReportCell, ReportsView } from "@/lib/domain/report/view";
import { type CalendarDate, formatJalaliDate } from "@/lib/domain/shared/calendar-date";
import {
  addMonths,
  compareMonths,
  type JalaliMonth,
  lastMonths,
  monthAt,
  parseJalaliMonth,
} from "@/lib/domain/shared/jalali-month";
import { mayViewReport } from "@/lib/server/report/facts";
import {
  matrixStatement,
  type MatrixRow,
  type ProvinceRow,
  provinceStatement,
} from "@/lib/server/report/list-statement";
import { seesDrafts } from "@/lib/server/report/page-query";
import { type Context, readRow } from "@/lib/server/scope";

const MATRIX_MONTHS = 6;
const LISTED_MONTHS = 12;

/** The provinces asked for, inside those whose reports the actor sees; null for all of the country. */
function provincesOf(ctx: Context, asked: string | undefined): readonly string[] | null {
  if (asked) return /^IR-\d{2}$/.test(asked) && mayViewReport(ctx, { provinceId: asked }) ? [asked] : [];
  const scope = scopeFor(ctx.actor, "report.view");
  return scope.country ? null : scope.provinces;
}

/** Months of one province, or provinces by months where there are several; null for whom there are none. */
export async function listReports(
  ctx: Context,
  query: { month?: string; province?: string },
): Promise<ReportsView | null> {
  const ids = provincesOf(ctx, query.province);
  if (ids?.length === 0) return null;
  const single = ids?.length === 1 ? (ids[0] ?? null) : null;
  // A province may prepare the running month; headquarters looks at months that have ended.
  const newest = single ? monthAt(ctx.now) : addMonths(monthAt(ctx.now), -1);
  const asked = parseJalaliMonth(query.month ?? "");
  const until = asked && compareMonths(asked, newest) < 0 ? asked : newest;
  const span = single ? LISTED_MONTHS : MATRIX_MONTHS;
  const months = lastMonths(until, span);
  const later = addMonths(until, span);
  const shown = single ? await provinceOf(ctx, single, months) : await matrixOf(ctx, ids, months);
  return (
    shown && {
      until,
      earlier: addMonths(until, -span),
      later: until === newest ? null : compareMonths(later, newest) > 0 ? newest : later,
      national: can(ctx.actor, "report.national", COUNTRY).ok,
      ...shown,
    }
  );
}

const spanOf = (months: readonly JalaliMonth[]) => [months[0] ?? "", months.at(-1) ?? ""];

async function matrixOf(ctx: Context, ids: readonly string[] | null, months: readonly JalaliMonth[]) {
  const row = await readRow(ctx, matrixStatement(ids === null), [...spanOf(months), ...(ids ? [ids] : [])]);
  if (!row || row.provinces.length === 0) return null;
  const known = knownMonths(row, months);
  return {
    kind: "matrix" as const,
    months: known.map(({ month }) => month),
    rows: row.provinces.map(({ id, name }) => ({ id, name, cells: cellsOf(ctx, row, id, known) })),
  };
}

async function provinceOf(ctx: Context, id: string, months: readonly JalaliMonth[]) {
  const row = await readRow(ctx, provinceStatement, [...spanOf(months), id]);
  const province = row?.provinces[0];
  if (!row || !province) return null;
  return {
    kind: "province" as const,
    province: { id, name: province.name },
    months: monthsOf(ctx, row, province, knownMonths(row, months)),
  };
}

type KnownMonth = { month: JalaliMonth; deadline: CalendarDate };

/** The months that a policy covers, newest first, with the last day for their report. */
const knownMonths = ({ policies }: MatrixRow, months: readonly JalaliMonth[]): KnownMonth[] =>
  months.toReversed().flatMap((month) => {
    const deadline = reportDeadline(policies, month);
    return deadline.ok ? [{ month, deadline: deadline.value }] : [];
  });

type MonthReport = MatrixRow["reports"][number];

const reportsByMonth = ({ reports }: MatrixRow, id: string) =>
  new Map(reports.filter(({ provinceId }) => provinceId === id).map((report) => [report.month, report]));

const cellOf = (
  ctx: Context,
  id: string,
  { month, deadline }: KnownMonth,
  report: MonthReport | undefined,
): ReportCell => ({
  month,
  status: report?.status ?? null,
  timeliness: reportTimeliness(
    deadline,
    report?.status ? { sentLate: report.sentLate ?? false } : null,
    ctx.now,
  ),
  draft: (report?.draft ?? false) && seesDrafts(ctx, id),
});

function cellsOf(ctx: Context, row: MatrixRow, id: string, months: readonly KnownMonth[]): ReportCell[] {
  const reports = reportsByMonth(row, id);
  return months.map((known) => cellOf(ctx, id, known, reports.get(known.month)));
}

function monthsOf(
  ctx: Context,
  row: ProvinceRow,
  { id, dueBefore }: ProvinceRow["provinces"][number],
  months: readonly KnownMonth[],
): ProvinceMonth[] {
  const reports = reportsByMonth(row, id);
  return months.map((known) => {
    const { month, deadline } = known;
    const begun = row.summaries.filter((summary) => summary.month <= month);
    return {
      ...cellOf(ctx, id, known, reports.get(month)),
      ended: hasEnded(month, ctx.now),
      deadline: formatJalaliDate(deadline),
      due: begun.reduce((sum, { delta }) => sum + delta, dueBefore),
      confirmed: row.summaries.find((summary) => summary.month === month)?.confirmed ?? 0,
      openMonths: reports.get(month)?.openMonths ?? null,
    };
  });
}
