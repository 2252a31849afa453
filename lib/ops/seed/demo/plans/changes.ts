import type { MonthTargets } from "@/lib/domain/plan/month-targets";
import type { PlanTargets } from "@/lib/domain/plan/proposal";
import type { PlanSide } from "@/lib/domain/plan/workflow";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { eventOf } from "../licensing/hands";
import type { People } from "../people";
import { randomOf } from "../random";
import type { EventRow } from "../rows";
import { instant, workday } from "../timeline";
import type { AnnualPlanRow } from "./rows";

type Change = { side: PlanSide; by: string; days: number; proposed: boolean };

/** Changes of this year's plans that somebody has begun, beside what was agreed before. */
const changes: Record<string, Change> = {
  "mashhad-1": { side: "center", by: "mashhad.executive", days: 3, proposed: true },
  "birjand-1": { side: "province", by: "khorasan-jonubi.employment", days: 2, proposed: true },
  "mashhad-3": { side: "province", by: "khorasan-razavi.employment", days: 1, proposed: false },
};

type Facts = { open: readonly JalaliMonth[]; targets: MonthTargets; people: People; today: CalendarDate };

/** The plan with the change that is on its way, and what has happened to it. */
export function changed(
  row: AnnualPlanRow,
  { open, targets, people, today }: Facts,
): { row: AnnualPlanRow; events: EventRow[] } {
  const change = changes[row.center_id];
  if (!change || open.length === 0) return { row, events: [] };
  const hand = people.find(change.by);
  const random = randomOf(`${row.center_id} plan change`);
  const at = instant(workday(addDays(today, -change.days)), 10, random.int(0, 59)).toISOString();
  const proposal: PlanTargets = Object.fromEntries(open.map((month) => [month, raised(targets)]));
  const drafted: AnnualPlanRow = {
    ...row,
    status: "draft",
    version: row.version + 1,
    proposal,
    drafted_by_id: hand.id,
    ...{ proposed_side: null, proposed_by_id: null, proposed_by_name: null, proposed_at: null },
  };
  const place = { province_id: row.province_id, office_id: row.office_id, center_id: row.center_id };
  const told = (kind: string, before: AnnualPlanRow, after: AnnualPlanRow, more: object = {}) =>
    eventOf(
      {
        ...{ at, hand, kind, subject: "plan", subjectId: `${row.center_id}/${row.year}` },
        before: { status: before.status, version: before.version },
        after: { status: after.status, version: after.version, ...more },
      },
      place,
      random,
    );
  const events = [told("plan.drafted", row, drafted, { proposal })];
  if (!change.proposed) return { row: drafted, events };
  const proposed: AnnualPlanRow = {
    ...drafted,
    status: "proposed",
    version: drafted.version + 1,
    proposed_side: change.side,
    proposed_by_id: hand.id,
    proposed_by_name: hand.name,
    proposed_at: at,
  };
  return { row: proposed, events: [...events, told("plan.proposed", drafted, proposed)] };
}

/** A fifth more in every row that has a target. */
const raised = (targets: MonthTargets): MonthTargets =>
  targets.map((target) => (target === null ? null : target + Math.max(1, Math.round(target / 5))));
