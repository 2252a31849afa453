import { can } from "@/lib/domain/access/policy";
import type { NarrativeInput } from "@/lib/domain/report/input";
import {
  changedParts,
  emptyNarrative,
  mergeNarratives,
  type Narrative,
  NARRATIVE_PARTS,
  type NarrativePart,
} from "@/lib/domain/report/narrative";
import { hasBegun } from "@/lib/domain/report/sending";
import { nextReportStatus } from "@/lib/domain/report/workflow";
import { ok, refuse, type Refused, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import {
  lockRevisions,
  mayViewReport,
  narrativeRow,
  placeOfReport,
  refuseReportConflict,
  type ReportOf,
  reportSubjectId,
  type RevisionFacts,
} from "@/lib/server/report/facts";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

/**
 * Saves the narrative of a draft. The first words begin the report; both departments write in it, and what one saved
 * while the other was typing stays: only where both changed the same part is the later one asked.
 */
export function writeNarrative(ctx: Context, input: NarrativeInput): Promise<Result<null>> {
  return inScope(ctx, async (tx) => {
    const written = await writeDraft(tx, ctx, input);
    return written.ok ? ok(null) : written;
  });
}

/** The same as a step of sending; gives the draft as it is then. */
export async function writeDraft(
  tx: Transaction,
  ctx: Context,
  input: NarrativeInput,
): Promise<Result<RevisionFacts>> {
  const { provinceId, month, revision, version } = input;
  const report: ReportOf = { provinceId, month };
  if (!mayViewReport(ctx, report)) return refuse("notFound");
  const allowed = can(ctx.actor, "report.write", placeOfReport(report));
  if (!allowed.ok) return allowed;
  if (!hasBegun(month, ctx.now)) return refuse("notFound");
  const revisions = await begun(tx, ctx, report, revision);
  const draft = revisions.at(-1);
  if (!draft || draft.revision !== revision) return refuseReportConflict(tx, ctx, report);
  const next = nextReportStatus(draft.status, "write");
  if (!next.ok) return next;
  const seen = version === draft.version ? draft.narrative : await narrativeAt(tx, report, input);
  if (!seen || version > draft.version) return refuseReportConflict(tx, ctx, report);
  const { merged, collisions, unseen } = mergeNarratives(seen, draft.narrative, partsOf(input));
  if (collisions.length > 0) return refuseCollisions(tx, ctx, report, draft, unseen);
  return ok(await save(tx, ctx, report, draft, merged));
}

export const partsOf = (input: Narrative): Narrative =>
  Object.fromEntries(NARRATIVE_PARTS.map((part) => [part, input[part]])) as Narrative;

/** The locked revisions; where there is none yet, the first one begins empty. */
async function begun(
  tx: Transaction,
  ctx: Context,
  report: ReportOf,
  revision: number,
): Promise<RevisionFacts[]> {
  const found = await lockRevisions(tx, report);
  if (found.length > 0 || revision !== 1) return found;
  await tx.monthlyReport.createMany({
    data: [
      {
        ...report,
        revision,
        narrative: emptyNarrative,
        writtenByName: ctx.actor.name,
        writtenAt: ctx.now,
      },
    ],
    skipDuplicates: true,
  });
  return lockRevisions(tx, report);
}

/** The text as it was in a version that somebody has seen, out of the history; version 0 is a report not yet begun. */
async function narrativeAt(
  tx: Transaction,
  report: ReportOf,
  { revision, version }: Pick<NarrativeInput, "revision" | "version">,
): Promise<Narrative | null> {
  if (version === 0) return revision === 1 ? emptyNarrative : null;
  const [kept] = await tx.$queryRaw<{ narrative: unknown }[]>`
    SELECT after->'narrative' AS narrative FROM event
    WHERE subject = 'report' AND subject_id = ${reportSubjectId(report)} AND kind IN ('report.written', 'report.revised')
      AND (after->>'revision')::integer = ${revision} AND (after->>'version')::integer = ${version}
    ORDER BY id DESC LIMIT 1`;
  return kept ? narrativeRow.parse(kept.narrative) : null;
}

async function save(
  tx: Transaction,
  ctx: Context,
  report: ReportOf,
  draft: RevisionFacts,
  narrative: Narrative,
): Promise<RevisionFacts> {
  const { revision, version, narrative: before } = draft;
  const changed = changedParts(before, narrative);
  if (changed.length === 0) return draft;
  await tx.monthlyReport.update({
    where: { provinceId_month_revision: { ...report, revision } },
    data: { narrative, version: version + 1, writtenByName: ctx.actor.name, writtenAt: ctx.now },
    select: { revision: true },
  });
  await recordEvent(tx, ctx, {
    kind: "report.written",
    subject: "report",
    subjectId: reportSubjectId(report),
    place: placeOfReport(report),
    before: { revision, version, narrative: before },
    after: { revision, version: version + 1, changed, narrative },
  });
  return { ...draft, version: version + 1, narrative };
}

/** Shows all that the other wrote beside what stands there. Whoever saves again has seen it: the form takes its version over. */
async function refuseCollisions(
  tx: Transaction,
  ctx: Context,
  report: ReportOf,
  { version, narrative }: RevisionFacts,
  unseen: readonly NarrativePart[],
): Promise<Refused> {
  const conflict = await refuseReportConflict(tx, ctx, report);
  const told = (part: NarrativePart) =>
    narrative[part] === ""
      ? "همکار شما این بخش را همین حالا پاک کرد. اگر متن شما باید بماند دوباره ذخیره کنید."
      : `همکار شما همین حالا در این بخش نوشت: «${narrative[part]}». آنچه را باید بماند به متن خود بیفزایید و دوباره ذخیره کنید.`;
  return refuse("conflict", {
    params: { ...conflict.refusal.params, version },
    fields: Object.fromEntries(unseen.map((part) => [part, told(part)])),
  });
}
