import { policyInForce, type PolicyVersion } from "@/lib/domain/aid/policy-version";
import { type MonthTargets, targetsByService } from "@/lib/domain/plan/month-targets";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { compareMonths, daysInMonth, type JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { provinces } from "@/prisma/reference/provinces";
import type { CenterPlan } from "./centers";
import { logEntries, type LoggedEntry } from "./entries";
import { type Fate, fateOf } from "./fate";
import { notFrozen } from "./figures";
import { formerName, type People, type Person } from "./people";
import { type Random, randomOf } from "./random";
import type { BeneficiaryRow, EntryBeneficiaryRow, EntryRow, EventRow, MonthRow } from "./rows";
import { type Hands, type MonthCourse, take } from "./steps";
import { elapsed, instant, timelineOf } from "./timeline";

type World = {
  today: CalendarDate;
  current: JalaliMonth;
  policies: PolicyVersion[];
  people: People;
  beneficiaries: BeneficiaryRow[];
  targets: ReadonlyMap<string, MonthTargets>;
};

type CenterHistory = {
  months: MonthRow[];
  entries: EntryRow[];
  linked: EntryBeneficiaryRow[];
  events: EventRow[];
};

const ENTRIES = { rich: [12, 18], thin: [3, 6] } as const;
const DEMO_CENTERS = ["mashhad-1", "birjand-1"];

/** What a center did in all its months up to today. */
export function historyOf(center: CenterPlan, world: World): CenterHistory {
  const history: CenterHistory = { months: [], entries: [], linked: [], events: [] };
  for (const month of center.months) {
    const random = randomOf(`${center.row.id}/${month}`);
    const monthsAgo = compareMonths(world.current, month);
    const fate: Fate =
      monthsAgo === 0
        ? { outcome: "unsent", late: false, returnedBy: null, reopened: false }
        : fateOf(center, monthsAgo, random);
    const logged = fate.outcome === "silent" ? [] : logMonth(center, month, monthsAgo, world, random);
    if (logged.length > 0) keep(history, live(center, month, fate, logged, world, random), logged, monthsAgo);
  }
  return history;
}

function logMonth(
  center: CenterPlan,
  month: JalaliMonth,
  monthsAgo: number,
  world: World,
  random: Random,
): LoggedEntry[] {
  const { id, office_id: officeId } = center.row;
  const { days, part } = elapsed(world.today);
  const full = center.rich ? random.int(...ENTRIES.rich) : random.int(...ENTRIES.thin);
  const isDemo = DEMO_CENTERS.includes(id);
  const source = {
    center,
    month,
    horizon: instant(world.today, 0),
    known: world.beneficiaries.filter((person) => person.office_id === officeId),
    loggers: loggersOf(center, monthsAgo, world.people),
  };
  if (monthsAgo > 0) return logEntries({ ...source, lastDay: daysInMonth(month), count: full }, random);
  const count = isDemo ? 6 : Math.round(full * part);
  return logEntries({ ...source, lastDay: days, count }, random);
}

/** The newest months of the two demo centers are by the accounts of the demonstration. */
function loggersOf({ row, rich }: CenterPlan, monthsAgo: number, people: People): Person[] {
  if (monthsAgo < 2 && DEMO_CENTERS.includes(row.id))
    return ["executive", "member", "chair"].map((post) => people.find(`${row.office_id}.${post}`));
  return (rich ? ["executive", "member"] : ["executive"]).map((post) =>
    people.find(formerName(`${row.id}.${post}`)),
  );
}

function handsOf({ row }: CenterPlan, monthsAgo: number, people: People): Hands {
  const slug = provinces.find(([id]) => id === row.province_id)?.[1] ?? "";
  const own = monthsAgo < 2 && DEMO_CENTERS.includes(row.id);
  return {
    submit: people.find(own ? `${row.office_id}.executive` : formerName(`${row.id}.executive`)),
    verify: people.find(formerName(`${row.office_id}.office`)),
    confirm: people.find(formerName(`${slug}.employment`)),
    reopen: people.find(formerName(`${slug}.manager`)),
  };
}

function live(
  center: CenterPlan,
  month: JalaliMonth,
  fate: Fate,
  logged: LoggedEntry[],
  world: World,
  random: Random,
): MonthCourse {
  const policy = policyInForce(world.policies, month);
  if (!policy.ok) throw new Error(`no policy is in force for ${month}: load the reference data first`);
  const monthsAgo = compareMonths(world.current, month);
  const { province_id, office_id, id: center_id } = center.row;
  const course: MonthCourse = {
    month: { ...opened, province_id, office_id, center_id, month, version: logged.length },
    entries: logged.map(({ entry }) => entry),
    events: [],
    policy: policy.value,
    targets: targetsByService(world.targets.get(center_id) ?? null),
    hands: handsOf(center, monthsAgo, world.people),
  };
  const steps = timelineOf(fate, month, instant(world.today, 0), random);
  for (const [index, step] of steps.entries()) {
    if (step.action === "submit" && index > 0) mend(course, step.at, random);
    take(course, step, random);
  }
  return course;
}

/** Between a return and the next submission a center sometimes takes an entry out. */
function mend(course: MonthCourse, before: Date, random: Random): void {
  const [first, ...rest] = course.entries;
  if (!first || rest.length < 3 || !random.chance(0.4)) return;
  const removed = {
    ...first,
    removed_at: new Date(before.getTime() - 60_000).toISOString(),
    version: first.version + 1,
  };
  course.entries = [removed, ...rest];
  course.month.version += 1;
}

function keep(history: CenterHistory, course: MonthCourse, logged: LoggedEntry[], monthsAgo: number): void {
  history.months.push(course.month);
  history.entries.push(...course.entries);
  history.linked.push(...logged.flatMap(({ linked }) => linked));
  history.events.push(...course.events);
  if (monthsAgo < 2) history.events.push(...logged.map(({ event }) => event));
}

const opened: Omit<MonthRow, "province_id" | "office_id" | "center_id" | "month" | "version"> = {
  status: "open",
  first_submitted_at: null,
  submitted_late: null,
  submitted_at: null,
  submitted_by_id: null,
  submitted_entries: null,
  verified_at: null,
  verified_by_id: null,
  verified_late: null,
  confirmed_at: null,
  confirmed_by_id: null,
  confirmed_late: null,
  return_reasons: null,
  reopen_reason: null,
  ...notFrozen,
  batch_number: null,
  paid_on: null,
  bank_reference: null,
};
