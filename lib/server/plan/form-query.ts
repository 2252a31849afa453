import { policyInForce } from "@/lib/domain/aid/policy-version";
import { SERVICE_NUMBERS } from "@/lib/domain/aid/service-number";
import { serviceClause, serviceLabels } from "@/lib/domain/aid/service-labels";
import type { PlanFormView } from "@/lib/domain/plan/form-view";
import { isLastYearSource, lastYearLabels, planOfLastYear } from "@/lib/domain/plan/last-year";
import type { PlanTargets } from "@/lib/domain/plan/proposal";
import { rowsOfPlan } from "@/lib/domain/plan/row-form";
import { isPlanTemplate, MOST_OF_TEMPLATE, planOfTemplate, planTemplates } from "@/lib/domain/plan/template";
import { type JalaliMonth, monthName } from "@/lib/domain/shared/jalali-month";
import { toLatinDigits, toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { lastYearOf } from "@/lib/server/plan/copy";
import { type PlanAddress, readPlan, rightsOf } from "@/lib/server/plan/page-query";
import type { Context } from "@/lib/server/scope";

export type FormAddress = PlanAddress & { from?: string; number?: string };
type Found = NonNullable<Awaited<ReturnType<typeof readPlan>>>;

/** The form of a plan, filled with what is written or in force, or with what the address asks to begin from; null for whom it is not. */
export async function getPlanForm(
  ctx: Context,
  { from = "", number = "", ...address }: FormAddress,
): Promise<PlanFormView | null> {
  const found = await readPlan(ctx, address);
  if (!found || !rightsOf(ctx, found).may.write) return null;
  const { facts, plan, open } = found;
  const begun = await begunFrom(ctx, found, { from, number });
  const written = { ...facts.agreed, ...plan.proposal };
  const rows = rowsOfPlan(begun?.targets ?? written, open);
  return {
    id: facts.center.id,
    name: facts.center.name,
    year: facts.year,
    version: plan.version,
    inForce: plan.agreedById !== null,
    returned: plan.returnReason,
    months: open.map((month) => ({ number: numberOf(month), name: monthName(month) })),
    rows: SERVICE_NUMBERS.map((service, index) => {
      const { every = null, except = {} } = rows[index] ?? {};
      return {
        service,
        label: serviceLabels[index] ?? "",
        clause: serviceClause(service),
        every: every === null ? "" : toPersianDigits(every),
        except: Object.fromEntries(
          Object.entries(except).map(([month, target]) => [
            numberOf(month as JalaliMonth),
            toPersianDigits(target),
          ]),
        ),
      };
    }),
    from: begun?.targets ? begun.label : null,
    nothing: begun !== null && begun.targets === null,
  };
}

const numberOf = (month: JalaliMonth) => Number(month.slice(5));

/** What the form begins from, where it is asked to; null targets where there is nothing. */
async function begunFrom(
  ctx: Context,
  { facts, open }: Found,
  { from, number: text }: { from: string; number: string },
): Promise<{ label: string; targets: PlanTargets | null } | null> {
  if (isLastYearSource(from)) {
    const before = await lastYearOf(ctx, facts.center.id, facts.year, from);
    const targets = before && planOfLastYear(before, open);
    return {
      label: lastYearLabels[from],
      targets: targets && Object.keys(targets).length > 0 ? targets : null,
    };
  }
  const number = text.length <= 10 ? Number(toLatinDigits(text).trim() || "x") : Number.NaN;
  const [first] = open;
  if (!isPlanTemplate(from) || !first) return null;
  const label = `الگوی «${planTemplates[from].label}»`;
  const policy = policyInForce(facts.policies, first);
  if (!Number.isInteger(number) || number < 1 || number > MOST_OF_TEMPLATE || !policy.ok)
    return { label, targets: null };
  return { label, targets: planOfTemplate(from, number, { months: open, shares: policy.value.shares }) };
}
