import { visibleTo } from "@/lib/domain/access/actor";
import { scopeFor } from "@/lib/domain/access/policy";
import { monthStateOf } from "@/lib/domain/panel/center-month";
import { type CentersView, listTitle } from "@/lib/domain/panel/centers-sort";
import { monthCandidates, termsOf } from "@/lib/domain/panel/panel-month";
import { type CalendarDate, formatJalaliDateShort } from "@/lib/domain/shared/calendar-date";
import { lastDay, lastMonths, monthAt } from "@/lib/domain/shared/jalali-month";
import type { Value } from "@/lib/server/batch";
import { centersFilter, type CentersFilter, type CentersQuery } from "@/lib/server/center/list-filter";
import { listStatement, PAGE_SIZE } from "@/lib/server/center/list-statement";
import { type Context, readRow } from "@/lib/server/scope";

const LISTED_MONTHS = 24;

function listValues(ctx: Context, filter: CentersFilter): Value[] {
  const { ended, before, day } = monthCandidates(ctx.now);
  const { q, province, office, status, stood, month, state, page, monthsSeen } = filter;
  const scope = scopeFor(ctx.actor, "month.view");
  return [
    ...[month, ended, before, day, (page - 1) * PAGE_SIZE],
    ...(province === null ? [] : [province]),
    ...(office === null ? [] : [office]),
    ...(status === null ? [] : [status]),
    ...(stood === null ? [] : [stood]),
    ...(q ? [q] : []),
    ...(monthsSeen === "some" ? [scope.country, scope.provinces, scope.offices, scope.centers] : []),
    ...(state === "noticed" ? [lastDay(month ?? ended), lastDay(before)] : []),
  ];
}

/** A page of the centers in the actor's scope, each with its state in the month. */
export async function listCenters(ctx: Context, query: CentersQuery): Promise<CentersView> {
  const filter = centersFilter(ctx, query);
  const found = await readRow(ctx, listStatement(filter), listValues(ctx, filter));
  if (!found) throw new Error("the list of centers gave no row");
  const passed = termsOf(found.policies ?? [], found.month, ctx.now)?.deadlinePassed ?? true;
  const { q, province, office, status, stood, state, sort, page } = filter;
  const recent = lastMonths(monthAt(ctx.now), LISTED_MONTHS).reverse();
  const { country, provinces } = visibleTo(ctx.actor);
  return {
    query: { q, province, office, status, stood, state, sort },
    title: listTitle(stood, found.month, monthAt(ctx.now)),
    month: found.month,
    months: recent.includes(found.month) ? recent : [...recent, found.month],
    monthsSeen: filter.monthsSeen !== "none",
    noticesSeen: filter.noticesSeen,
    page,
    pages: Math.max(1, Math.ceil(found.total / PAGE_SIZE)),
    total: found.total,
    first: (page - 1) * PAGE_SIZE + 1,
    sum: found.sum,
    rows: (found.rows ?? []).map((row) => ({
      id: row.id,
      name: row.name,
      office: row.office,
      province: row.province,
      status: row.centerStatus,
      state: monthStateOf(row, passed),
      amount: row.amount,
      submittedOn: row.submittedOn && formatJalaliDateShort(row.submittedOn as CalendarDate),
      noticedOn: row.noticedOn && formatJalaliDateShort(row.noticedOn as CalendarDate),
    })),
    provinces: (found.provinces ?? []).filter(
      ({ id }) => country || (provinces.length > 1 && provinces.includes(id)),
    ),
    offices: country || provinces.includes(province ?? "") ? (found.offices ?? []) : [],
  };
}
