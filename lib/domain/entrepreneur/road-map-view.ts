import { type CalendarDate, formatJalaliDate, formatJalaliDateShort } from "../shared/calendar-date";
import {
  addMonths,
  formatMonth,
  type JalaliMonth,
  lastDay,
  monthOf,
  parseJalaliMonth,
} from "../shared/jalali-month";
import { type Course, courseLabels } from "./course";
import { LEVELS, type Level, type Standing } from "./level";
import { standingLabels } from "./level-labels";
import {
  CASEWORKER_DUTIES,
  caseworkerClause,
  caseworkerDuties,
  levelsReached,
  managementClause,
  managementDuties,
  ONCE,
  ROAD_MAP_ITEMS,
  roadMapClause,
  roadMapItems,
  roadMapTitles,
  type Tickable,
  type TickPeriod,
} from "./road-map";

export type TickRow = {
  item: Tickable;
  period: TickPeriod;
  doneOn: CalendarDate;
  evidence: string | null;
  by: string;
};
export type RoadMapFacts = {
  standing: Standing;
  enrolledOn: CalendarDate;
  ticks: readonly TickRow[];
  /** completed ones */
  courses: readonly Course[];
  today: CalendarDate;
};

export type TickLine = {
  item: Tickable;
  period: string;
  label: string;
  done: { on: string; evidence: string | null; by: string } | null;
  /** what is already recorded that speaks for it */
  hint: string | null;
  /** the day that the form begins with */
  day: string;
};
export type RoadMapLevel = {
  level: Level;
  title: string;
  clause: string;
  reached: boolean;
  /** the level on which the entrepreneur is */
  present: boolean;
  items: TickLine[];
};
export type RoadMapView = {
  levels: RoadMapLevel[];
  /** of the present level in one month; null for a graduate, whom no caseworker leads any more */
  duties: {
    clause: string;
    month: string;
    previous: string | null;
    next: string | null;
    lines: TickLine[];
  } | null;
  management: { clause: string; texts: readonly string[] } | null;
};

/** The road map of all levels with what is ticked, and the duties of one month: the asked one, if it is possible. */
export function viewRoadMap(facts: RoadMapFacts, asked: string): RoadMapView {
  const { standing, today } = facts;
  const reached = levelsReached(standing);
  return {
    levels: LEVELS.map((level) => ({
      level,
      title: `${standingLabels[level].label}: ${roadMapTitles[level]}`,
      clause: roadMapClause(level),
      reached: reached.includes(level),
      present: standing === level,
      items: ROAD_MAP_ITEMS.filter((item) => roadMapItems[item].level === level).map((item) =>
        lineOf(facts, { item, period: ONCE, label: roadMapItems[item].label, day: today }),
      ),
    })),
    duties: standing === "graduated" ? null : dutiesOf(facts, standing, asked),
    management:
      standing === "graduated"
        ? null
        : { clause: managementClause(standing), texts: managementDuties[standing] },
  };
}

function dutiesOf(facts: RoadMapFacts, level: Level, asked: string): RoadMapView["duties"] {
  const { enrolledOn, today } = facts;
  const [first, last] = [monthOf(enrolledOn), monthOf(today)];
  const typed = parseJalaliMonth(asked);
  const month: JalaliMonth = typed && typed >= first && typed <= last ? typed : last;
  const ended = lastDay(month);
  return {
    clause: caseworkerClause(level),
    month: formatMonth(month),
    previous: month > first ? addMonths(month, -1) : null,
    next: month < last ? addMonths(month, 1) : null,
    lines: CASEWORKER_DUTIES.filter((duty) => caseworkerDuties[duty].level === level).map((duty) =>
      lineOf(facts, {
        item: duty,
        period: month,
        label: caseworkerDuties[duty].label,
        day: ended < today ? ended : today,
      }),
    ),
  };
}

type Asked = { item: Tickable; period: TickPeriod; label: string; day: CalendarDate };

function lineOf({ ticks, courses }: RoadMapFacts, { item, period, label, day }: Asked): TickLine {
  const tick = ticks.find((one) => one.item === item && one.period === period);
  return {
    ...{ item, period, label },
    done: tick ? { on: formatJalaliDate(tick.doneOn), evidence: tick.evidence, by: tick.by } : null,
    hint: coursesText(item, courses),
    day: formatJalaliDateShort(day),
  };
}

function coursesText(item: Tickable, completed: readonly Course[]): string | null {
  const asked: readonly Course[] =
    (roadMapItems as Record<string, { courses?: readonly Course[] }>)[item]?.courses ?? [];
  const done = asked.filter((course) => completed.includes(course));
  return done.length === 0
    ? null
    : `دوره‌های گذرانده: ${done.map((course) => courseLabels[course]).join("، ")}`;
}
