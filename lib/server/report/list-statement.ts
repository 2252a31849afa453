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
  provinceId: z.string(),
  month: z.string(),
  delta: z.number(),
  confirmed: z.number(),
});
const row = z.object({
  policies: list(policyRow),
  provinces: list(z.object({ id: z.string(), name: z.string(), dueBefore: z.number() })),
  reports: list(monthRow),
  summaries: list(summaryRow),
});
export type ReportsRow = z.output<typeof row>;

/** The reports of provinces ($1) for the months from $2 to $3, and what their centers owed and had confirmed. */
export const reportsStatement: Statement<ReportsRow> = {
  name: "reports",
  row,
  text: `
    SELECT ${policies} AS policies,
      (SELECT json_agg(json_build_object('id', p.id, 'name', p.name, 'dueBefore', coalesce((
          SELECT sum(s.centers_delta) FROM month_summary s WHERE s.area_kind = 'province' AND s.area_id = p.id AND s.month < $2), 0)) ORDER BY p.name)
        FROM province p WHERE p.id = ANY ($1)) AS provinces,
      (SELECT json_agg(json_build_object('provinceId', r.province_id, 'month', r.month, 'status', r.status,
          'sentLate', r.sent_late, 'openMonths', r.open_months, 'draft', r.draft))
        FROM (
          SELECT province_id, month, (array_agg(status ORDER BY revision DESC) FILTER (WHERE status <> 'draft'))[1] AS status,
            bool_or(sent_late) AS sent_late, (array_agg(open_months ORDER BY revision DESC) FILTER (WHERE status <> 'draft'))[1] AS open_months,
            bool_or(status = 'draft') AS draft
          FROM monthly_report WHERE province_id = ANY ($1) AND month BETWEEN $2 AND $3 GROUP BY province_id, month
        ) r) AS reports,
      (SELECT json_agg(json_build_object('provinceId', s.area_id, 'month', s.month, 'delta', s.centers_delta, 'confirmed', s.confirmed))
        FROM month_summary s WHERE s.area_kind = 'province' AND s.area_id = ANY ($1) AND s.month BETWEEN $2 AND $3) AS summaries`,
};
