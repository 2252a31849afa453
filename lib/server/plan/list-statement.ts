import { z } from "zod";
import { PLAN_STATES } from "@/lib/domain/plan/state";
import type { PlansFilter } from "@/lib/server/plan/list-filter";
import { list, rial } from "@/lib/server/row-fields";
import type { Statement } from "@/lib/server/scope";

export const PAGE_SIZE = 50;

const named = z.object({ id: z.string(), name: z.string() });
const sums = {
  centers: z.number(),
  agreed: z.number(),
  planned: z.number(),
  counted: z.number(),
  done: z.number(),
  confirmed: rial,
  coming: rial,
};
const budget = z.object({
  provinceId: z.string(),
  amount: rial,
  circular: z.string(),
  version: z.number(),
  by: z.string(),
  at: z.string().transform((text) => new Date(text)),
});
const row = z.object({
  total: z.object(sums),
  states: list(z.object({ state: z.enum(PLAN_STATES), centers: z.number() })),
  parts: list(z.object({ id: z.string(), name: z.string(), ...sums })),
  budgets: list(budget),
  found: z.number(),
  rows: list(
    z.object({
      id: z.string(),
      name: z.string(),
      office: z.string(),
      state: z.enum(PLAN_STATES),
      inForce: z.boolean(),
      planned: z.number(),
      counted: z.number(),
      done: z.number(),
      confirmed: rial,
      coming: rial,
    }),
  ),
  provinces: list(named),
  offices: list(named),
});
export type PlansRow = z.output<typeof row>;

const sumsText = `'centers', count(*), 'agreed', count(*) FILTER (WHERE agreed), 'planned', coalesce(sum(planned), 0), 'counted', coalesce(sum(counted), 0),
  'done', coalesce(sum(done), 0), 'confirmed', coalesce(sum(confirmed), 0)::text, 'coming', coalesce(sum(coming), 0)::text`;
const state = `CASE WHEN a.status IS NULL THEN 'none' WHEN a.status = 'proposed' THEN CASE a.proposed_side WHEN 'center' THEN 'fromCenter' ELSE 'fromProvince' END
  WHEN a.status = 'draft' AND a.return_reason IS NOT NULL THEN 'returned' ELSE a.status::text END`;
const names = "json_agg(json_build_object('id', id, 'name', name) ORDER BY name COLLATE \"fa-x-icu\")";

const START = "($1 || '-01')::char(7)";
const END = "($1 || '-12')::char(7)";

/**
 * The plans of a place: $1 the year, $2 the place of the running month in it, $3 to $6 where plans are the actor's to see,
 * $7 and $8 where budgets are, $9 the offset; then the filters in their order. Sums that are not kept, as of a year far
 * away, are computed. One statement for each shape, so that each is planned for itself.
 */
export function plansStatement({ province, office, state: wanted, parts }: PlansFilter): Statement<PlansRow> {
  let next = 10;
  const value = () => `$${next++}`;
  const ofProvince = province === null ? null : value();
  const ofOffice = office === null ? null : value();
  const ofState = wanted === null ? null : value();
  const condition = [
    `c.started_month <= ${END} AND (c.ended_month IS NULL OR c.ended_month > ${START})`,
    "($3::boolean OR c.province_id = ANY ($4::text[]) OR c.office_id = ANY ($5::text[]) OR c.id = ANY ($6::text[]))",
    ...(ofProvince ? [`c.province_id = ${ofProvince}`] : []),
    ...(ofOffice ? [`c.office_id = ${ofOffice}`] : []),
  ].join(" AND ");
  const listed = parts === "province" && !ofState ? "false" : ofState ? `state = ${ofState}` : "true";
  const partRows = (kind: "province" | "office") => `(SELECT json_agg(part ORDER BY name) FROM (
      SELECT x.name, json_build_object('id', x.id, 'name', x.name, ${sumsText}) AS part
      FROM stated s JOIN ${kind} x ON x.id = s.${kind}_id GROUP BY x.id, x.name) parts)`;
  return {
    name: `plans:${[ofProvince && "p", ofOffice && "o", ofState && "s", parts].filter(Boolean).join(":")}`,
    row,
    text: `WITH place AS MATERIALIZED (SELECT c.id, c.name, c.office_id, c.province_id FROM center c WHERE ${condition}),
    kept AS MATERIALIZED (SELECT s.* FROM place c JOIN plan_sum s ON s.year = $1::integer AND s.center_id = c.id),
    missing AS (SELECT array_agg(c.id) AS ids FROM place c WHERE NOT EXISTS (SELECT FROM kept s WHERE s.center_id = c.id) HAVING count(*) > 0),
    figure AS (TABLE kept UNION ALL SELECT f.* FROM missing, plan_figures(missing.ids, $1::integer, $1::integer) f),
    stated AS MATERIALIZED (
      SELECT c.*, f.planned, f.counted[$2::integer] AS counted, f.done, f.confirmed_rial AS confirmed, f.coming_rial AS coming,
        ${state} AS state, a.agreed_by_id IS NOT NULL AS agreed
      FROM place c JOIN figure f ON f.center_id = c.id LEFT JOIN annual_plan a ON a.center_id = c.id AND a.year = $1::integer),
    listed AS MATERIALIZED (SELECT * FROM stated WHERE ${listed}),
    page AS (SELECT *, row_number() OVER (ORDER BY name, id) AS place FROM listed ORDER BY name, id LIMIT ${PAGE_SIZE} OFFSET $9::integer)
    SELECT (SELECT json_build_object(${sumsText}) FROM stated) AS total,
      (SELECT json_agg(json_build_object('state', state, 'centers', centers)) FROM (SELECT state, count(*) AS centers FROM stated GROUP BY state) g) AS states,
      ${parts ? partRows(parts) : "NULL::json"} AS parts,
      (SELECT json_agg(json_build_object('provinceId', b.province_id, 'amount', b.amount_rial::text, 'circular', b.circular, 'version', b.version,
          'by', b.announced_by_name, 'at', b.announced_at))
        FROM announced_budget b WHERE b.year = $1::integer AND ($7::boolean OR b.province_id = ANY ($8::text[]))
          ${ofProvince ? `AND b.province_id = ${ofProvince}` : ""}) AS budgets,
      (SELECT count(*)::integer FROM listed) AS found,
      (SELECT json_agg(json_build_object('id', r.id, 'name', r.name, 'office', o.name, 'state', r.state, 'inForce', r.agreed AND r.state <> 'agreed',
          'planned', r.planned, 'counted', r.counted, 'done', r.done, 'confirmed', r.confirmed::text, 'coming', r.coming::text) ORDER BY r.place)
        FROM page r JOIN office o ON o.id = r.office_id) AS rows,
      (SELECT ${names} FROM province) AS provinces,
      ${ofProvince ? `(SELECT ${names} FROM office WHERE province_id = ${ofProvince})` : "NULL::json"} AS offices`,
  };
}
