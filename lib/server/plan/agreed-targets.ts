import { z } from "zod";
import type { MonthTargets } from "@/lib/domain/plan/month-targets";
import type { MonthKey } from "@/lib/server/month/facts";
import type { Transaction } from "@/lib/server/scope";

/** Targets as JSON gives them; a list of the database may hold nulls, which the client's own type of it may not. */
export const monthTargets = z.array(z.number().nullable()).length(10);

const row = z.object({ targets: monthTargets }).array();

/** The targets agreed for a month; null without a plan. */
export async function agreedTargets(
  tx: Transaction,
  { centerId, month }: MonthKey,
): Promise<MonthTargets | null> {
  const rows = await tx.$queryRaw`
    SELECT to_jsonb(targets) AS targets FROM plan_month WHERE center_id = ${centerId} AND month = ${month}`;
  return row.parse(rows)[0]?.targets ?? null;
}
