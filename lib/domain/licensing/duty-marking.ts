import { type CalendarDate, formatJalaliDate } from "../shared/calendar-date";
import { toPersianDigits } from "../shared/persian-digits";
import { ok, refuseField, type Result } from "../shared/result";
import { DELEGABLE_DUTIES, type DelegableDuty } from "./delegable-duties";

export const isDuty = (text: string): text is DelegableDuty =>
  (DELEGABLE_DUTIES as readonly string[]).includes(text);

/** A duty as delegated to a center, from one day to another; open without an end. */
export type DutyTerm = { duty: DelegableDuty; fromOn: CalendarDate; toOn: CalendarDate | null };

export type DutyChange = { begin: DelegableDuty[]; end: DelegableDuty[] };

export type MarkingBounds = {
  today: CalendarDate;
  /** the center's first day of work; null before it has opened */
  startedOn: CalendarDate | null;
};

/**
 * What a new marking changes (S1 د, ب-۲-۳): newly marked duties begin on the day, unmarked ones have it as their last. The
 * history of a duty stays in order, and nothing is delegated in advance or before the center has begun. Refuses
 * invalidInput under `on`; no change is no refusal.
 */
export function changeDuties(
  terms: readonly DutyTerm[],
  marked: ReadonlySet<DelegableDuty>,
  on: CalendarDate,
  { today, startedOn }: MarkingBounds,
): Result<DutyChange> {
  const open = new Set(terms.filter(({ toOn }) => toOn === null).map(({ duty }) => duty));
  const begin = DELEGABLE_DUTIES.filter((duty) => marked.has(duty) && !open.has(duty));
  const end = DELEGABLE_DUTIES.filter((duty) => !marked.has(duty) && open.has(duty));
  if (on > today) return refuseField("on", "این تاریخ نمی‌تواند در آینده باشد.");
  if (begin.length > 0 && startedOn !== null && on < startedOn)
    return refuseField("on", `این مرکز از ${formatJalaliDate(startedOn)} کار می‌کند.`);
  for (const duty of [...begin, ...end]) {
    const last = lastDay(terms, duty);
    if (last !== null && on < last)
      return refuseField(
        "on",
        `برای مأموریت ${toPersianDigits(duty)} تاریخ نمی‌تواند پیش از ${formatJalaliDate(last)} باشد.`,
      );
  }
  return ok({ begin, end });
}

/** The latest day that a duty's history already speaks of. */
const lastDay = (terms: readonly DutyTerm[], duty: DelegableDuty): CalendarDate | null =>
  terms
    .filter((term) => term.duty === duty)
    .map(({ fromOn, toOn }) => toOn ?? fromOn)
    .sort()
    .at(-1) ?? null;
