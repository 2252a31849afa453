import { boardSeats } from "@/lib/domain/organisation/board";
import { firstDay, type JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { demoAccounts } from "@/lib/domain/account/demo-accounts";
import type { CenterPlan } from "./centers";
import { formerName, type People } from "./people";
import { personName } from "./person";
import { randomOf } from "./random";
import type { BoardMemberRow } from "./rows";

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
