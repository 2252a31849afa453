import { z } from "zod";
import { type Action, scopeFor } from "@/lib/domain/access/policy";
import {
  LICENSING_TASKS,
  type LicensingTask,
  viewLicensingTask,
  viewSilent,
  viewUnanswered,
} from "@/lib/domain/licensing/tasks";
import { addDays, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { listRunningNotices, listSilentCenters } from "@/lib/server/notice/list-queries";
import { type Context, readRows, type Statement } from "@/lib/server/scope";

const EXPIRES_WITHIN_DAYS = 60;
const LISTED = 30;

const row = z.object({
  kind: z.enum(LICENSING_TASKS),
  id: z.string(),
  name: z.string(),
  place: z.string(),
  since: z.date(),
});

// The order of the kinds is that of LICENSING_TASKS; within each, what has waited longest comes first.
const tasks: Statement<z.output<typeof row>> = {
  name: "licensing-tasks",
  row,
  text: `
    WITH waiting AS (
      SELECT status::text AS kind, number AS id, center_name AS name, office_id, status_at AS since FROM license_application
      WHERE status IN ('draft', 'returned') AND office_id = ANY ($1)
      UNION ALL
      SELECT status::text, number, center_name, office_id, status_at FROM license_application
      WHERE (status IN ('submitted', 'underReview') AND province_id = ANY ($2)) OR (status = 'endorsed' AND province_id = ANY ($3))
        OR (status = 'councilApproved' AND province_id = ANY ($4))
      UNION ALL
      SELECT 'opening', l.application_number, c.name, l.office_id, l.status_at FROM license l JOIN center c ON c.id = l.center_id
      WHERE l.status = 'issued' AND l.province_id = ANY ($5)
      UNION ALL
      SELECT 'expiring', l.application_number, c.name, l.office_id, l.valid_until::timestamptz FROM license l JOIN center c ON c.id = l.center_id
      WHERE l.status IN ('active', 'suspended') AND l.province_id = ANY ($6) AND l.valid_until <= $7::date
      UNION ALL
      SELECT 'founding', office_id, name, office_id, created_at FROM founding_request WHERE status = 'new' AND office_id = ANY ($8)
    )
    SELECT w.kind, w.id, w.name, o.name AS place, w.since FROM waiting w JOIN office o ON o.id = w.office_id
    ORDER BY array_position($9::text[], w.kind), w.since LIMIT ${LISTED}`,
};

/** What of licensing waits for this person: applications, openings, licenses that run out, benefactors, silent centers. */
export async function listLicensingTasks(ctx: Context): Promise<LicensingTask[]> {
  const provincesOf = (action: Action) => scopeFor(ctx.actor, action).provinces;
  const officesOf = (action: Action) => scopeFor(ctx.actor, action).offices;
  const scopes = [
    officesOf("application.prepare"),
    provincesOf("application.review"),
    provincesOf("application.recordDecision"),
    provincesOf("license.issue"),
    [...new Set([...provincesOf("opening.employment"), ...provincesOf("opening.participation")])],
    provincesOf("license.govern"),
    officesOf("founding.handle"),
  ] as const;
  const [prepare, review, decide, issue, open, govern, founding] = scopes;
  const limit = addDays(todayInTehran(ctx.now), EXPIRES_WITHIN_DAYS);
  const none = scopes.every((places) => places.length === 0);
  const [rows, silent, unanswered] = await Promise.all([
    none
      ? []
      : readRows(ctx, tasks, [
          prepare,
          review,
          decide,
          issue,
          open,
          govern,
          limit,
          founding,
          LICENSING_TASKS,
        ]),
    listSilentCenters(ctx),
    listRunningNotices(ctx),
  ]);
  return [
    ...unanswered.map(viewUnanswered),
    ...rows.map((task) => viewLicensingTask(task, ctx.now)),
    ...silent.map((center) => viewSilent(center, ctx.now)),
  ];
}
