import { boardSeats } from "@/lib/domain/organisation/board";
import { firstDay, type JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { demoAccounts } from "@/lib/domain/account/demo-accounts";
import type { CenterPlan } from "./centers";
import { formerName, type People } from "./people";
import { personName } from "./person";
import { randomOf } from "./random";
import type { BoardMemberRow, TargetRow } from "./rows";

/** Which seats the three demo accounts of a center hold: chair, executive, training. */
const seatsOfRoles = { centerChair: 1, centerExecutive: 2, centerMember: 5 } as const;

/** The eight seats of a board as they were first filled [S1 ج]. */
export function boardOf({ row, rich, trades }: CenterPlan, people: People): BoardMemberRow[] {
  const random = randomOf(`${row.id} board`);
  const seated = new Map<number, string>([[2, people.find(formerName(`${row.id}.executive`)).name]]);
  for (const { role, centerId, name } of demoAccounts)
    if (centerId === row.id) seated.set(seatsOfRoles[role as keyof typeof seatsOfRoles], name);
  return boardSeats.map((key, index) => {
    const stranger = personName(random, key === "women" ? "female" : undefined);
    return {
      province_id: row.province_id,
      office_id: row.office_id,
      center_id: row.id,
      seat: index + 1,
      name: seated.get(index + 1) ?? stranger,
      mobile: rich ? `0900000${random.int(1000, 9999)}` : null,
      business: rich ? random.pick(trades).space : null,
      from_on: firstDay(row.started_month as JalaliMonth),
      until_on: null,
      to_on: null,
      reason: null,
      end_reason: null,
      national_id: null,
    };
  });
}

const plannedTargets: [service: number, from: number, to: number][] = [
  [1, 6, 14],
  [2, 12, 30],
  [4, 3, 7],
  [5, 4, 9],
  [7, 2, 4],
  [9, 2, 5],
  [10, 3, 6],
];

/** Monthly targets of a center's annual plan; rows without one have the target 1. */
export function targetsOf({ row, rich }: CenterPlan): TargetRow[] {
  const random = randomOf(`${row.id} targets`);
  const share = rich ? 1 : 0.5;
  return plannedTargets
    .filter(() => random.chance(rich ? 0.9 : 0.4))
    .map(([service, from, to]) => ({
      province_id: row.province_id,
      office_id: row.office_id,
      center_id: row.id,
      service,
      target: Math.max(1, Math.round(random.int(from, to) * share)),
    }));
}
