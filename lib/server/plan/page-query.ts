import { can } from "@/lib/domain/access/policy";
import { isPlannedNow, openMonths, parsePlanYear } from "@/lib/domain/plan/plan-year";
import type { PlanView } from "@/lib/domain/plan/plan-view";
import { type PlanPageFacts, viewPlan } from "@/lib/domain/plan/view";
import { movePlan, type PlanAction, type PlanStatus } from "@/lib/domain/plan/workflow";
import { sidesAt } from "@/lib/server/plan/facts";
import { planPage, type PlanPageRow } from "@/lib/server/plan/page-statement";
import { handsOf } from "@/lib/server/plan/transition";
import { type Context, readRow } from "@/lib/server/scope";

const UNTOUCHED = {
  status: "none" as PlanStatus,
  version: 0,
  proposal: null,
  proposedSide: null,
  proposedById: null,
  proposedByName: null,
  draftedById: null,
  returnReason: null,
  agreedById: null,
};

export type PlanAddress = { year: string; center: string };

/** A center with its plan of a year; null for whom it is not, and for what is no year of plans. */
export async function readPlan(ctx: Context, { year: text, center }: PlanAddress) {
  const year = parsePlanYear(text);
  if (year === null || !/^[a-z][a-z0-9-]{1,59}$/.test(center)) return null;
  const row = await readRow(ctx, planPage, [center, year, `${center}/${year}`]);
  if (!row) return null;
  const place = { provinceId: row.province.id, officeId: row.office.id, centerId: row.id };
  if (!can(ctx.actor, "plan.view", place).ok) return null;
  const facts = factsOf(row, year);
  const plan = { ...UNTOUCHED, ...row.plan };
  const open = openMonths(facts.center, year, {
    now: ctx.now,
    confirmed: new Set<string>(facts.confirmed.keys()),
  });
  return { row, facts, plan, place, open };
}

/** The page of a plan; null for whom it is not. */
export async function getPlanPage(ctx: Context, address: PlanAddress): Promise<PlanView | null> {
  const found = await readPlan(ctx, address);
  if (!found) return null;
  const view = viewPlan(found.facts, rightsOf(ctx, found), ctx.now);
  if (!view.ok) throw new Error(`no policy version covers ${found.facts.year}`);
  return view.value;
}

type Found = NonNullable<Awaited<ReturnType<typeof readPlan>>>;

/** What the actor may do with the plan as it stands: right, workflow and, for agreeing, other hands. */
export function rightsOf(
  ctx: Context,
  { plan, place, facts, open }: Found,
): Pick<PlanView, "may" | "sameHands"> {
  const sides = sidesAt(ctx, place);
  const state = { ...plan, agreedBefore: plan.agreedById !== null };
  const turn = (action: PlanAction) => movePlan(state, action, sides).ok;
  const agreed = can(ctx.actor, "plan.agree", { ...place, hands: handsOf(plan) });
  const writable = open.length > 0 && isPlannedNow(facts.year, ctx.now);
  return {
    may: {
      write: turn("write") && writable,
      propose: turn("propose") && writable,
      recall: turn("recall"),
      return: turn("return"),
      agree: turn("agree") && agreed.ok && writable,
      discard: turn("discard"),
    },
    sameHands: turn("agree") && !agreed.ok && agreed.refusal.code === "sameHandsForbidden",
  };
}

function factsOf(row: PlanPageRow, year: number): PlanPageFacts {
  const confirmed = row.months.flatMap(({ month, status, payable, confirmed: quantities }) =>
    (status === "confirmed" || status === "paid") && payable !== null
      ? [[month, { payableRial: payable, quantities }] as const]
      : [],
  );
  return {
    center: {
      id: row.id,
      name: row.name,
      office: row.office.name,
      province: row.province.name,
      startedMonth: row.startedMonth,
      endedMonth: row.endedMonth,
    },
    year,
    plan: { ...UNTOUCHED, ...row.plan },
    agreed: Object.fromEntries(row.agreed.map(({ month, targets }) => [month, targets])),
    confirmed: new Map(confirmed),
    history: row.history,
    events: row.events,
    policies: row.policies,
  };
}
