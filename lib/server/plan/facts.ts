import { z } from "zod";
import { covers, type Place } from "@/lib/domain/access/actor";
import { can, grantsFor } from "@/lib/domain/access/policy";
import { openMonths } from "@/lib/domain/plan/plan-year";
import type { PlanTargets } from "@/lib/domain/plan/proposal";
import { PLAN_SIDES, type PlanSide, type PlanStatus, sidesOf } from "@/lib/domain/plan/workflow";
import { type JalaliMonth, jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { monthTargets } from "@/lib/server/plan/agreed-targets";
import type { Context, Transaction } from "@/lib/server/scope";

export type PlanKey = { centerId: string; year: number };

export const planSubjectId = ({ centerId, year }: PlanKey) => `${centerId}/${year}`;

const month = z.string().transform(jalaliMonth);
export const planTargets = z.record(z.string(), monthTargets).transform((targets) => targets as PlanTargets);

const centerRow = z.object({
  name: z.string(),
  officeId: z.string(),
  provinceId: z.string(),
  startedMonth: month.nullable(),
  endedMonth: month.nullable(),
});
const planRow = z.object({
  status: z.enum(["draft", "proposed", "agreed"]),
  version: z.number(),
  proposal: planTargets.nullable(),
  proposedSide: z.enum(PLAN_SIDES).nullable(),
  proposedById: z.number().nullable(),
  draftedById: z.number().nullable(),
  agreedById: z.number().nullable(),
});

/** What every decision about a plan rests on. Its record, where there is one, is locked until the transaction ends. */
export type PlanFacts = PlanKey & {
  centerName: string;
  place: Place;
  status: PlanStatus;
  version: number;
  proposal: PlanTargets | null;
  proposedSide: PlanSide | null;
  proposedById: number | null;
  draftedById: number | null;
  agreedById: number | null;
  /** in force */
  agreed: PlanTargets;
  /** that may still be changed */
  open: JalaliMonth[];
  /** for whom the actor speaks */
  sides: PlanSide[];
};

const UNTOUCHED = {
  status: "none",
  version: 0,
  proposal: null,
  proposedSide: null,
  proposedById: null,
  draftedById: null,
  agreedById: null,
} as const;

/** Locks the plan of a center inside the actor's scope; refuses notFound for whom plans, or this center's, are not. */
export async function lockPlan(tx: Transaction, ctx: Context, key: PlanKey): Promise<Result<PlanFacts>> {
  const { centerId, year } = key;
  let locked = await lockRecord(tx, key);
  if (!locked) {
    // An absent record cannot be locked: first drafts of one plan queue here until the one before has committed.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`plan ${planSubjectId(key)}`}, 0))::text`;
    locked = await lockRecord(tx, key);
  }
  // A month is confirmed by the plan as it was before, or waits until this one has been decided on.
  const months = await tx.$queryRaw<{ month: string; confirmed: boolean }[]>`
    SELECT month, status IN ('confirmed', 'paid') AS confirmed FROM monthly_performance
    WHERE center_id = ${centerId} AND left(month, 4) = ${String(year)} ORDER BY month FOR UPDATE`;
  const [center] = await tx.$queryRaw<unknown[]>`
    SELECT name, office_id AS "officeId", province_id AS "provinceId", started_month AS "startedMonth", ended_month AS "endedMonth"
    FROM center WHERE id = ${centerId}`;
  if (!center) return refuse("notFound");
  const { name, officeId, provinceId, ...time } = centerRow.parse(center);
  const place = { provinceId, officeId, centerId };
  if (!can(ctx.actor, "plan.view", place).ok) return refuse("notFound");
  const confirmed = new Set(months.flatMap((row) => (row.confirmed ? [row.month] : [])));
  const open = openMonths(time, year, { now: ctx.now, confirmed });
  const plan = locked ?? UNTOUCHED;
  return ok({
    ...key,
    centerName: name,
    place,
    ...plan,
    agreed: await agreedOf(tx, key),
    open,
    sides: sidesAt(ctx, place),
  });
}

async function lockRecord(tx: Transaction, { centerId, year }: PlanKey) {
  const [found] = await tx.$queryRaw<unknown[]>`
    SELECT status::text, version, proposal, proposed_side AS "proposedSide", proposed_by_id AS "proposedById",
      drafted_by_id AS "draftedById", agreed_by_id AS "agreedById"
    FROM annual_plan WHERE center_id = ${centerId} AND year = ${year} FOR UPDATE`;
  return found ? planRow.parse(found) : null;
}

/** For whom somebody may speak at a center. */
export const sidesAt = ({ actor }: Context, place: Place): PlanSide[] =>
  sidesOf(
    grantsFor(actor, "plan.propose")
      .filter((grant) => covers(grant, place))
      .map(({ role }) => role),
  );

const agreedRows = z.object({ month, targets: monthTargets }).array();

async function agreedOf(tx: Transaction, { centerId, year }: PlanKey): Promise<PlanTargets> {
  const rows = await tx.$queryRaw`
    SELECT month, to_jsonb(targets) AS targets FROM plan_month WHERE center_id = ${centerId} AND year = ${year}`;
  return Object.fromEntries(agreedRows.parse(rows).map((row) => [row.month, row.targets]));
}
