import {
  CASEWORKER_DUTIES,
  caseworkerDuties,
  checkTick,
  levelsReached,
  ONCE,
  ROAD_MAP_ITEMS,
  roadMapItems,
  type Tickable,
  type TickPeriod,
} from "@/lib/domain/entrepreneur/road-map";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { dayOfMonth, lastMonths, monthOf } from "@/lib/domain/shared/jalali-month";
import { type CaseDraft, writtenAt } from "./draft";
import { tickNotes } from "./texts";

/** How many months of the caseworker's duties are told. */
const MONTHS = 3;
const LATEST_DAY = 26;

/** The road map as far as it has been gone, and what the caseworker has done for it lately. */
export function tickRoadMap(draft: CaseDraft): void {
  const { rows, random, standing, sinceOn, today } = draft;
  const present = levelsReached(standing).at(-1) ?? 1;
  for (const item of ROAD_MAP_ITEMS) {
    const spec = roadMapItems[item];
    const since = rows.level_history.find((row) => row.standing === spec.level)?.since_on;
    const passed = spec.level < present || standing === "graduated";
    if (!since || !random.chance(passed ? 0.95 : 0.4)) continue;
    const taken = courseDays(draft, "courses" in spec ? spec.courses : []);
    if (taken === null) continue;
    tick(draft, item, ONCE, taken ?? addDays(since, random.int(20, 100)));
  }
  if (standing === "graduated" || draft.caseworker === null) return;
  for (const month of lastMonths(monthOf(today), MONTHS))
    for (const duty of CASEWORKER_DUTIES) {
      const day = dayOfMonth(month, random.int(2, LATEST_DAY));
      if (caseworkerDuties[duty].level === standing && day > sinceOn && random.chance(0.6))
        tick(draft, duty, month, day);
    }
}

/** The day on which the last of the courses was completed; null while one is missing, undefined where none belongs to the item. */
function courseDays({ rows }: CaseDraft, courses: readonly string[]): CalendarDate | null | undefined {
  const days = courses.map(
    (course) => rows.course_completion.find((row) => row.course === course)?.completed_on,
  );
  if (days.includes(undefined)) return null;
  return days.reduce((last, day) => (last === undefined || (day && day > last) ? day : last), undefined);
}

function tick(draft: CaseDraft, item: Tickable, period: TickPeriod, doneOn: CalendarDate): void {
  const { enrolledOn, untilOn, standing, rows } = draft;
  if (doneOn > untilOn || !checkTick({ item, period, doneOn }, { standing, enrolledOn, today: untilOn }).ok)
    return;
  rows.road_map_tick.push({
    id: draft.next("road_map_tick"),
    entrepreneur_id: draft.id,
    item,
    period,
    done_on: doneOn,
    evidence: draft.random.chance(0.4) ? draft.random.pick(tickNotes) : null,
    recorded_by_name: draft.hand.name,
    recorded_at: writtenAt(draft, doneOn),
  });
}
