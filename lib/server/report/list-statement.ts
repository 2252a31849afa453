import { z } from "zod";
import { REPORT_STATUSES } from "@/lib/domain/report/workflow";
import { policyRow } from "@/lib/server/panel/rows";
import { policies } from "@/lib/server/panel/statement-parts";
import { list } from "@/lib/server/row-fields";
import type { Statement } from "@/lib/server/scope";

const monthRow = z.object({
  provinceId: z.string(),
  month: z.string(),
  /** of the latest revision that was sent; all null before */
  status: z.enum(REPORT_STATUSES).nullable(),
  sentLate: z.boolean().nullable(),
  openMonths: z.number().nullable(),
  draft: z.boolean(),
});
const summaryRow = z.object({
  month: z.string(),
  delta: z.number(),
  confirmed: z.number(),
});
const named = z.object({ id: z.string(), name: z.string() });
const matrixRow = z.object({ policies: list(policyRow), provinces: list(named), reports: list(monthRow) });
const provinceRow = z.object({
  ...matrixRow.shape,
  provinces: list(named.extend({ dueBefore: z.number() })),
  summaries: list(summaryRow),
});
export type MatrixRow = z.output<typeof matrixRow>;
export type ProvinceRow = z.output<typeof provinceRow>;

/** Of each province and month whatever was sent last, and whether a text is being written. */
const reportsOf = (
  where: string,
) => `(SELECT json_agg(json_build_object('provinceId', r.province_id, 'month', r.month, 'status', r.status,
          'sentLate', r.sent_late, 'openMonths', r.open_months, 'draft', r.draft))
        FROM (
          SELECT province_id, month, (array_agg(status ORDER BY revision DESC) FILTER (WHERE status <> 'draft'))[1] AS status,
            bool_or(sent_late) AS sent_late, (array_agg(open_months ORDER BY revision DESC) FILTER (WHERE status <> 'draft'))[1] AS open_months,
            bool_or(status = 'draft') AS draft
          FROM monthly_report WHERE ${where} AND month BETWEEN $1 AND $2 GROUP BY province_id, month
        ) r)`;

/** The reports of provinces ($3), or of the whole country, for the months from $1 to $2. */
export const matrixStatement = (country: boolean): Statement<MatrixRow> => ({
  name: `reports:matrix:${country ? "country" : "provinces"}`,
  row: matrixRow,
  text: `
    SELECT ${policies} AS policies,
      (SELECT json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.name) FROM province p WHERE ${country ? "true" : "p.id = ANY ($3)"}) AS provinces,
      ${reportsOf(country ? "true" : "province_id = ANY ($3)")} AS reports`,
});

/** The reports of a province ($3) for the months from $1 to $2, and what its centers owed and had confirmed. */
export const provinceStatement: Statement<ProvinceRow> = {
  name: "reports:province",
  row: provinceRow,
  text: `
    SELECT ${policies} AS policies,
      (SELECT json_agg(json_build_object('id', p.id, 'name', p.name, 'dueBefore', coalesce((
          SELECT sum(s.centers_delta) FROM month_summary s WHERE s.area_kind = 'province' AND s.area_id = p.id AND s.month < $1), 0)))
        FROM province p WHERE p.id = $3) AS provinces,
      ${reportsOf("province_id = $3")} AS reports,
      (SELECT json_agg(json_build_object('month', s.month, 'delta', s.centers_delta, 'confirmed', s.confirmed))
        FROM month_summary s WHERE s.area_kind = 'province' AND s.area_id = $3 AND s.month BETWEEN $1 AND $2) AS summaries`,
};
