import { revisionReason, returnReasons } from "../texts/narratives";
import type { RevisionDraft } from "./draft";
import type { ReportRow } from "./rows";

/** Begun with the first version, written with the second, sent with the third, decided on with the fourth. */
export function reportRow(draft: RevisionDraft, number: string | null): ReportRow {
  const { provinceId, month, revision, course, narrative, hands, late, standing, random } = draft;
  const { begunAt, sentAt, decidedAt, decision } = course;
  return {
    province_id: provinceId,
    month,
    revision,
    status: decision ?? (sentAt ? "sent" : "draft"),
    version: decidedAt ? 4 : sentAt ? 3 : 2,
    number,
    narrative,
    revision_reason: revision === 1 ? null : revisionReason,
    written_by_name: hands.write.name,
    written_at: begunAt.toISOString(),
    sent_by_id: sentAt && hands.send.id,
    sent_by_name: sentAt && hands.send.name,
    sent_at: sentAt?.toISOString() ?? null,
    sent_late: sentAt && late,
    open_months: sentAt && standing.openMonths,
    decided_by_id: decidedAt && hands.decide.id,
    decided_by_name: decidedAt && hands.decide.name,
    decided_at: decidedAt?.toISOString() ?? null,
    return_reason: decision === "returned" ? random.pick(returnReasons) : null,
  };
}
