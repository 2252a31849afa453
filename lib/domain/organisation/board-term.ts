import {
  addDays,
  addJalaliYears,
  type CalendarDate,
  daysBetween,
  formatJalaliDate,
} from "../shared/calendar-date";
import { formatNumber } from "../shared/rial";
import { ok, refuse, refuseField, type Result } from "../shared/result";

/** A term that ends within so many days is to be thought of (decision). */
export const EXPIRING_WITHIN_DAYS = 60;
/** The longest term that may be agreed on (Jalali years; decision, S1 ج is silent). */
export const LONGEST_TERM_YEARS = 5;

export const SEAT_STATES = ["filled", "vacant", "expiring", "expired"] as const;
export type SeatState = (typeof SEAT_STATES)[number];

type SeatTag = { label: string; tone: "warning" | "danger" };

/** What is to be said of a seat; nothing of one that is in order. */
export const seatTags: Record<SeatState, SeatTag | null> = {
  filled: null,
  vacant: { label: "جای خالی", tone: "warning" },
  expiring: { label: "رو به پایان", tone: "warning" },
  expired: { label: "پایان‌یافته", tone: "danger" },
};

/**
 * How a seat of S1 ج stands on a day. The agreed last day still belongs to the term; whoever sits longer sits on an expired
 * one. Terms from before there were last days do not run out.
 */
export function seatState(
  holder: { untilOn: CalendarDate | null } | null,
  today: CalendarDate,
  within = EXPIRING_WITHIN_DAYS,
): SeatState {
  if (!holder) return "vacant";
  if (!holder.untilOn) return "filled";
  const left = daysBetween(today, holder.untilOn);
  if (left < 0) return "expired";
  return left <= within ? "expiring" : "filled";
}

export type Term = { fromOn: CalendarDate; untilOn: CalendarDate; reason: string | null };
export type TermBounds = {
  today: CalendarDate;
  /** the first day that the seat is free for; null when nobody has ever held it */
  earliest: CalendarDate | null;
  /** whether somebody holds the seat now */
  replaces: boolean;
};

/**
 * Checks an appointment (S1 ج; the history stays, so terms of one seat never overlap): begun, not before the seat is free,
 * with a last day within the longest term, and with a reason when it ends somebody else's term. Refuses invalidInput.
 */
export function checkTerm(
  { fromOn, untilOn, reason }: Term,
  { today, earliest, replaces }: TermBounds,
): Result<null> {
  const fields: Record<string, string> = {};
  if (fromOn > today) fields["fromOn"] = "تاریخ انتصاب نمی‌تواند در آینده باشد.";
  else if (earliest !== null && fromOn < earliest)
    fields["fromOn"] = `تاریخ انتصاب نمی‌تواند پیش از ${formatJalaliDate(earliest)} باشد.`;
  if (untilOn <= fromOn) fields["untilOn"] = "پایان دوره باید پس از تاریخ انتصاب باشد.";
  else if (fromOn <= today && untilOn > addJalaliYears(fromOn, LONGEST_TERM_YEARS))
    fields["untilOn"] = `دوره حداکثر ${formatNumber(LONGEST_TERM_YEARS)} سال است.`;
  if (replaces && !reason) fields["reason"] = "دلیل جایگزینی را بنویسید.";
  return Object.keys(fields).length === 0 ? ok(null) : refuse("invalidInput", { fields });
}

/** The first day of the next term of a seat, after its last one: the day after its end, or after its beginning while it runs. */
export const earliestAfter = (last: { fromOn: CalendarDate; toOn: CalendarDate | null }): CalendarDate =>
  addDays(last.toOn ?? last.fromOn, 1);

/** A resignation takes effect on a day of the term that has come. Refuses invalidInput under toOn. */
export function checkResignation(
  toOn: CalendarDate,
  { fromOn, today }: { fromOn: CalendarDate; today: CalendarDate },
): Result<null> {
  if (toOn > today) return refuseField("toOn", "تاریخ کناره‌گیری نمی‌تواند در آینده باشد.");
  if (toOn < fromOn)
    return refuseField(
      "toOn",
      `تاریخ کناره‌گیری نمی‌تواند پیش از آغاز دوره، ${formatJalaliDate(fromOn)}، باشد.`,
    );
  return ok(null);
}
