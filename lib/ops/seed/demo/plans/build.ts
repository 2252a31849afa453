import { workingMonths } from "@/lib/domain/plan/plan-year";
import type { MonthTargets } from "@/lib/domain/plan/month-targets";
import type { PlanSide } from "@/lib/domain/plan/workflow";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { firstDay, type JalaliMonth } from "@/lib/domain/shared/jalali-month";
import type { CenterPlan } from "../centers";
import { eventOf, handsOf } from "../licensing/hands";
import { formerName, type People, type Person } from "../people";
import { randomOf } from "../random";
import type { PlaceColumns } from "../place";
import type { EventRow } from "../rows";
import { instant, workday } from "../timeline";
import { changed } from "./changes";
import type { AnnualPlanRow, PlanMonthRow } from "./rows";

type Facts = {
  centers: readonly CenterPlan[];
  targets: ReadonlyMap<string, MonthTargets>;
  people: People;
  current: JalaliMonth;
  today: CalendarDate;
};

export type Plans = { annual_plan: AnnualPlanRow[]; plan_month: PlanMonthRow[]; events: EventRow[] };

/** How many years back the plans reach: eighteen months may touch three. */
const YEARS = 3;

/** What each center has agreed with its province for the years it works in, until the end of the present one. */
export function buildPlans(facts: Facts): Plans {
  const plans: Plans = { annual_plan: [], plan_month: [], events: [] };
  const last = Number(facts.current.slice(0, 4));
  for (const center of facts.centers) {
    const targets = facts.targets.get(center.row.id) ?? [];
    if (targets.every((target) => target === null)) continue;
    for (let year = last - YEARS + 1; year <= last; year += 1) planYear(center, year, targets, facts, plans);
  }
  return plans;
}

function planYear(center: CenterPlan, year: number, targets: MonthTargets, facts: Facts, plans: Plans) {
  const { province_id, office_id, id: center_id, started_month, ended_month } = center.row;
  const months = workingMonths(
    { startedMonth: started_month as JalaliMonth, endedMonth: ended_month as JalaliMonth | null },
    year,
  );
  const [first] = months;
  if (!first) return;
  const place = { province_id, office_id, center_id };
  const open =
    year === Number(facts.current.slice(0, 4)) ? months.filter((month) => month >= facts.current) : [];
  const agreed = agreedPlan(place, year, center, {
    first,
    proposal: targetsIn(months, targets),
    people: facts.people,
  });
  const now = changed(agreed.row, { ...facts, open, targets });
  plans.annual_plan.push(now.row);
  plans.plan_month.push(...months.map((month) => ({ ...place, year, month, targets: [...targets] })));
  plans.events.push(...agreed.events, ...now.events);
}

const targetsIn = (months: readonly JalaliMonth[], targets: MonthTargets) =>
  Object.fromEntries(months.map((month) => [month, targets]));

type Agreement = { first: JalaliMonth; proposal: object; people: People };

/** Proposed by one side in the weeks before the first month, and agreed to by the other some days later. */
function agreedPlan(
  place: PlaceColumns,
  year: number,
  { row: center, office }: CenterPlan,
  { first, proposal, people }: Agreement,
): { row: AnnualPlanRow; events: EventRow[] } {
  const random = randomOf(`${center.id} plan ${year}`);
  const executive = people.find(formerName(`${center.id}.executive`));
  const { employment } = handsOf(office, people);
  const side: PlanSide = random.chance(0.4) ? "center" : "province";
  const [proposer, other] = side === "center" ? [executive, employment] : [employment, executive];
  // A center that begins agrees on its plan in its first days, the others before the year does.
  const days = first === center.started_month ? random.int(3, 6) : -random.int(9, 26);
  const on = workday(addDays(firstDay(first), days));
  const proposedAt = instant(on, random.int(8, 13), random.int(0, 59));
  const agreedAt = instant(workday(addDays(on, random.int(2, 7))), 14, random.int(0, 59));
  const told = (
    at: Date,
    hand: Person,
    kind: string,
    [from, to]: [string, string],
    version: number,
    more = {},
  ) =>
    eventOf(
      {
        ...{
          at: at.toISOString(),
          hand,
          kind: `plan.${kind}`,
          subject: "plan",
          subjectId: `${center.id}/${year}`,
        },
        before: { status: from, version: version - 1 },
        after: { status: to, version, ...more },
      },
      place,
      random,
    );
  return {
    row: {
      ...place,
      year,
      status: "agreed",
      version: 3,
      proposal: null,
      drafted_by_id: proposer.id,
      proposed_side: side,
      proposed_by_id: proposer.id,
      proposed_by_name: proposer.name,
      proposed_at: proposedAt.toISOString(),
      agreed_by_id: other.id,
      agreed_by_name: other.name,
      agreed_at: agreedAt.toISOString(),
    },
    events: [
      told(proposedAt, proposer, "drafted", ["none", "draft"], 1, { proposal }),
      told(proposedAt, proposer, "proposed", ["draft", "proposed"], 2),
      told(agreedAt, other, "agreed", ["proposed", "agreed"], 3, { targets: proposal }),
    ],
  };
}
