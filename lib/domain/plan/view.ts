import { SERVICE_NUMBERS } from "../aid/service-number";
import { serviceLabels } from "../aid/service-labels";
import type { PolicyVersion } from "../aid/policy-version";
import type { Tone } from "../month/labels";
import { formatInstant } from "../shared/calendar-date";
import { type JalaliMonth, monthAt, monthName } from "../shared/jalali-month";
import { formatNumber } from "../shared/rial";
import { rialInWords } from "../shared/rial-in-words";
import { ok, type Result } from "../shared/result";
import { forecastYear, type History } from "./forecast";
import { fulfilmentSoFar, plannedServices, type PlanMonthFacts } from "./fulfilment";
import { formatMean } from "./mean";
import { FIRST_PLAN_YEAR, monthsOfYear, workingMonths, yearAt } from "./plan-year";
import type { ForecastView, PlanView, ProposalView } from "./plan-view";
import { changedMonths, type PlanTargets } from "./proposal";
import { planStateOf, planStateViews, sideNames } from "./state";
import { columnsOf, fulfilmentText, planRows, proposalRows } from "./view-rows";
import type { PlanSide, PlanStatus } from "./workflow";

/** All that the page of a plan rests on, as the database gives it. */
export type PlanPageFacts = {
  center: {
    id: string;
    name: string;
    office: string;
    province: string;
    startedMonth: JalaliMonth | null;
    endedMonth: JalaliMonth | null;
  };
  year: number;
  plan: {
    status: PlanStatus;
    version: number;
    proposal: PlanTargets | null;
    proposedSide: PlanSide | null;
    proposedByName: string | null;
    returnReason: string | null;
    agreedById: number | null;
  };
  agreed: PlanTargets;
  /** confirmed months of the year: what was paid for and how much was done */
  confirmed: ReadonlyMap<JalaliMonth, { payableRial: bigint; quantities: readonly number[] }>;
  history: History;
  events: readonly { kind: string; at: Date; actorName: string; note: string | null }[];
  policies: readonly PolicyVersion[];
};

/** What the page shows. Refuses policyMissing. */
export function viewPlan(
  facts: PlanPageFacts,
  rights: Pick<PlanView, "may" | "sameHands">,
  now: Date,
): Result<PlanView> {
  const { center, year, plan, agreed } = facts;
  const worked = workingMonths(center, year);
  const current = monthAt(now);
  const months = monthsOfYear(year).map((month): PlanMonthFacts => ({
    month,
    targets: agreed[month] ?? null,
    confirmed: facts.confirmed.get(month)?.quantities ?? null,
  }));
  const forecast = viewForecast(facts, worked);
  if (!forecast.ok) return forecast;
  const soFar = fulfilmentSoFar(months, current);
  const percent = fulfilmentText(soFar);
  return ok({
    id: center.id,
    name: center.name,
    office: center.office,
    province: center.province,
    year,
    version: plan.version,
    state: planStateViews[planStateOf(plan)],
    inForce: plan.status !== "agreed" && plan.agreedById !== null,
    columns: columnsOf({ months, worked: new Set<string>(worked), current }),
    rows: planRows({ months, current }),
    planned: formatNumber(plannedServices(months)),
    fulfilment: {
      percent: percent === "—" ? null : percent,
      text: `${formatNumber(soFar.done)} خدمت از ${formatNumber(soFar.planned)} خدمتِ ماه‌های گذشته`,
    },
    proposal: viewProposal(plan, agreed),
    returned: plan.status === "draft" ? plan.returnReason : null,
    forecast: forecast.value,
    history: facts.events.map(({ kind, at, actorName, note }) => ({
      title: eventTitles[kind]?.title ?? kind,
      tone: eventTitles[kind]?.tone ?? "neutral",
      at: formatInstant(at),
      iso: at.toISOString(),
      by: actorName,
      note,
    })),
    ...rights,
    years: {
      previous: year > FIRST_PLAN_YEAR ? year - 1 : null,
      next: year <= yearAt(now) ? year + 1 : null,
    },
  });
}

const eventTitles: Record<string, { title: string; tone: Tone }> = {
  "plan.drafted": { title: "نوشتن پیش‌نویس", tone: "neutral" },
  "plan.proposed": { title: "فرستادن پیشنهاد", tone: "info" },
  "plan.recalled": { title: "پس گرفتن پیشنهاد", tone: "neutral" },
  "plan.returned": { title: "بازگرداندن با دلیل", tone: "warning" },
  "plan.agreed": { title: "توافق بر برنامه", tone: "success" },
  "plan.discarded": { title: "کنار گذاشتن تغییر", tone: "neutral" },
};

function viewProposal(plan: PlanPageFacts["plan"], agreed: PlanTargets): ProposalView | null {
  if (plan.proposal === null) return null;
  const months = (Object.keys(plan.proposal) as JalaliMonth[]).sort();
  const side = plan.proposedSide && sideNames[plan.proposedSide];
  return {
    months: months.map(monthName),
    rows: proposalRows(plan.proposal, agreed, months),
    by: side ? `پیشنهاد ${side}، به قلم ${plan.proposedByName ?? ""}` : "پیش‌نویس؛ هنوز فرستاده نشده است.",
    changedCount: changedMonths(plan.proposal, agreed).length,
  };
}

function viewForecast(facts: PlanPageFacts, months: readonly JalaliMonth[]): Result<ForecastView | null> {
  if (months.length === 0) return ok(null);
  const { agreed, confirmed, history, policies } = facts;
  const found = forecastYear({
    months,
    policies,
    targets: (month) => agreed[month] ?? null,
    confirmedRial: (month) => confirmed.get(month)?.payableRial ?? null,
    history,
  });
  if (!found.ok) return found;
  const { lines, confirmedRial, comingRial, needRial } = found.value;
  return ok({
    lines: lines.map((line) => ({
      month: line.month,
      name: monthName(line.month),
      amount: formatNumber(line.amountRial),
      ...(line.confirmed
        ? { kind: "تأییدشده", tone: "success" as const }
        : { kind: "پیش‌بینی", tone: "neutral" as const }),
    })),
    confirmed: formatNumber(confirmedRial),
    coming: formatNumber(comingRial),
    need: formatNumber(needRial),
    needInWords: rialInWords(needRial),
    historyMonths: history.months,
    expected: SERVICE_NUMBERS.map((service, index) => ({
      service,
      label: serviceLabels[index] ?? "",
      mean: formatMean(history, index),
    })),
  });
}
