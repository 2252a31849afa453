import { timeOnDesks } from "@/lib/domain/licensing/application-workflow";
import { submittedDocument } from "@/lib/domain/licensing/feasibility/document-changes";
import { PARTS } from "@/lib/domain/licensing/feasibility/parts";
import { addDays, toJalali } from "@/lib/domain/shared/calendar-date";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { workday } from "../timeline";
import type { CourseStep } from "./course";
import type { Dossier } from "./dossier";
import type { ApplicationRow, FileRow, RevisionRow } from "./rows";

const lastOf = (steps: readonly CourseStep[], ...actions: CourseStep["action"][]) =>
  steps.findLast(({ action }) => actions.includes(action));

export function applicationOf({ plan, number, place, steps, hands, notes, random }: Dossier): ApplicationRow {
  const [created] = steps;
  const last = steps.at(-1);
  if (!created || !last) throw new Error(`${number} has not begun`);
  const submitted = lastOf(steps, "submit");
  const endorsed = lastOf(steps, "endorse");
  const decided = lastOf(steps, "recordApproval", "recordDecline");
  const spent = timeOnDesks(steps, last.at);
  const noted = last.action === "return" || last.action === "reject" || last.action === "recordDecline";
  return {
    ...place,
    number,
    form_key: random.uuid(),
    kind: plan.kind,
    center_name: plan.centerName,
    status: plan.outcome,
    version: steps.length,
    revision: steps.filter(({ action }) => action === "submit").length,
    created_by_id: hands.office.id,
    created_by_name: hands.office.name,
    created_at: created.at.toISOString(),
    status_at: last.at.toISOString(),
    submitted_at: submitted?.at.toISOString() ?? null,
    submitted_by_id: submitted ? hands.office.id : null,
    endorsed_at: endorsed?.at.toISOString() ?? null,
    endorsed_by_id: endorsed ? hands.employment.id : null,
    endorsed_by_name: endorsed ? hands.employment.name : null,
    ...councilOf(decided, number, hands.manager.id),
    note: noted ? notes[last.action as keyof typeof notes] : null,
    office_seconds: spent.office / 1000,
    employment_seconds: spent.employment / 1000,
    council_seconds: spent.council / 1000,
    participation_seconds: spent.participation / 1000,
  };
}

/** The council met a few days before its decision reached the portal. */
function councilOf(decided: CourseStep | undefined, number: string, recordedBy: number) {
  if (!decided)
    return {
      council_decided_on: null,
      council_session: null,
      council_resolution: null,
      council_recorded_by_id: null,
    };
  const on = workday(addDays(decided.on, -(Number(number.slice(-1)) % 4)));
  const { year, month } = toJalali(on);
  const session = `${year}/${month}`;
  return {
    council_decided_on: on,
    council_session: toPersianDigits(session),
    council_resolution: toPersianDigits(`${session}/${(Number(number.slice(-2)) % 9) + 1}`),
    council_recorded_by_id: recordedBy,
  };
}

/** What was submitted, each time, with the documents that lay with it. */
export function revisionsOf(
  { plan, number, place, steps, hands, form, first }: Dossier,
  files: readonly FileRow[],
) {
  const submissions = steps.filter(({ action }) => action === "submit");
  return submissions.map(({ at }, index): RevisionRow => ({
    ...place,
    application_number: number,
    revision: index + 1,
    submitted_at: at.toISOString(),
    submitted_by_name: hands.office.name,
    parts: Object.fromEntries(
      PARTS.map((part) => [
        part,
        {
          ...(plan.again && index === 0 ? first : form)[part],
          documents: files.filter(({ subject }) => subject === part).map(submittedDocument),
        },
      ]),
    ),
  }));
}
