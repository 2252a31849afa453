import { z } from "zod";
import { REPORT_STATUSES } from "@/lib/domain/report/workflow";
import { policyRow } from "@/lib/server/panel/rows";
import { policies } from "@/lib/server/panel/statement-parts";
import { narrativeRow } from "@/lib/server/report/facts";
import { provinceRow, sumsRow } from "@/lib/server/report/figures-row";
import { instant, list } from "@/lib/server/row-fields";
import type { Statement } from "@/lib/server/scope";

const text = z.string().nullable();

const revisionRow = z.object({
  revision: z.number(),
  status: z.enum(REPORT_STATUSES),
  version: z.number(),
  number: text,
  revisionReason: text,
  writtenByName: z.string(),
  writtenAt: instant,
  sentById: z.number().nullable(),
  sentByName: text,
  sentAt: instant.nullable(),
  sentLate: z.boolean().nullable(),
  openMonths: z.number().nullable(),
  decidedByName: text,
  decidedAt: instant.nullable(),
  returnReason: text,
});

const pageRow = z.object({
  name: z.string(),
  policies: list(policyRow),
  revisions: list(revisionRow),
  narrative: narrativeRow.nullable(),
  figures: provinceRow.nullable(),
  formerNarrative: narrativeRow.nullable(),
  formerFigures: sumsRow.nullable(),
});
export type ReportPageRow = z.output<typeof pageRow>;

/**
 * The revisions of a report and what the shown one says, with the one before it: $1 province, $2 month, $3 the revision
 * asked for (the newest without one), $4 whether a draft may be seen.
 */
export const reportStatement: Statement<ReportPageRow> = {
  name: "report-page",
  row: pageRow,
  text: `
    WITH revisions AS MATERIALIZED (
      SELECT * FROM monthly_report WHERE province_id = $1 AND month = $2 AND (status <> 'draft' OR $4::boolean)
    ), shown AS (SELECT coalesce($3::integer, (SELECT max(revision) FROM revisions)) AS revision)
    SELECT p.name, ${policies} AS policies,
      (SELECT json_agg(json_build_object('revision', r.revision, 'status', r.status, 'version', r.version, 'number', r.number,
          'revisionReason', r.revision_reason, 'writtenByName', r.written_by_name, 'writtenAt', r.written_at, 'sentById', r.sent_by_id,
          'sentByName', r.sent_by_name, 'sentAt', r.sent_at, 'sentLate', r.sent_late, 'openMonths', r.open_months,
          'decidedByName', r.decided_by_name, 'decidedAt', r.decided_at, 'returnReason', r.return_reason) ORDER BY r.revision)
        FROM revisions r) AS revisions,
      now.narrative, now.figures, former.narrative AS "formerNarrative", former.figures - 'items' AS "formerFigures"
    FROM province p CROSS JOIN shown
      LEFT JOIN revisions now ON now.revision = shown.revision
      LEFT JOIN revisions former ON former.revision = shown.revision - 1
    WHERE p.id = $1`,
};
