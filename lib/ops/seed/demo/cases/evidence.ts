import { type Evaluation, evaluate } from "@/lib/domain/entrepreneur/evaluation";
import type { Evidence } from "@/lib/domain/entrepreneur/evidence";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { CaseDraft } from "./draft";
import type { CaseRecord } from "./rows";

const common = ({ id, voided_at }: CaseRecord) => ({ id, voided: voided_at !== null });

/** The rows of a case as the rules take them. */
export const evidenceOf = ({ rows, outlets }: Pick<CaseDraft, "rows" | "outlets">): Evidence => ({
  invoices: rows.sales_invoice.map((row) => ({
    ...common(row),
    number: row.number,
    issuedOn: row.issued_on,
    amountRial: BigInt(row.amount_rial),
    customer: row.customer,
    productId: row.product_id,
  })),
  courses: rows.course_completion.map((row) => ({
    ...common(row),
    course: row.course,
    completedOn: row.completed_on,
  })),
  visits: rows.visit.map((row) => ({ ...common(row), visitedOn: row.visited_on })),
  calls: rows.call.map((row) => ({ ...common(row), calledOn: row.called_on, answered: row.answered })),
  products: rows.product.map((row) => ({ ...common(row), firstOfferedOn: row.first_offered_on })),
  contracts: rows.outlet_contract.map((row) => ({
    ...common(row),
    outletId: row.outlet_id,
    reputable: outlets.find(({ id }) => id === row.outlet_id)?.reputable ?? false,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
  })),
  jobs: rows.job.map((row) => ({
    ...common(row),
    monthlyWageRial: BigInt(row.monthly_wage_rial),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
  })),
});

export const evaluated = (draft: CaseDraft, on: CalendarDate): Evaluation =>
  evaluate(draft, evidenceOf(draft), on);
