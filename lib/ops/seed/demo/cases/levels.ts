import type { Evaluation } from "@/lib/domain/entrepreneur/evaluation";
import { promoted } from "@/lib/domain/entrepreneur/level-history";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { standingColumn } from "@/lib/server/entrepreneur/standing-column";
import { type CaseDraft, writtenAt } from "./draft";
import { evaluated } from "./evidence";
import type { PromotionRow } from "./rows";
import { declineReasons, profileReasons } from "./texts";

/** Everybody begins on level 1. */
export function begin(draft: CaseDraft): void {
  enter(draft, draft.enrolledOn, null, draft.hand.name);
}

function enter(draft: CaseDraft, day: CalendarDate, promotion: number | null, by: string): void {
  draft.rows.level_history.push({
    id: draft.next("level_history"),
    entrepreneur_id: draft.id,
    standing: standingColumn(draft.standing),
    since_on: day,
    promotion_id: promotion,
    recorded_by_name: by,
    recorded_at: writtenAt(draft, day),
  });
}

function propose(draft: CaseDraft, day: CalendarDate): PromotionRow {
  const { hand, random, rows } = draft;
  const evaluation = evaluated(draft, day);
  if (!evaluation.conditionMet || evaluation.next === null)
    throw new Error(`${draft.person.name} cannot be promoted on ${day}`);
  const row: PromotionRow = {
    id: draft.next("promotion"),
    entrepreneur_id: draft.id,
    from_standing: standingColumn(draft.standing),
    to_standing: standingColumn(evaluation.next),
    status: "proposed",
    evaluation,
    decided: null,
    profile_reason: evaluation.profileMet ? "" : random.pick(profileReasons),
    proposed_by_id: hand.id,
    proposed_by_name: hand.name,
    proposed_at: writtenAt(draft, day),
    caseworker_id: draft.caseworker?.id ?? null,
    decided_by_id: null,
    decided_by_name: null,
    decided_at: null,
    reason: null,
    version: 1,
  };
  rows.promotion.push(row);
  return row;
}

function decide(
  draft: CaseDraft,
  row: PromotionRow,
  day: CalendarDate,
  decision: { status: "approved" | "declined"; decided: Evaluation | null; reason: string | null },
): void {
  Object.assign(row, {
    ...decision,
    decided_by_id: draft.decider.id,
    decided_by_name: draft.decider.name,
    decided_at: writtenAt(draft, day),
    version: 2,
  });
}

/** A promotion proposed and approved: the new level holds from the day of the decision on. */
export function climb(draft: CaseDraft, proposedOn: CalendarDate, decidedOn: CalendarDate): void {
  const row = propose(draft, proposedOn);
  const decided = evaluated(draft, decidedOn);
  const history = promoted([draft], decided.supports, decidedOn);
  if (!decided.conditionMet || !history.ok)
    throw new Error(`${draft.person.name} cannot rise on ${decidedOn}`);
  decide(draft, row, decidedOn, { status: "approved", decided, reason: null });
  draft.standing = decided.supports;
  draft.sinceOn = decidedOn;
  enter(draft, decidedOn, row.id, draft.decider.name);
}

/** A first proposal that came to nothing. */
export function stumble(draft: CaseDraft, day: CalendarDate): void {
  const row = propose(draft, day);
  if (draft.plan.stumble === "withdrawn") Object.assign(row, { status: "withdrawn", version: 2 });
  else
    decide(draft, row, addDays(day, 3), {
      status: "declined",
      decided: null,
      reason: draft.random.pick(declineReasons),
    });
}

/** A promotion that waits for its decision. */
export function wait(draft: CaseDraft): void {
  propose(draft, addDays(draft.untilOn, -draft.random.int(1, 4)));
}
