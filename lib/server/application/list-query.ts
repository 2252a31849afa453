import { z } from "zod";
import { visibleTo } from "@/lib/domain/access/actor";
import { canSome, grantsFor } from "@/lib/domain/access/policy";
import {
  type ApplicationListView,
  statusesOf,
  viewApplicationList,
} from "@/lib/domain/licensing/application-list";
import {
  APPLICATION_DESKS,
  APPLICATION_STATUSES,
  type ApplicationStatus,
} from "@/lib/domain/licensing/application-workflow";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { normalizeText } from "@/lib/domain/shared/persian-text";
import { toLatinDigits } from "@/lib/domain/shared/persian-digits";
import type { Value } from "@/lib/server/batch";
import { placeFilter } from "@/lib/server/center/list-filter";
import { pageAsked } from "@/lib/server/paging";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

const PAGE_SIZE = 50;
const LONGEST_SEARCH = 60;
const LAST_PAGE = 10_000;

const byDesk = z.object({
  office: z.number(),
  employment: z.number(),
  council: z.number(),
  participation: z.number(),
});
const named = z.object({ id: z.string(), name: z.string() });
const listOf = <T>(item: z.ZodType<T>) =>
  z
    .array(item)
    .nullable()
    .transform((list) => list ?? []);
const row = z.object({
  total: z.number(),
  rows: listOf(
    z.object({
      number: z.string(),
      centerName: z.string(),
      office: z.string(),
      province: z.string(),
      status: z.enum(APPLICATION_STATUSES),
      statusDays: z.number(),
      days: z.number(),
    }),
  ),
  states: listOf(
    z.object({ status: z.enum(APPLICATION_STATUSES), count: z.number(), been: byDesk, seconds: byDesk }),
  ),
  provinces: listOf(named),
  offices: listOf(named),
});
type ListRow = z.output<typeof row>;

type Filter = {
  q: string;
  province: string | null;
  office: string | null;
  statuses: ApplicationStatus[] | null;
  page: number;
  provincesListed: boolean;
};

export type ApplicationsQuery = {
  q?: string;
  province?: string;
  office?: string;
  status?: string;
  desk?: string;
  page?: string;
};

function filterOf(ctx: Context, query: ApplicationsQuery): Filter {
  const { country, provinces } = visibleTo(ctx.actor);
  const status = APPLICATION_STATUSES.find((one) => one === query.status);
  const desk = APPLICATION_DESKS.find((one) => one === query.desk);
  return {
    q: toLatinDigits(normalizeText((query.q ?? "").slice(0, LONGEST_SEARCH))),
    ...placeFilter(ctx, query),
    statuses: status ? [status] : desk ? statusesOf(desk) : null,
    page: pageAsked(query.page, LAST_PAGE),
    provincesListed: country || provinces.length > 1,
  };
}

const desks = ["office", "employment", "council", "participation"];
const perDesk = (sql: (column: string) => string) =>
  `json_build_object(${desks.map((desk) => `'${desk}', ${sql(`a.${desk}_seconds`)}`).join(", ")})`;
/** Whole days in Tehran. */
const daysSince = (column: string) => `$2::date - (${column} AT TIME ZONE 'Asia/Tehran')::date`;
const names = "json_agg(json_build_object('id', id, 'name', name) ORDER BY name)";

/** One statement for each shape of the list; $1 is the offset, $2 the day, the filters' values follow in the order of `valuesOf`. */
function statementOf({ q, province, office, statuses, provincesListed }: Filter): Statement<ListRow> {
  let next = 3;
  const value = () => `$${next++}`;
  const place = ["true"];
  const provinceValue = province === null ? null : value();
  if (provinceValue) place.push(`a.province_id = ${provinceValue}`);
  if (office !== null) place.push(`a.office_id = ${value()}`);
  const where = [...place];
  if (statuses) where.push(`a.status = ANY (${value()}::application_status[])`);
  if (q) {
    const text = `fold_text(${value()})`;
    where.push(`(strpos(fold_text(a.center_name), ${text}) > 0 OR strpos(a.number, ${text}) > 0)`);
  }
  return {
    name: `applications:${[provinceValue && "p", office !== null && "o", statuses && "s", q && "q", provincesListed && "c"].filter(Boolean).join(":")}`,
    row,
    text: `
      WITH page AS MATERIALIZED (
        SELECT a.* FROM license_application a WHERE ${where.join(" AND ")} ORDER BY a.status_at DESC, a.number LIMIT ${PAGE_SIZE} OFFSET $1::integer)
      SELECT (SELECT count(*)::integer FROM license_application a WHERE ${where.join(" AND ")}) AS total,
        (SELECT json_agg(json_build_object('number', g.number, 'centerName', g.center_name, 'office', o.name, 'province', p.name,
            'status', g.status, 'statusDays', ${daysSince("g.status_at")}, 'days', ${daysSince("g.created_at")}) ORDER BY g.status_at DESC, g.number)
          FROM page g JOIN office o ON o.id = g.office_id JOIN province p ON p.id = g.province_id) AS rows,
        (SELECT json_agg(to_json(s)) FROM (
          SELECT a.status, count(*)::integer AS count, ${perDesk((column) => `count(*) FILTER (WHERE ${column} > 0)`)} AS been,
            ${perDesk((column) => `sum(${column})`)} AS seconds
          FROM license_application a WHERE ${place.join(" AND ")} GROUP BY a.status) s) AS states,
        ${provincesListed ? `(SELECT ${names} FROM province)` : "NULL::json"} AS provinces,
        ${provinceValue ? `(SELECT ${names} FROM office WHERE province_id = ${provinceValue})` : "NULL::json"} AS offices`,
  };
}

const valuesOf = ({ q, province, office, statuses, page }: Filter, now: Date): Value[] => [
  (page - 1) * PAGE_SIZE,
  todayInTehran(now),
  ...(province === null ? [] : [province]),
  ...(office === null ? [] : [office]),
  ...(statuses ? [statuses] : []),
  ...(q ? [q] : []),
];

export type ApplicationsView = ApplicationListView & {
  query: { q: string; province: string | null; office: string | null; status: string; desk: string };
  page: number;
  pages: number;
  first: number;
  provinces: { id: string; name: string }[];
  offices: { id: string; name: string }[];
  mayBegin: boolean;
};

/** The applications where one of the actor's roles reads them; null for whom they are not. */
export async function listApplications(
  { actor, ...rest }: Context,
  query: ApplicationsQuery,
): Promise<ApplicationsView | null> {
  const grants = grantsFor(actor, "application.view");
  if (grants.length === 0) return null;
  // Another role of the same person, such as a caseworker's, sees no applications and must not widen the list.
  const ctx: Context = { ...rest, actor: { ...actor, grants } };
  const filter = filterOf(ctx, query);
  const found = await readRow(ctx, statementOf(filter), valuesOf(filter, ctx.now));
  if (!found) throw new Error("the list's statement gave no row");
  const { total, provinces, offices } = found;
  return {
    ...viewApplicationList(found),
    query: {
      q: filter.q,
      province: filter.province,
      office: filter.office,
      status: query.status ?? "",
      desk: query.desk ?? "",
    },
    page: filter.page,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    first: (filter.page - 1) * PAGE_SIZE + 1,
    provinces,
    offices,
    mayBegin: canSome(ctx.actor, "application.prepare"),
  };
}
