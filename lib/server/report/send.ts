import { can } from "@/lib/domain/access/policy";
import type { NarrativeInput } from "@/lib/domain/report/input";
import { changedParts } from "@/lib/domain/report/narrative";
import { buildReportNumber } from "@/lib/domain/report/report-number";
import { checkSending } from "@/lib/domain/report/sending";
import { nextReportStatus } from "@/lib/domain/report/workflow";
import { toJalali, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { ok, refuse, type Refused, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import { policyVersions } from "@/lib/server/month/aid";
import {
  lockRevisions,
  mayViewReport,
  placeOfReport,
  refuseReportConflict,
  type ReportOf,
  reportSubjectId,
  type RevisionFacts,
} from "@/lib/server/report/facts";
import { readLiveFigures } from "@/lib/server/report/live-figures";
import { partsOf, writeDraft } from "@/lib/server/report/write";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

/**
 * Sends the draft to headquarters [S1 ط]: saves what was typed, and freezes figures and narrative under a number, with how
 * many months of centers are still open. Nothing is sent that the sender has not before them: what a colleague wrote
 * meanwhile is read first. The same person sending once more what has just been sent is told its number.
 */
export function sendReport(ctx: Context, input: NarrativeInput): Promise<Result<string>> {
  const { provinceId, month, revision } = input;
  const report: ReportOf = { provinceId, month };
  return inScope(ctx, async (tx) => {
    if (!mayViewReport(ctx, report)) return refuse("notFound");
    const allowed = can(ctx.actor, "report.send", placeOfReport(report));
    if (!allowed.ok) return allowed;
    const revisions = await lockRevisions(tx, report);
    const last = revisions.at(-1);
    const stale = last && last.status !== "draft" && last.version !== input.version;
    if (stale)
      return isRepeated(last, ctx, input) ? ok(last.number ?? "") : refuseReportConflict(tx, ctx, report);
    const written = await writeDraft(tx, ctx, input);
    if (!written.ok) return written;
    const draft = written.value;
    if (changedParts(draft.narrative, partsOf(input)).length > 0) return refuseUnread(tx, ctx, report);
    const { version } = draft;
    const next = nextReportStatus(draft.status, "send");
    if (!next.ok) return next;
    const firstSentLate = revisions.find(({ status }) => status !== "draft")?.sentLate ?? null;
    const sending = checkSending(
      { month, narrative: draft.narrative, firstSentLate },
      await policyVersions(tx),
      ctx.now,
    );
    if (!sending.ok) return sending;

    const { kept, figures } = await readLiveFigures(tx, provinceId, month);
    const number = await nextNumber(tx, ctx, provinceId);
    const { count } = await tx.monthlyReport.updateMany({
      where: { ...report, revision, status: "draft", version },
      data: {
        status: next.value,
        version: version + 1,
        number,
        figures: kept,
        sentById: ctx.actor.userId,
        sentByName: ctx.actor.name,
        sentAt: ctx.now,
        sentLate: sending.value.sentLate,
        openMonths: figures.months.open,
      },
    });
    if (count !== 1) return refuseReportConflict(tx, ctx, report);
    await recordEvent(tx, ctx, {
      kind: "report.sent",
      subject: "report",
      subjectId: reportSubjectId(report),
      place: placeOfReport(report),
      before: { revision, status: draft.status, version },
      after: {
        revision,
        status: next.value,
        version: version + 1,
        number,
        sentLate: sending.value.sentLate,
        openMonths: figures.months.open,
        payableRial: figures.payableRial,
      },
    });
    return ok(number);
  });
}

const isRepeated = (last: RevisionFacts, { actor }: Context, input: NarrativeInput): boolean =>
  last.status === "sent" &&
  last.sentById === actor.userId &&
  last.revision === input.revision &&
  last.version > input.version &&
  changedParts(last.narrative, partsOf(input)).length === 0;

/** The form keeps the version that it began from: saving it brings both texts together. */
async function refuseUnread(tx: Transaction, ctx: Context, report: ReportOf): Promise<Refused> {
  const { refusal } = await refuseReportConflict(tx, ctx, report);
  const form = `${refusal.params?.["by"]} همین حالا در این متن نوشت و چیزی فرستاده نشد. نخست متن را ذخیره کنید تا هر دو نوشته کنار هم بیاید؛ سپس آن را ببینید و بفرستید.`;
  return refuse("conflict", { params: refusal.params, fields: { form } });
}

async function nextNumber(tx: Transaction, { now }: Context, provinceId: string): Promise<string> {
  const { year } = toJalali(todayInTehran(now));
  const [serial] = await tx.$queryRaw<{ next: number }[]>`
    SELECT next_serial('report', ${provinceId}, ${year}::integer) AS next`;
  return buildReportNumber(year, provinceId, serial?.next ?? 0);
}
