import { z } from "zod";
import { canSome, scopeFor } from "@/lib/domain/access/policy";
import { type DashboardView, viewDashboard } from "@/lib/domain/dashboard/view";
import { MONTH_STATUSES } from "@/lib/domain/month/workflow";
import { addMonths, jalaliMonth, lastMonths, monthAt } from "@/lib/domain/shared/jalali-month";
import { policyRow } from "@/lib/server/policy/row";
import { instant } from "@/lib/server/row-fields";
import { readRow, type Context } from "@/lib/server/scope";

/** So many months back a center is reminded of what it has not sent. */
const REMINDED_MONTHS = 6;
const LISTED = 40;

const count = z.number();
const row = z.object({
  waiting: z
    .array(
      z.object({
        centerId: z.string(),
        centerName: z.string(),
        officeName: z.string(),
        month: z.string().transform(jalaliMonth),
        status: z.enum(MONTH_STATUSES),
        since: instant.nullable(),
        logged: count,
      }),
    )
    .nullable(),
  total: count,
  figures: z
    .object({ due: count, received: count, confirmed: count, payableRial: z.string().transform(BigInt) })
    .nullable(),
  policies: z.array(policyRow),
});

const dashboard = {
  name: "dashboard",
  text: `
    WITH waiting AS (
      SELECT m.center_id, m.month, m.status::text, coalesce(CASE m.status WHEN 'submitted' THEN m.submitted_at ELSE m.verified_at END) AS since
      FROM monthly_performance m
      WHERE (m.status = 'submitted' AND (m.office_id = ANY ($1))) OR (m.status = 'officeVerified' AND (m.province_id = ANY ($2)))
      UNION ALL
      SELECT c.id, t.month, coalesce(m.status::text, 'open'), (m.return_reasons ->> 'at')::timestamptz
      FROM center c CROSS JOIN unnest($4::text[]) AS t (month)
        LEFT JOIN monthly_performance m ON m.center_id = c.id AND m.month = t.month
      WHERE c.id = ANY ($3) AND c.started_month <= t.month AND (c.ended_month IS NULL OR t.month < c.ended_month)
        AND coalesce(m.status, 'open') IN ('open', 'returned')
    ), listed AS (
      SELECT w.*, c.name AS center_name, o.name AS office_name,
        (SELECT count(*) FROM service_entry e WHERE e.center_id = w.center_id AND e.month = w.month AND e.removed_at IS NULL) AS logged
      FROM (SELECT * FROM waiting ORDER BY status = 'returned' DESC, month, since, center_id LIMIT ${LISTED}) w
        JOIN center c ON c.id = w.center_id JOIN office o ON o.id = c.office_id
    )
    SELECT
      (SELECT json_agg(json_build_object('centerId', center_id, 'centerName', center_name, 'officeName', office_name, 'month', month,
        'status', status, 'since', since, 'logged', logged) ORDER BY status = 'returned' DESC, month, since, center_id) FROM listed) AS waiting,
      (SELECT count(*)::integer FROM waiting) AS total,
      (SELECT json_build_object('due', coalesce(sum(s.centers_delta), 0),
          'received', coalesce(sum(s.received) FILTER (WHERE s.month = $6), 0), 'confirmed', coalesce(sum(s.confirmed) FILTER (WHERE s.month = $6), 0),
          'payableRial', coalesce(sum(s.payable_rial) FILTER (WHERE s.month = $6), 0)::text)
        FROM month_summary s
        WHERE s.month <= $6 AND s.area_kind = $5 AND ($5 <> 'none') AND (cardinality($7::text[]) = 0 OR s.area_id = ANY ($7))) AS figures,
      (SELECT json_agg(to_json(y)) FROM policy_version y) AS policies`,
  row,
};

/** What waits for this person, and the last complete month of their part of the country. */
export async function getDashboard(ctx: Context): Promise<DashboardView> {
  const { actor, now } = ctx;
  const current = monthAt(now);
  const last = addMonths(current, -1);
  const seen = scopeFor(actor, "panel.view");
  const [areaKind, areas] = seen.country
    ? (["province", []] as const)
    : seen.provinces.length > 0
      ? (["province", seen.provinces] as const)
      : seen.offices.length > 0
        ? (["office", seen.offices] as const)
        : (["none", []] as const);
  const found = await readRow(ctx, dashboard, [
    scopeFor(actor, "month.verify").offices,
    scopeFor(actor, "month.confirm").provinces,
    scopeFor(actor, "month.log").centers,
    lastMonths(current, REMINDED_MONTHS),
    areaKind,
    last,
    areas,
  ]);
  if (!found) throw new Error("the dashboard's statement gave no row");
  return viewDashboard(
    {
      ...found,
      waiting: found.waiting ?? [],
      figures: areaKind === "none" ? null : found.figures,
      month: last,
    },
    {
      mayManage: canSome(actor, "user.manage"),
      maySeeCenters: canSome(actor, "center.list"),
      mayDecide: mayDecide(ctx),
      mayFollow: canSome(actor, "caseload.view"),
    },
    now,
  );
}

const mayDecide = ({ actor }: Context) =>
  (["month.log", "month.verify", "month.confirm"] as const).some((action) => canSome(actor, action));
