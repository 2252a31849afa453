import { type CalendarDate, formatJalaliDate } from "../shared/calendar-date";
import { ok, refuse, refuseField, type Result } from "../shared/result";
import { nextStanding, type Standing } from "./level";

/** A row of the level history, valid from its day until the next row's. */
export type LevelRow = { standing: Standing; sinceOn: CalendarDate };

/** Everybody begins on level 1 (domain page 3: no level is skipped). */
export const enrolled = (on: CalendarDate): LevelRow[] => [{ standing: 1, sinceOn: on }];

/** The row that holds on a day, of rows in the order they were written; null before the first. */
export const levelOn = (history: readonly LevelRow[], on: CalendarDate): LevelRow | null =>
  history.findLast(({ sinceOn }) => sinceOn <= on) ?? null;

/**
 * The history with a promotion, which holds from the day of its decision on. Nothing written is changed. Refuses wrongStep for
 * anything but the next standing, and (under decidedOn) a day before the present one began.
 */
export function promoted(history: readonly LevelRow[], to: Standing, on: CalendarDate): Result<LevelRow[]> {
  const present = history.at(-1);
  if (!present || nextStanding(present.standing) !== to) return refuse("wrongStep");
  if (on < present.sinceOn)
    return refuseField(
      "decidedOn",
      `تاریخ تصمیم نمی‌تواند پیش از آغاز سطح کنونی (${formatJalaliDate(present.sinceOn)}) باشد.`,
    );
  return ok([...history, { standing: to, sinceOn: on }]);
}
