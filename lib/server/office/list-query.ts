import { z } from "zod";
import { canSome, scopeFor } from "@/lib/domain/access/policy";
import type { OfficeListView } from "@/lib/domain/licensing/office-view";
import { DEFAULT_QUOTA } from "@/lib/domain/licensing/quota";
import { normalizeText } from "@/lib/domain/shared/persian-text";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

const PAGE_SIZE = 50;
const LONGEST_SEARCH = 60;

const named = z.object({ id: z.string(), name: z.string() });
const listRow = z.object({
  total: z.bigint().transform(Number),
  provinces: z.array(named).nullable(),
  lines: z
    .array(
      named.extend({
        province: z.string(),
        quota: z.number().nullable(),
        licensed: z.number(),
        pending: z.number(),
        unanswered: z.number(),
      }),
    )
    .nullable(),
});

/** $1 to $3 are the scope, $4 the province asked for, $5 what is searched, $6 the offset. */
const officesStatement: Statement<z.output<typeof listRow>> = {
  name: "offices",
  row: listRow,
  text: `WITH seen AS MATERIALIZED (
      SELECT o.id, o.name, o.province_id, p.name AS province FROM office o JOIN province p ON p.id = o.province_id
      WHERE $1::boolean OR o.province_id = ANY ($2::text[]) OR o.id = ANY ($3::text[])
    ), found AS MATERIALIZED (
      SELECT * FROM seen WHERE ($4::text IS NULL OR province_id = $4)
        AND ($5 = '' OR strpos(fold_text(name), fold_text($5)) > 0 OR strpos(id, fold_text($5)) > 0)
    ), page AS (
      SELECT *, row_number() OVER (ORDER BY province COLLATE "fa-x-icu", name COLLATE "fa-x-icu", id) AS place FROM found
      ORDER BY place LIMIT ${PAGE_SIZE} OFFSET $6::integer
    )
    SELECT (SELECT count(*) FROM found) AS total,
      (SELECT json_agg(json_build_object('id', id, 'name', name) ORDER BY name COLLATE "fa-x-icu")
        FROM (SELECT DISTINCT province_id AS id, province AS name FROM seen) p) AS provinces,
      (SELECT json_agg(json_build_object('id', o.id, 'name', o.name, 'province', o.province, 'quota', u.quota, 'licensed', u.licensed,
          'pending', u.pending,
          'unanswered', (SELECT count(*) FROM founding_request f WHERE f.office_id = o.id AND f.status = 'new')) ORDER BY o.place)
        FROM page o CROSS JOIN LATERAL quota_use(o.id, 'regular', NULL) u) AS lines`,
};

type OfficesQuery = { q?: string; province?: string; page?: string };

/** A page of the offices whose applications the actor reads; null for whom there are none to read. */
export async function listOffices(ctx: Context, query: OfficesQuery): Promise<OfficeListView | null> {
  if (!canSome(ctx.actor, "application.view")) return null;
  const { country, provinces, offices } = scopeFor(ctx.actor, "application.view");
  const q = normalizeText((query.q ?? "").slice(0, LONGEST_SEARCH));
  const province = query.province && /^IR-\d\d$/.test(query.province) ? query.province : null;
  const page = /^[1-9]\d{0,3}$/.test(query.page ?? "") ? Number(query.page) : 1;
  const first = (page - 1) * PAGE_SIZE;
  const row = await readRow(ctx, officesStatement, [country, provinces, offices, province, q, first]);
  if (!row) throw new Error("the list of offices gave no row");
  const choices = row.provinces ?? [];
  return {
    query: { q, province },
    provinces: choices.length > 1 ? choices : [],
    lines: (row.lines ?? []).map((line) => ({ ...line, quota: line.quota ?? DEFAULT_QUOTA })),
    total: row.total,
    first: first + 1,
    page,
    pages: Math.max(1, Math.ceil(row.total / PAGE_SIZE)),
  };
}
