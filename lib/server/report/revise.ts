import { can } from "@/lib/domain/access/policy";
import type { NewRevisionInput } from "@/lib/domain/report/input";
import { nextReportStatus } from "@/lib/domain/report/workflow";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import {
  lockRevisions,
  mayViewReport,
  placeOfReport,
  refuseReportConflict,
  type ReportOf,
  reportSubjectId,
  type RevisionFacts,
} from "@/lib/server/report/facts";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

/** Begins a correction: a further draft beside what was sent, with its text and the reason for which it is corrected. */
export function newRevision(ctx: Context, input: NewRevisionInput): Promise<Result<number>> {
  const { provinceId, month, revision, version, reason } = input;
  const report: ReportOf = { provinceId, month };
  return inScope(ctx, async (tx) => {
    if (!mayViewReport(ctx, report)) return refuse("notFound");
    const allowed = can(ctx.actor, "report.write", placeOfReport(report));
    if (!allowed.ok) return allowed;
    const sent = (await lockRevisions(tx, report)).at(-1);
    if (!sent) return refuse("notFound");
    if (await hasJustBegun(tx, ctx, input, sent)) return ok(sent.revision);
    if (sent.revision !== revision || sent.version !== version) return refuseReportConflict(tx, ctx, report);
    const next = nextReportStatus(sent.status, "revise");
    if (!next.ok) return next;
    const { count } = await tx.monthlyReport.createMany({
      data: [
        {
          ...report,
          revision: revision + 1,
          narrative: sent.narrative,
          revisionReason: reason,
          writtenByName: ctx.actor.name,
          writtenAt: ctx.now,
        },
      ],
      skipDuplicates: true,
    });
    if (count !== 1) return refuseReportConflict(tx, ctx, report);
    await recordEvent(tx, ctx, {
      kind: "report.revised",
      subject: "report",
      subjectId: reportSubjectId(report),
      place: placeOfReport(report),
      before: { revision, status: sent.status },
      after: { revision: revision + 1, status: "draft", version: 1, narrative: sent.narrative },
      note: reason,
    });
    return ok(revision + 1);
  });
}

/** Whether the same person has begun the next revision with this very form: a second press finds it begun. */
async function hasJustBegun(
  tx: Transaction,
  { actor }: Context,
  { provinceId, month, revision, reason }: NewRevisionInput,
  latest: RevisionFacts,
): Promise<boolean> {
  if (latest.revision !== revision + 1 || latest.status !== "draft") return false;
  const begun = await tx.event.findFirst({
    where: { subject: "report", subjectId: reportSubjectId({ provinceId, month }), kind: "report.revised" },
    orderBy: { id: "desc" },
    select: { actorId: true, note: true },
  });
  return begun?.actorId === actor.userId && begun.note === reason;
}
