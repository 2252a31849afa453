import { EMPTY_CONTENT, type PartContent } from "@/lib/domain/licensing/feasibility/content";
import { isMemberPart, type Part, PARTS } from "@/lib/domain/licensing/feasibility/parts";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { instant, workday } from "../timeline";
import type { Dossier } from "./dossier";
import type { PartRow } from "./rows";

const MINUTE_MS = 60_000;

/** The parts of an application that have been filled in, with what the department has decided about each. */
export function partsOf(dossier: Dossier): PartRow[] {
  const { plan, number, place, hands, form, reasons } = dossier;
  return PARTS.flatMap((part, index): PartRow[] => {
    const content = written(dossier, part, form[part]);
    if (content === EMPTY_CONTENT) return [];
    const isMended = plan.again && reasons.has(part);
    const review = reviewOf(dossier, part, index);
    const { nationalId } = content.fields;
    return [
      {
        ...place,
        application_number: number,
        part,
        content,
        national_id: isMemberPart(part) && typeof nationalId === "string" ? nationalId : null,
        version: 1 + (isMended ? 2 : 0) + (review.review ? 1 : 0),
        saved_by_id: hands.office.id,
        saved_by_name: hands.office.name,
        saved_at: savedAt(dossier, index, isMended),
        ...review,
      },
    ];
  });
}

const begunParts: Part[] = ["firms", "place", "member-1"];

/** A draft that has just begun has three parts; one that is nearly complete lacks a member and the answer to a question. */
function written({ plan }: Dossier, part: Part, content: PartContent): PartContent {
  if (plan.outcome !== "draft") return content;
  if (plan.progress === "begun") return begunParts.includes(part) ? content : EMPTY_CONTENT;
  if (part === "member-6") return EMPTY_CONTENT;
  return part === "place" ? { ...content, fields: { ...content.fields, accessReason: null } } : content;
}

/** One part after the other between the beginning and the first submission; mended ones before the second. */
export function savedAt({ steps, plan }: Dossier, index: number, isMended = false): string {
  const submissions = steps.filter(({ action }) => action === "submit");
  const from = isMended ? steps.findLast(({ action }) => action === "return") : steps[0];
  const fallback = new Date((steps[0]?.at.getTime() ?? 0) + 5 * 24 * 60 * MINUTE_MS);
  const until = (isMended ? submissions[1]?.at : submissions[0]?.at) ?? fallback;
  const begun = from?.at ?? until;
  const share = plan.outcome === "draft" ? (index + 1) / 20 : (index + 1) / (PARTS.length + 2);
  const drawn = todayInTehran(new Date(begun.getTime() + (until.getTime() - begun.getTime()) * share));
  const at = instant(workday(drawn), 8 + (index % 6), (index * 7) % 60).getTime();
  const [earliest, latest] = [begun.getTime() + (index + 1) * MINUTE_MS, until.getTime() - 5 * MINUTE_MS];
  return new Date(Math.min(Math.max(at, earliest), latest)).toISOString();
}

const undecided = { review: null, review_reason: null, reviewed_by_name: null, reviewed_at: null };

function reviewOf({ plan, steps, hands, reasons }: Dossier, part: Part, index: number) {
  const begun = steps.findLast(({ action }) => action === "review");
  if (!begun) return undecided;
  const { outcome, again } = plan;
  const last = steps.at(-1) ?? begun;
  const first = steps.find(({ action }) => action === "review") ?? begun;
  const isLater = outcome === "submitted" || (outcome === "underReview" && again);
  if (isLater && reasons.has(part)) return undecided;
  // Under review for the first time: the department has come half way down the form.
  if (outcome === "underReview" && !again && index > 5) return undecided;
  const isReturned = !again && reasons.has(part) && ["returned", "underReview", "rejected"].includes(outcome);
  const from = isLater || (again && !reasons.has(part)) ? first : begun;
  const spell = Math.max(0, last.at.getTime() - from.at.getTime());
  const minutes =
    outcome === "underReview" && !again ? 10 + 6 * index : Math.min(40 + index, spell / 2 / MINUTE_MS);
  return {
    review: isReturned ? ("returned" as const) : ("accepted" as const),
    review_reason: isReturned ? (reasons.get(part) ?? null) : null,
    reviewed_by_name: hands.employment.name,
    reviewed_at: new Date(from.at.getTime() + Math.floor(minutes) * MINUTE_MS).toISOString(),
  };
}
