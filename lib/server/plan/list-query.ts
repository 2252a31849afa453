import { canSome, can, scopeFor } from "@/lib/domain/access/policy";
import { amountsOf, budgetView, compared, type SumFacts, sumsOf } from "@/lib/domain/plan/list-figures";
import type { PlansView } from "@/lib/domain/plan/list-view";
import { FIRST_PLAN_YEAR, isPlannedNow, placeInYear, yearAt } from "@/lib/domain/plan/plan-year";
import { PLAN_STATES } from "@/lib/domain/plan/state";
import { monthAt } from "@/lib/domain/shared/jalali-month";
import { formatNumber } from "@/lib/domain/shared/rial";
import { rialInWords } from "@/lib/domain/shared/rial-in-words";
import { plansFilter, type PlansFilter, type PlansQuery } from "@/lib/server/plan/list-filter";
import { PAGE_SIZE, type PlansRow, plansStatement } from "@/lib/server/plan/list-statement";
import { type Context, readRow } from "@/lib/server/scope";

/** The plans of a year in a place with what they will need; null for whom plans are not, and for what is no year of them. */
export async function listPlans(ctx: Context, query: PlansQuery): Promise<PlansView | null> {
  const filter = plansFilter(ctx, query);
  if (!filter || !canSome(ctx.actor, "plan.view")) return null;
  const plans = scopeFor(ctx.actor, "plan.view");
  const budgets = scopeFor(ctx.actor, "budget.view");
  const found = await readRow(ctx, plansStatement(filter), [
    filter.year,
    placeInYear(monthAt(ctx.now), filter.year),
    ...[plans.country, plans.provinces, plans.offices, plans.centers],
    ...[budgets.country, budgets.provinces],
    (filter.page - 1) * PAGE_SIZE,
    ...[filter.province, filter.office, filter.state].filter((value) => value !== null),
  ]);
  if (!found) throw new Error("the list of plans gave no row");
  return viewOf(ctx, filter, found);
}

function viewOf(ctx: Context, filter: PlansFilter, found: PlansRow): PlansView {
  const { year, province, office, state, page, parts } = filter;
  const plans = scopeFor(ctx.actor, "plan.view");
  const budgets = new Map(found.budgets.map((budget) => [budget.provinceId, budget]));
  const own = province !== null && office === null ? budgets.get(province) : undefined;
  const total: SumFacts = found.total;
  const centersIn = new Map(found.states.map((entry) => [entry.state, entry.centers]));
  const provinceName = found.provinces.find(({ id }) => id === province)?.name ?? null;
  const seesOffices = plans.country || plans.provinces.includes(province ?? "");
  return {
    year,
    place: {
      province: provinceName,
      office: found.offices.find(({ id }) => id === office)?.name ?? null,
      country: plans.country,
    },
    filter: { province, office, state },
    total: sumsOf(found.total),
    needInWords: rialInWords(total.confirmed + total.coming),
    states: PLAN_STATES.map((key) => ({
      state: key,
      centers: formatNumber(centersIn.get(key) ?? 0),
    })),
    parts: parts && {
      kind: parts,
      rows: found.parts.map((part) => partOf(part, budgets.get(part.id)?.amount)),
    },
    budget: own ? budgetView(own, total) : null,
    announcedAll: parts === "province" && budgets.size > 0 ? allBudgets(found) : null,
    seesBudget: canSome(ctx.actor, "budget.view") && office === null,
    rows: found.rows.map((line) => ({
      id: line.id,
      name: line.name,
      office: line.office,
      state: line.state,
      inForce: line.inForce,
      ...amountsOf(line),
    })),
    found: found.found,
    page,
    pages: Math.max(1, Math.ceil(found.found / PAGE_SIZE)),
    first: (page - 1) * PAGE_SIZE + 1,
    provinces: found.provinces.filter(
      ({ id }) => plans.country || (plans.provinces.length > 1 && plans.provinces.includes(id)),
    ),
    offices: seesOffices ? found.offices : [],
    may: rightsOf(ctx, filter),
    years: {
      previous: year > FIRST_PLAN_YEAR ? year - 1 : null,
      next: year <= yearAt(ctx.now) ? year + 1 : null,
    },
  };
}

function partOf(part: PlansRow["parts"][number], amount: bigint | undefined) {
  return {
    id: part.id,
    name: part.name,
    ...sumsOf(part),
    budget: amount === undefined ? null : compared(amount, part),
  };
}

/** The country beside all that has been announced: only provinces with a budget are compared with it. */
function allBudgets({ budgets, parts }: PlansRow): PlansView["announcedAll"] {
  const announced = new Map(budgets.map(({ provinceId, amount }) => [provinceId, amount]));
  const amount = budgets.reduce((sum, budget) => sum + budget.amount, 0n);
  const facts = parts
    .filter(({ id }) => announced.has(id))
    .reduce(
      (sum, part) => ({
        ...sum,
        confirmed: sum.confirmed + part.confirmed,
        coming: sum.coming + part.coming,
      }),
      {
        planned: 0,
        counted: 0,
        done: 0,
        confirmed: 0n,
        coming: 0n,
      },
    );
  const { announced: text, remaining, shortage } = compared(amount, facts);
  return { provinces: formatNumber(announced.size), amount: text, remaining, shortage };
}

function rightsOf(ctx: Context, { province, office, year }: PlansFilter): PlansView["may"] {
  const place = { provinceId: province, officeId: null, centerId: null };
  const here = province !== null && office === null && isPlannedNow(year, ctx.now);
  return {
    announce: here && can(ctx.actor, "budget.announce", place).ok ? province : null,
    copy: here && can(ctx.actor, "plan.propose", place).ok ? province : null,
  };
}
