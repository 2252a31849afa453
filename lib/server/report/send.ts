import { can } from "@/lib/domain/access/policy";
import type { ReportKey } from "@/lib/domain/report/input";
import { buildReportNumber } from "@/lib/domain/report/report-number";
import { checkSending } from "@/lib/domain/report/sending";
import { nextReportStatus } from "@/lib/domain/report/workflow";
import { toJalali, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import { policyVersions } from "@/lib/server/month/aid";
import {
  lockRevisions,
  mayViewReport,
  placeOfReport,
  refuseReportConflict,
  type ReportOf,
  reportSubjectId,
} from "@/lib/server/report/facts";
import { readLiveFigures } from "@/lib/server/report/live-figures";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

/**
 * Sends the draft to headquarters [S1 ط]: figures and narrative are frozen under a number, with how many months of
 * centers are still open. The same person sending once more what has just been sent is told its number.
 */
export function sendReport(ctx: Context, input: ReportKey): Promise<Result<string>> {
  const { provinceId, month, revision, version } = input;
  const report: ReportOf = { provinceId, month };
  return inScope(ctx, async (tx) => {
    if (!mayViewReport(ctx, report)) return refuse("notFound");
    const allowed = can(ctx.actor, "report.send", placeOfReport(report));
    if (!allowed.ok) return allowed;
    const revisions = await lockRevisions(tx, report);
    const draft = revisions.at(-1);
    if (!draft) return notBegun;
    if (draft.revision !== revision) return refuseReportConflict(tx, ctx, report);
    const repeated = draft.status === "sent" && draft.sentById === ctx.actor.userId;
    if (repeated && draft.version === version + 1) return ok(draft.number ?? "");
    if (draft.version !== version) return refuseReportConflict(tx, ctx, report);
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

const notBegun = refuse("formIncomplete", {
  fields: { form: "پیش از فرستادن، دست‌کم بخش «اقدامات کلی» را بنویسید و ذخیره کنید." },
});

async function nextNumber(tx: Transaction, { now }: Context, provinceId: string): Promise<string> {
  const { year } = toJalali(todayInTehran(now));
  const [serial] = await tx.$queryRaw<{ next: number }[]>`
    SELECT next_serial('report', ${provinceId}, ${year}::integer) AS next`;
  return buildReportNumber(year, provinceId, serial?.next ?? 0);
}
