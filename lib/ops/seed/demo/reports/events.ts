import { changedParts, emptyNarrative } from "@/lib/domain/report/narrative";
import { eventOf } from "../licensing/hands";
import type { Person } from "../people";
import type { EventRow } from "../rows";
import type { RevisionDraft } from "./draft";
import type { ReportRow } from "./rows";

const MINUTE_MS = 60_000;

/** The steps of a revision as its commands tell them. */
export function reportEvents(draft: RevisionDraft, row: ReportRow): EventRow[] {
  const { hands, course, revision, standing, random } = draft;
  const { narrative, number, revision_reason: reason, return_reason: returned } = row;
  const told = (
    at: Date,
    hand: Person,
    kind: string,
    change: { before?: object; after: object; note?: string | null },
  ) =>
    eventOf(
      {
        at: at.toISOString(),
        hand,
        kind: `report.${kind}`,
        subject: "report",
        subjectId: `${draft.provinceId}/${draft.month}`,
        ...change,
      },
      { province_id: draft.provinceId, office_id: null, center_id: null },
      random,
    );
  const changed = changedParts(emptyNarrative, narrative);
  const written = told(course.begunAt, hands.write, "written", {
    before: { revision, version: 1, narrative: emptyNarrative },
    after: { revision, version: 2, changed, narrative },
  });
  const events = [written];
  if (revision > 1)
    events.unshift(
      told(new Date(course.begunAt.getTime() - 20 * MINUTE_MS), hands.write, "revised", {
        before: { revision: revision - 1, status: "returned" },
        after: { revision, status: "draft", version: 1, narrative: emptyNarrative },
        note: reason,
      }),
    );
  if (course.sentAt)
    events.push(
      told(course.sentAt, hands.send, "sent", {
        before: { revision, status: "draft", version: 2 },
        after: {
          ...{ revision, status: "sent", version: 3, number, sentLate: row.sent_late },
          openMonths: standing.openMonths,
          payableRial: String(standing.payableRial),
        },
      }),
    );
  if (course.decidedAt && course.decision)
    events.push(
      told(course.decidedAt, hands.decide, course.decision, {
        before: { revision, status: "sent", version: 3 },
        after: { revision, status: course.decision, version: 4 },
        note: returned,
      }),
    );
  return events;
}
