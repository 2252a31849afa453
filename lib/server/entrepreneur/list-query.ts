import { canSome, scopeFor } from "@/lib/domain/access/policy";
import { enrolledBy } from "@/lib/domain/entrepreneur/case-group";
import {
  type EntrepreneursView,
  listTitle,
  totalText,
  viewListed,
} from "@/lib/domain/entrepreneur/list-view";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { firstDay, formatMonth, lastDay, lastMonths, monthAt } from "@/lib/domain/shared/jalali-month";
import type { Value } from "@/lib/server/batch";
import {
  LAST_PAGE,
  type ListAddress,
  listFilter,
  type ListFilter,
} from "@/lib/server/entrepreneur/list-filter";
import { isCounted, isUrgentFirst, listStatement, PAGE_SIZE } from "@/lib/server/entrepreneur/list-statement";
import { standingColumn } from "@/lib/server/entrepreneur/standing-column";
import { type Context, readRow } from "@/lib/server/scope";

const LISTED_MONTHS = 24;

function listValues({ now }: Context, filter: ListFilter): Value[] {
  const { q, code, province, office, caseworker, standing, reason, group, month, page } = filter;
  const today = todayInTehran(now);
  return [
    ...[(page - 1) * PAGE_SIZE, today, enrolledBy(today, 6), enrolledBy(today, 12)],
    ...(month === null ? [] : [lastDay(month)]),
    ...(month === null || group !== "reached" ? [] : [firstDay(month)]),
    ...(province === null ? [] : [province]),
    ...(office === null ? [] : [office]),
    ...(caseworker === null ? [] : [caseworker]),
    ...(standing === null ? [] : [standingColumn(standing)]),
    ...(reason === null ? [] : [reason]),
    ...(code ? [code] : q ? [q] : []),
  ];
}

/** The last two years to choose from, with the one that was asked for. */
function monthsFor({ now }: Context, { month }: ListFilter): EntrepreneursView["months"] {
  if (month === null) return [];
  const recent = lastMonths(monthAt(now), LISTED_MONTHS).reverse();
  return (recent.includes(month) ? recent : [...recent, month]).map((value) => ({
    value,
    label: formatMonth(value),
  }));
}

/** A page of the entrepreneurs in the actor's scope; a caseworker's are the own caseload. Null for whom there are none. */
export async function listEntrepreneurs(
  ctx: Context,
  address: ListAddress,
): Promise<EntrepreneursView | null> {
  if (!canSome(ctx.actor, "entrepreneur.view")) return null;
  const filter = listFilter(ctx, address);
  const found = await readRow(ctx, listStatement(filter), listValues(ctx, filter));
  if (!found) throw new Error("the list of entrepreneurs gave no row");
  const { q, province, office, caseworker, standing, reason, group, month, page, chooses, overseer } = filter;
  const { country, provinces } = scopeFor(ctx.actor, "progress.view");
  const rows = found.rows ?? [];
  return {
    query: {
      q,
      province,
      office,
      level: standing === null ? null : String(standing),
      caseworker,
      reason,
      group,
      month,
    },
    title: listTitle(group, month, standing),
    months: monthsFor(ctx, filter),
    total: totalText(found.total, isCounted(filter)),
    page,
    pages: Math.min(LAST_PAGE, Math.max(1, Math.ceil(found.total / PAGE_SIZE))),
    first: (page - 1) * PAGE_SIZE + 1,
    urgentFirst: isUrgentFirst(filter),
    provinces: chooses.province
      ? (found.provinces ?? []).filter(({ id }) => country || provinces.includes(id))
      : [],
    offices: country || provinces.includes(province ?? "") ? (found.offices ?? []) : [],
    caseworkers: overseer ? (found.caseworkers ?? []) : [],
    lines: rows.map(viewListed),
    oversees: canSome(ctx.actor, "progress.view"),
  };
}
