import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { workday } from "../timeline";
import { type CaseDraft, record } from "./draft";
import { daysApart } from "./sales";
import { callNotes, visitNotes } from "./texts";

const DAYS_BETWEEN_VISITS = 48;
const DAYS_BETWEEN_CALLS = 27;
/** Days since each of the calls that nobody answered; a visit or an answer would end the row. */
const UNANSWERED = [19, 11, 4];
const REACHED_LAST = 25;

/** Visits and calls from enrolment on; whoever cannot be reached has not been for the last weeks. */
export function keepInTouch(draft: CaseDraft): void {
  const { plan, random, untilOn, enrolledOn, today } = draft;
  const lost = plan.mood === "unanswered";
  const lastOn = lost ? addDays(today, -REACHED_LAST) : untilOn;
  for (const day of daysApart(draft, addDays(enrolledOn, 3), lastOn, DAYS_BETWEEN_VISITS))
    visit(draft, workday(day));
  const calls = daysApart(draft, addDays(enrolledOn, 10), lastOn, DAYS_BETWEEN_CALLS);
  for (const [index, day] of calls.entries())
    call(draft, workday(day), index === calls.length - 1 || random.chance(0.8));
  if (lost) for (const days of UNANSWERED) call(draft, addDays(today, -days), false);
}

const visit = (draft: CaseDraft, day: CalendarDate) =>
  draft.rows.visit.push({
    ...record(draft, "visit", day),
    visited_on: day,
    note: draft.random.pick(visitNotes),
  });

const call = (draft: CaseDraft, day: CalendarDate, answered: boolean) =>
  draft.rows.call.push({
    ...record(draft, "call", day),
    called_on: day,
    answered,
    note: answered ? draft.random.pick(callNotes) : null,
  });
