import { z } from "zod";
import type { Place } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/policy";
import { NARRATIVE_PARTS, type Narrative } from "@/lib/domain/report/narrative";
import { REPORT_STATUSES } from "@/lib/domain/report/workflow";
import type { JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { refuse, type Refused } from "@/lib/domain/shared/result";
import type { Context, Transaction } from "@/lib/server/scope";

export type ReportOf = { provinceId: string; month: JalaliMonth };

export const narrativeRow: z.ZodType<Narrative> = z.object(
  Object.fromEntries(NARRATIVE_PARTS.map((part) => [part, z.string()])) as Record<
    keyof Narrative,
    z.ZodString
  >,
);

const revisionRow = z.object({
  revision: z.number(),
  status: z.enum(REPORT_STATUSES),
  version: z.number(),
  number: z.string().nullable(),
  narrative: narrativeRow,
  sentById: z.number().nullable(),
  sentLate: z.boolean().nullable(),
  decidedById: z.number().nullable(),
});
/** What every decision about a revision rests on. */
export type RevisionFacts = z.output<typeof revisionRow>;

export const placeOfReport = ({ provinceId }: Pick<ReportOf, "provinceId">): Place => ({
  provinceId,
  officeId: null,
  centerId: null,
});
export const reportSubjectId = ({ provinceId, month }: ReportOf) => `${provinceId}/${month}`;

/** Whether the actor has any business with the reports of a province; else there are none. */
export const mayViewReport = ({ actor }: Pick<Context, "actor">, report: Pick<ReportOf, "provinceId">) =>
  can(actor, "report.view", placeOfReport(report)).ok;

/**
 * All revisions of a month's report, oldest first, locked until the transaction ends. One change of a report after the
 * other: rows alone would not keep out a revision that is just being added.
 */
export async function lockRevisions(
  tx: Transaction,
  { provinceId, month }: ReportOf,
): Promise<RevisionFacts[]> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`report:${provinceId}/${month}`}, 0))::text`;
  const rows = await tx.$queryRaw`
    SELECT revision, status::text, version, number, narrative, sent_by_id AS "sentById", sent_late AS "sentLate",
      decided_by_id AS "decidedById"
    FROM monthly_report WHERE province_id = ${provinceId} AND month = ${month} ORDER BY revision FOR UPDATE`;
  return revisionRow.array().parse(rows);
}

/** Names who was faster. */
export async function refuseReportConflict(
  tx: Transaction,
  { actor }: Context,
  report: ReportOf,
): Promise<Refused> {
  const last = await tx.event.findFirst({
    where: { subject: "report", subjectId: reportSubjectId(report) },
    orderBy: { id: "desc" },
    select: { actorName: true, actorId: true },
  });
  const by = !last ? "همکار شما" : last.actorId === actor.userId ? "خود شما" : last.actorName;
  return refuse("conflict", { params: { by } });
}
