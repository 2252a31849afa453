import { can } from "@/lib/domain/access/policy";
import { reportAcknowledged, reportReturned } from "@/lib/domain/inbox/event-messages";
import type { DecideReportInput } from "@/lib/domain/report/input";
import { nextReportStatus, type ReportStatus } from "@/lib/domain/report/workflow";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import { tell } from "@/lib/server/inbox/tell";
import {
  lockRevisions,
  mayViewReport,
  placeOfReport,
  refuseReportConflict,
  type ReportOf,
  reportSubjectId,
} from "@/lib/server/report/facts";
import { type Context, inScope } from "@/lib/server/scope";

const kinds = { acknowledge: "report.acknowledged", return: "report.returned" } as const;

/** Headquarters acknowledges the latest revision that was sent, or returns it with a reason; never whoever sent it. */
export function decideReport(ctx: Context, input: DecideReportInput): Promise<Result<ReportStatus>> {
  const { provinceId, month, revision, version, decision, reason } = input;
  const report: ReportOf = { provinceId, month };
  return inScope(ctx, async (tx) => {
    if (!mayViewReport(ctx, report)) return refuse("notFound");
    const sent = (await lockRevisions(tx, report)).findLast(({ status }) => status !== "draft");
    const place = placeOfReport(report);
    const allowed = can(ctx.actor, "report.decide", { ...place, hands: [sent?.sentById ?? null] });
    if (!allowed.ok) return allowed;
    if (!sent) return refuse("notFound");
    if (sent.revision !== revision) return refuseReportConflict(tx, ctx, report);
    const repeated = sent.version === version + 1 && sent.decidedById === ctx.actor.userId;
    if (repeated && sent.status === nextOf(decision)) return ok(sent.status);
    if (sent.version !== version) return refuseReportConflict(tx, ctx, report);
    const next = nextReportStatus(sent.status, decision);
    if (!next.ok) return next;
    const { count } = await tx.monthlyReport.updateMany({
      where: { ...report, revision, status: sent.status, version },
      data: {
        status: next.value,
        version: version + 1,
        decidedById: ctx.actor.userId,
        decidedByName: ctx.actor.name,
        decidedAt: ctx.now,
        returnReason: decision === "return" ? reason : null,
      },
    });
    if (count !== 1) return refuseReportConflict(tx, ctx, report);
    await recordEvent(tx, ctx, {
      kind: kinds[decision],
      subject: "report",
      subjectId: reportSubjectId(report),
      place,
      before: { revision, status: sent.status, version },
      after: { revision, status: next.value, version: version + 1 },
      note: decision === "return" ? reason : null,
    });
    const about = { provinceId, month, revision };
    const message = decision === "return" ? reportReturned({ ...about, reason }) : reportAcknowledged(about);
    await tell(tx, ctx, message, ["provinceEmployment", "provinceParticipation", "provinceManager"], place);
    return ok(next.value);
  });
}

const nextOf = (decision: DecideReportInput["decision"]): ReportStatus =>
  decision === "return" ? "returned" : "acknowledged";
