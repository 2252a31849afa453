import { z } from "zod";
import type { Place } from "@/lib/domain/access/actor";
import { can, type MonthSubject } from "@/lib/domain/access/policy";
import { MONTH_STATUSES, type MonthStatus } from "@/lib/domain/month/workflow";
import { compareMonths, type JalaliMonth, jalaliMonth, monthAt } from "@/lib/domain/shared/jalali-month";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import type { Context, Transaction } from "@/lib/server/scope";

export type MonthKey = { centerId: string; month: JalaliMonth };

const id = z.number().nullable();
const factsRow = z.object({
  centerId: z.string(),
  officeId: z.string(),
  provinceId: z.string(),
  status: z.enum(MONTH_STATUSES),
  version: z.number(),
  firstSubmittedAt: z.date().nullable(),
  submittedById: id,
  verifiedById: id,
  confirmedById: id,
  loggedByIds: z.array(z.number()),
});

/** What every decision about a month rests on. Its row is locked until the transaction ends. */
export type MonthFacts = z.output<typeof factsRow> &
  MonthSubject & { status: MonthStatus; month: JalaliMonth };

export const monthSubjectId = ({ centerId, month }: MonthKey) => `${centerId}/${month}`;

/** Locks a month inside the actor's scope and gives its facts; null where there is none to see. */
export async function lockMonth(tx: Transaction, { centerId, month }: MonthKey): Promise<MonthFacts | null> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT center_id AS "centerId", office_id AS "officeId", province_id AS "provinceId", status::text, version,
      first_submitted_at AS "firstSubmittedAt", submitted_by_id AS "submittedById", verified_by_id AS "verifiedById",
      confirmed_by_id AS "confirmedById",
      ARRAY(SELECT DISTINCT e.logged_by_id FROM service_entry e
        WHERE e.center_id = m.center_id AND e.month = m.month AND e.removed_at IS NULL) AS "loggedByIds"
    FROM monthly_performance m WHERE center_id = ${centerId} AND month = ${month} FOR UPDATE`;
  return rows[0] ? { ...factsRow.parse(rows[0]), month } : null;
}

/**
 * The month of a center that owes one, made on first need (version 0: nobody has changed it yet), then locked.
 * Refuses notFound outside the scope or the center's working time, monthNotBegun before its first day.
 */
export async function openMonth(tx: Transaction, ctx: Context, key: MonthKey): Promise<Result<MonthFacts>> {
  const known = await lockMonth(tx, key);
  if (known) return seenBy(ctx, known);
  const center = await findCenter(tx, key);
  if (!center || !owesMonth(center, key.month)) return refuse("notFound");
  if (compareMonths(key.month, monthAt(ctx.now)) > 0) return refuse("monthNotBegun");
  const made = await tx.$executeRaw`
    INSERT INTO monthly_performance (center_id, month, office_id, province_id, version)
    VALUES (${key.centerId}, ${key.month}, ${center.officeId}, ${center.provinceId}, 0) ON CONFLICT DO NOTHING`;
  // The new row waits for whoever is ending the center just now; only afterwards is it sure that the month is owed.
  const still = made > 0 ? await findCenter(tx, key) : center;
  if (!still || !owesMonth(still, key.month)) return refuse("notFound");
  const facts = await lockMonth(tx, key);
  return facts ? seenBy(ctx, facts) : refuse("notFound");
}

/** Whoever has no business with months at all is not told that there is one. */
const seenBy = (ctx: Context, facts: MonthFacts): Result<MonthFacts> =>
  can(ctx.actor, "month.view", facts).ok ? ok(facts) : refuse("notFound");

const findCenter = (tx: Transaction, { centerId }: MonthKey) =>
  tx.center.findUnique({
    where: { id: centerId },
    select: { officeId: true, provinceId: true, startedMonth: true, endedMonth: true },
  });

/** Whether a month lies in the time for which a center owes performances; its last month is exclusive. */
export const owesMonth = (
  center: { startedMonth: string | null; endedMonth: string | null },
  month: JalaliMonth,
): boolean =>
  center.startedMonth !== null &&
  compareMonths(jalaliMonth(center.startedMonth), month) <= 0 &&
  (center.endedMonth === null || compareMonths(month, jalaliMonth(center.endedMonth)) < 0);

/** Whether a center's month is there for the actor: theirs to see, owed by the center, and begun. */
export const showsMonth = (
  ctx: Context,
  center: Place & { startedMonth: string | null; endedMonth: string | null },
  month: JalaliMonth,
): boolean =>
  can(ctx.actor, "month.view", center).ok &&
  owesMonth(center, month) &&
  compareMonths(month, monthAt(ctx.now)) <= 0;
