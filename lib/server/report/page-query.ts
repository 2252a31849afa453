import { COUNTRY, grantScope } from "@/lib/domain/access/actor";
import { can, grantsFor } from "@/lib/domain/access/policy";
import { checkProvince } from "@/lib/domain/report/checks";
import { differencesBetween } from "@/lib/domain/report/differences";
import { changedParts, emptyNarrative } from "@/lib/domain/report/narrative";
import { hasBegun, hasEnded, reportDeadline, reportTimeliness } from "@/lib/domain/report/sending";
import type { ReportView } from "@/lib/domain/report/view";
import { formatJalaliDate } from "@/lib/domain/shared/calendar-date";
import type { JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { mayViewReport, placeOfReport, type ReportOf } from "@/lib/server/report/facts";
import { liveFigures, liveValues } from "@/lib/server/report/live-figures";
import { type ReportPageRow, reportStatement } from "@/lib/server/report/page-statement";
import { type Context, readRow } from "@/lib/server/scope";

const isProvince = (id: string) => /^IR-\d{2}$/.test(id);

/** What a province has not sent yet is its own: headquarters sees the text when it is sent. */
export const seesDrafts = ({ actor }: Pick<Context, "actor">, provinceId: string): boolean =>
  grantsFor(actor, "report.view").some(
    (grant) => grantScope(grant) === "province" && grant.provinceId === provinceId,
  );

/** null for no revision asked for, undefined for one that cannot be. */
const revisionAsked = (text: string | undefined): number | null | undefined =>
  text === undefined ? null : /^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined;

/** A province's report of a month in one of its revisions; null where there is none for this actor. */
export async function getReport(
  ctx: Context,
  { provinceId, month }: ReportOf,
  revisionText?: string,
): Promise<ReportView | null> {
  const asked = revisionAsked(revisionText);
  if (!isProvince(provinceId) || asked === undefined || !hasBegun(month, ctx.now)) return null;
  if (!mayViewReport(ctx, { provinceId })) return null;
  const [row, live] = await Promise.all([
    readRow(ctx, reportStatement, [provinceId, month, asked, seesDrafts(ctx, provinceId)]),
    readRow(ctx, liveFigures, liveValues(provinceId, month)),
  ]);
  if (!row || !live) return null;
  const deadline = reportDeadline(row.policies, month);
  const shown = row.revisions.find(({ revision }) => revision === (asked ?? row.revisions.at(-1)?.revision));
  if (!deadline.ok || (asked !== null && !shown)) return null;
  const first = row.revisions.find(({ status }) => status !== "draft");
  const figures = row.figures ?? live.figures;
  return {
    province: { id: provinceId, name: row.name },
    month,
    deadline: formatJalaliDate(deadline.value),
    timeliness: reportTimeliness(
      deadline.value,
      first ? { sentLate: first.sentLate ?? false } : null,
      ctx.now,
    ),
    ended: hasEnded(month, ctx.now),
    revision: shown ?? null,
    key: { revision: shown?.revision ?? 1, version: shown?.version ?? 0 },
    revisions: row.revisions,
    narrative: row.narrative ?? emptyNarrative,
    figures,
    checks: checkProvince(figures),
    sinceSent: row.figures ? differencesBetween(row.figures, live.figures) : [],
    sinceFormer: sinceFormer(row, figures),
    ...stepsOf(ctx, row, { provinceId, month }, shown),
  };
}

function sinceFormer(row: ReportPageRow, figures: ReportView["figures"]): ReportView["sinceFormer"] {
  const { narrative, formerNarrative, formerFigures } = row;
  if (!narrative || !formerNarrative || !formerFigures) return null;
  return {
    figures: differencesBetween(formerFigures, figures),
    parts: changedParts(formerNarrative, narrative).map((part) => ({
      part,
      before: formerNarrative[part],
      after: narrative[part],
    })),
  };
}

/** What the actor may do with the shown revision, and what stands in the way. */
function stepsOf(
  ctx: Context,
  row: ReportPageRow,
  { provinceId, month }: { provinceId: string; month: JalaliMonth },
  shown: ReportPageRow["revisions"][number] | undefined,
): Pick<ReportView, "may" | "obstacle"> {
  const { actor, now } = ctx;
  const place = placeOfReport({ provinceId });
  const isLast = shown === row.revisions.at(-1);
  const isDraft = !shown || shown.status === "draft";
  const writes = can(actor, "report.write", place).ok;
  const sends = can(actor, "report.send", place).ok && isLast && isDraft;
  const lastSent = row.revisions.findLast(({ status }) => status !== "draft");
  const undecided = shown?.status === "sent" && shown === lastSent;
  const decides = can(actor, "report.decide", { ...place, hands: [shown?.sentById ?? null] });
  const unsent = hasEnded(month, now)
    ? null
    : "این ماه هنوز پایان نیافته است؛ متن را می‌توانید آماده کنید، اما گزارش پس از پایان ماه فرستاده می‌شود.";
  const ownHand = !decides.ok && decides.refusal.code === "sameHandsForbidden";
  return {
    may: {
      write: writes && isLast && isDraft,
      send: sends && unsent === null,
      decide: undecided && decides.ok,
      revise: writes && isLast && !isDraft,
      national: can(actor, "report.national", COUNTRY).ok,
      cases: can(actor, "progress.view", place).ok,
    },
    obstacle: sends
      ? unsent
      : undecided && ownHand
        ? "شما این گزارش را فرستاده‌اید؛ تصمیم دربارهٔ آن با همکار دیگری است."
        : null,
  };
}
