import { z } from "zod";
import { COUNTRY } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/policy";
import { checkNation } from "@/lib/domain/report/checks";
import { hasEnded, reportDeadline, reportTimeliness } from "@/lib/domain/report/sending";
import { addFigures } from "@/lib/domain/report/sums";
import type { NationalPart, NationalView } from "@/lib/domain/report/view";
import { REPORT_STATUSES } from "@/lib/domain/report/workflow";
import { type CalendarDate, formatJalaliDate } from "@/lib/domain/shared/calendar-date";
import type { JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { policyRow } from "@/lib/server/panel/rows";
import { policies } from "@/lib/server/panel/statement-parts";
import { sumsRow } from "@/lib/server/report/figures-row";
import { instant, list, rial } from "@/lib/server/row-fields";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

const sentRow = z.object({
  revision: z.number(),
  status: z.enum(REPORT_STATUSES),
  number: z.string(),
  sentAt: instant,
  sentLate: z.boolean(),
  openMonths: z.number(),
  centersPayableRial: rial,
  figures: sumsRow,
});
const partRow = z.object({
  id: z.string(),
  name: z.string(),
  nowPayableRial: rial,
  sent: sentRow.nullable(),
});
type PartRow = z.output<typeof partRow>;
const row = z.object({ policies: list(policyRow), parts: list(partRow) });

/** The latest revision that each province has sent for the month $1, without its centers but with their sum. */
const nationalStatement: Statement<z.output<typeof row>> = {
  name: "report-national",
  row,
  text: `
    SELECT ${policies} AS policies, (
      SELECT json_agg(json_build_object('id', p.id, 'name', p.name, 'nowPayableRial', coalesce(s.payable_rial, 0)::text,
        'sent', CASE WHEN r.revision IS NOT NULL THEN json_build_object('revision', r.revision, 'status', r.status, 'number', r.number,
          'sentAt', r.sent_at, 'sentLate', r.sent_late, 'openMonths', r.open_months, 'figures', r.figures - 'items',
          'centersPayableRial', (SELECT coalesce(sum((i->>'payableRial')::bigint), 0)::text FROM jsonb_array_elements(r.figures->'items') i)) END) ORDER BY p.name)
      FROM province p
        LEFT JOIN LATERAL (SELECT * FROM monthly_report r WHERE r.province_id = p.id AND r.month = $1 AND r.status <> 'draft'
          ORDER BY r.revision DESC LIMIT 1) r ON true
        LEFT JOIN month_summary s ON s.area_kind = 'province' AND s.area_id = p.id AND s.month = $1) AS parts`,
};

/** The national report of a month: the sum of what the provinces have sent, and who has not. Null for whom it is not. */
export async function getNationalReport(ctx: Context, month: JalaliMonth): Promise<NationalView | null> {
  if (!can(ctx.actor, "report.national", COUNTRY).ok || !hasEnded(month, ctx.now)) return null;
  const found = await readRow(ctx, nationalStatement, [month]);
  const deadline = found && reportDeadline(found.policies, month);
  if (!found || !deadline?.ok) return null;
  const sent = found.parts.flatMap(({ sent: report }) => (report ? [report] : []));
  const figures = addFigures(sent.map((report) => report.figures));
  return {
    month,
    deadline: formatJalaliDate(deadline.value),
    parts: found.parts.map((part) => partView(part, deadline.value, ctx.now)),
    figures,
    checks: checkNation(
      figures,
      sent.map(({ figures: { payableRial }, centersPayableRial }) => ({ payableRial, centersPayableRial })),
    ),
    may: { cases: can(ctx.actor, "progress.view", COUNTRY).ok },
  };
}

function partView(
  { id, name, nowPayableRial, sent }: PartRow,
  deadline: CalendarDate,
  now: Date,
): NationalPart {
  const moved = sent !== null && sent.figures.payableRial !== nowPayableRial;
  return {
    id,
    name,
    timeliness: reportTimeliness(deadline, sent, now),
    nowPayableRial: moved ? nowPayableRial : null,
    report: sent && {
      revision: sent.revision,
      status: sent.status,
      number: sent.number,
      sentAt: sent.sentAt,
      openMonths: sent.openMonths,
      payableRial: sent.figures.payableRial,
      confirmed: sent.figures.months.confirmed,
    },
  };
}
