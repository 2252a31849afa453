import type { EventRow } from "../rows";
import type { CourseStep } from "./course";
import type { Dossier } from "./dossier";
import { eventOf, type LicensingHands } from "./hands";
import type { ApplicationRow, PartRow } from "./rows";

const told: Record<CourseStep["action"], { kind: string; hand: keyof LicensingHands }> = {
  create: { kind: "application.created", hand: "office" },
  submit: { kind: "application.submitted", hand: "office" },
  review: { kind: "application.reviewStarted", hand: "employment" },
  return: { kind: "application.returned", hand: "employment" },
  reject: { kind: "application.rejected", hand: "employment" },
  endorse: { kind: "application.endorsed", hand: "employment" },
  recordApproval: { kind: "application.councilApproved", hand: "manager" },
  recordDecline: { kind: "application.councilDeclined", hand: "manager" },
  issue: { kind: "license.issued", hand: "participation" },
};

/** The steps as the commands would have told them; of the saved parts only the last two of a draft. */
export function applicationEvents(
  dossier: Dossier,
  parts: readonly PartRow[],
  row: ApplicationRow,
): EventRow[] {
  const { plan, number, place, steps, hands, notes, reasons, random } = dossier;
  let revision = 0;
  const moves = steps.map((step, index) => {
    const { kind, hand } = told[step.action];
    if (step.action === "submit") revision += 1;
    const extra: Partial<Record<CourseStep["action"], object>> = {
      create: { centerName: plan.centerName, kind: plan.kind },
      submit: { revision },
      return: { parts: [...reasons.keys()] },
      recordApproval: councilTold(row),
      recordDecline: councilTold(row),
      issue: { validUntil: plan.license?.firstValidUntil },
    };
    const before = steps[index - 1];
    return eventOf(
      {
        at: step.at.toISOString(),
        hand: hands[hand],
        kind,
        subject: "application",
        subjectId: number,
        ...(before ? { before: { status: before.status } } : {}),
        after: { status: step.status, ...extra[step.action] },
        note: notes[step.action as keyof typeof notes],
      },
      { ...place, center_id: null },
      random,
    );
  });
  const saves = plan.outcome === "draft" ? parts.slice(-2) : [];
  return [
    ...moves,
    ...saves.map(({ part, version, saved_at: at }) =>
      eventOf(
        {
          at,
          hand: hands.office,
          kind: "application.partSaved",
          subject: "application",
          subjectId: number,
          after: { part, version },
        },
        { ...place, center_id: null },
        random,
      ),
    ),
  ];
}

const councilTold = (row: ApplicationRow) => ({
  decidedOn: row.council_decided_on,
  session: row.council_session,
  resolution: row.council_resolution,
});
