import { SERVICE_NUMBERS } from "../aid/service-number";
import { serviceClause, serviceLabels } from "../aid/service-labels";
import { toPersianDigits } from "../shared/persian-digits";
import { formatNumber } from "../shared/rial";
import { type JalaliMonth, monthName } from "../shared/jalali-month";
import { type Fulfilment, fulfilmentOfRow, percentOf, type PlanMonthFacts, sumOf } from "./fulfilment";
import type { MonthColumn, PlanCell, PlanRow, ProposalRow } from "./plan-view";
import type { PlanTargets } from "./proposal";

type Columns = { months: readonly PlanMonthFacts[]; worked: ReadonlySet<string>; current: JalaliMonth };

export const columnsOf = ({ months, worked, current }: Columns): MonthColumn[] =>
  months.map(({ month, confirmed }) => ({
    month,
    name: monthName(month),
    state: stateOf(month, { worked: worked.has(month), confirmed: confirmed !== null, current }),
  }));

function stateOf(
  month: JalaliMonth,
  { worked, confirmed, current }: { worked: boolean; confirmed: boolean; current: JalaliMonth },
): MonthColumn["state"] {
  if (!worked) return "unworked";
  if (confirmed) return "confirmed";
  return month === current ? "current" : month < current ? "over" : "coming";
}

/** The ten rows of what is in force, each month with what was confirmed of it. */
export const planRows = ({ months, current }: Omit<Columns, "worked">): PlanRow[] =>
  SERVICE_NUMBERS.map((service, index) => {
    const counted = months.filter(({ month, confirmed }) => month < current || confirmed !== null);
    return {
      service,
      label: serviceLabels[index] ?? "",
      clause: serviceClause(service),
      cells: months.map((month) => cellOf(month, index)),
      fulfilment: fulfilmentText(sumOf(counted.map((month) => fulfilmentOfRow(month, index)))),
    };
  });

function cellOf(month: PlanMonthFacts, index: number): PlanCell {
  const target = month.targets?.[index] ?? null;
  const done = month.confirmed?.[index] ?? null;
  return {
    target: target === null ? null : formatNumber(target),
    done: done === null ? null : formatNumber(done),
    reached: done !== null && target !== null && done >= target,
  };
}

/** «۷۵٪»; a dash where nothing was planned. */
export function fulfilmentText(fulfilment: Fulfilment): string {
  const percent = percentOf(fulfilment);
  return percent === null ? "—" : `${toPersianDigits(percent)}٪`;
}

/** The ten rows of a proposal for its months; «۵ ← ۸» where it would change what is in force. */
export const proposalRows = (
  proposal: PlanTargets,
  agreed: PlanTargets,
  months: readonly JalaliMonth[],
): ProposalRow[] =>
  SERVICE_NUMBERS.map((service, index) => ({
    service,
    label: serviceLabels[index] ?? "",
    cells: months.map((month) => {
      const [wanted, before] = [proposal[month]?.[index] ?? null, agreed[month]?.[index] ?? null];
      const changed = wanted !== before && agreed[month] !== undefined;
      return { text: changed ? `${numberOf(before)} ← ${numberOf(wanted)}` : numberOf(wanted), changed };
    }),
  }));

const numberOf = (target: number | null) => (target === null ? "—" : formatNumber(target));
