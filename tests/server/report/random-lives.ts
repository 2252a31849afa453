import fc from "fast-check";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { addMonths, firstDay, jalaliMonth, lastDay } from "@/lib/domain/shared/jalali-month";
import { createEntrepreneur } from "@/tests/support/cases";
import { asOwner, type TestPlace } from "@/tests/support/world";

/** Days of a year and a half, most of them the first or the last one of a month. */
const days = fc
  .record({ month: fc.nat(17), at: fc.constantFrom("first", "last", "between") })
  .map(({ month, at }): CalendarDate => {
    const of = addMonths(jalaliMonth("1404-03"), month);
    return at === "first" ? firstDay(of) : at === "last" ? lastDay(of) : addDays(firstDay(of), 14);
  });

type Standing = 1 | 2 | 3 | 4;
/** A case from its enrolment on: a step up is a promotion, or has only been taken down later. */
export type Life = {
  enrolledOn: CalendarDate;
  from: Standing;
  steps: { on: CalendarDate; promoted: boolean }[];
  endedOn: CalendarDate | null;
};

export const lives: fc.Arbitrary<Life> = fc
  .record({
    from: fc.constantFrom(1 as const, 1 as const, 2 as const, 3 as const),
    days: fc.uniqueArray(days, { minLength: 1, maxLength: 5 }).map((list) => list.toSorted()),
    promoted: fc.infiniteStream(fc.constantFrom(true, true, true, false)),
    ended: fc.boolean(),
  })
  .map(({ from, days: [enrolledOn = lastDay(jalaliMonth("1404-03")), ...later], promoted, ended }) => {
    const endedOn = (ended && later.pop()) || null;
    const steps = later.slice(0, 4 - from).map((on) => ({ on, promoted: promoted.next().value ?? true }));
    return { enrolledOn, from, steps, endedOn };
  });

/** Where somebody stood when a day ended; null before the enrolment and after the end. */
export const standingAt = ({ enrolledOn, from, steps, endedOn }: Life, day: CalendarDate): number | null =>
  enrolledOn > day || (endedOn !== null && endedOn <= day)
    ? null
    : from + steps.filter(({ on }) => on <= day).length;

const PROMOTED = `
  INSERT INTO promotion (entrepreneur_id, from_standing, to_standing, status, evaluation, profile_reason, proposed_by_id, proposed_by_name, proposed_at,
    decided_by_id, decided_by_name, decided_at)
  VALUES ($1, $2 - 1, $2, 'approved', '{}', '', 1, 'مددکار', now(), 2, 'اداره', now()) RETURNING id`;
const STOOD = `
  INSERT INTO level_history (entrepreneur_id, standing, since_on, promotion_id, recorded_by_name, recorded_at) VALUES ($1, $2, $3, $4, 'x', now())`;

/** Somebody with such a life; gives the code. */
export async function createLife(
  place: TestPlace,
  { enrolledOn, from, steps, endedOn }: Life,
): Promise<string> {
  const { id, code } = await createEntrepreneur(place, {
    standing: (from + steps.length) as Standing,
    sinceOn: steps.at(-1)?.on ?? enrolledOn,
    enrolledOn,
  });
  await asOwner("DELETE FROM level_history WHERE entrepreneur_id = $1", [id]);
  await asOwner(STOOD, [id, from, enrolledOn, null]);
  for (const [index, { on, promoted }] of steps.entries()) {
    const standing = from + index + 1;
    const [promotion] = promoted ? await asOwner<{ id: number }>(PROMOTED, [id, standing]) : [];
    await asOwner(STOOD, [id, standing, on, promotion?.id ?? null]);
  }
  if (endedOn)
    await asOwner("UPDATE entrepreneur SET ended_on = $2, end_reason = 'مهاجرت' WHERE id = $1", [
      id,
      endedOn,
    ]);
  return code;
}

/** A notice that runs or was lifted; none for some centers. */
export const notices = fc
  .record({ status: fc.constantFrom("served", "lifted", undefined), servedOn: days, left: fc.nat(120) })
  .map(({ status, servedOn, left }) => ({
    ...{ status, servedOn, replyBy: addDays(servedOn, 10) },
    ...{ decidedOn: addDays(servedOn, 11 + left) },
  }));
