import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { JalaliMonth } from "@/lib/domain/shared/jalali-month";
import type { Evaluation } from "@/lib/domain/entrepreneur/evaluation";
import type { AttentionReason } from "@/lib/domain/entrepreneur/attention";
import type { Course } from "@/lib/domain/entrepreneur/course";
import type { Tickable, TickPeriod } from "@/lib/domain/entrepreneur/road-map";
import type { PromotionStatus } from "@/lib/domain/entrepreneur/promotion-workflow";
import type { Entitlement } from "@/lib/domain/entitlement/catalogue";
import type { LoanKind } from "@/lib/domain/loan/kinds";
import type { LoanStatus } from "@/lib/domain/loan/workflow";

type Recorded = { recorded_by_id: number; recorded_by_name: string; recorded_at: string };
/** A record of an entrepreneur; one that was wrong stays, voided. */
export type CaseRecord = Recorded & {
  id: number;
  entrepreneur_id: number;
  voided_at: string | null;
  voided_by_name: string | null;
  void_reason: string | null;
};
type TermColumns = { starts_on: CalendarDate; ends_on: CalendarDate | null };

export type ConsentRow = Recorded & {
  id: number;
  beneficiary_id: number;
  form: "written" | "spoken" | "online";
  given_on: CalendarDate;
  withdrawn_on: CalendarDate | null;
};
export type EntrepreneurRow = {
  id: number;
  code: string;
  form_key: string;
  beneficiary_id: number;
  office_id: string;
  province_id: string;
  caseworker_id: number | null;
  caseworker_name: string | null;
  user_id: number | null;
  business: string;
  field: string;
  started_on: CalendarDate;
  enrolled_on: CalendarDate;
  standing: number;
  since_on: CalendarDate;
  ended_on: CalendarDate | null;
  end_reason: string | null;
  version: number;
};
export type StateRow = {
  entrepreneur_id: number;
  caseworker_id: number | null;
  evaluated_on: CalendarDate;
  condition_met: boolean;
  steps: number | null;
  gap: string | null;
  reasons: AttentionReason[];
  attention: number;
  overdue_days: number;
  sales_fall: number | null;
  silent_days: number | null;
};
export type LevelHistoryRow = {
  id: number;
  entrepreneur_id: number;
  standing: number;
  since_on: CalendarDate;
  promotion_id: number | null;
  recorded_by_name: string;
  recorded_at: string;
};
export type InvoiceRow = CaseRecord & {
  number: string;
  number_key: string;
  issued_on: CalendarDate;
  month: JalaliMonth;
  amount_rial: string;
  customer: string | null;
  product_id: number | null;
};
export type SalesMonthRow = {
  entrepreneur_id: number;
  month: JalaliMonth;
  invoices: number;
  income_rial: string;
  last_on: CalendarDate;
};
export type CourseRow = CaseRecord & { course: Course; completed_on: CalendarDate; note: string | null };
export type VisitRow = CaseRecord & { visited_on: CalendarDate; note: string | null };
export type CallRow = CaseRecord & { called_on: CalendarDate; answered: boolean; note: string | null };
export type ProductRow = CaseRecord & { name: string; first_offered_on: CalendarDate };
export type OutletRow = {
  id: number;
  province_id: string | null;
  name: string;
  kind: "platform" | "shop";
  reputable: boolean;
  marked_by_name: string | null;
  version: number;
};
export type ContractRow = CaseRecord & TermColumns & { outlet_id: number; note: string | null };
export type JobRow = CaseRecord & TermColumns & { title: string; monthly_wage_rial: string };
export type PromotionRow = {
  id: number;
  entrepreneur_id: number;
  from_standing: number;
  to_standing: number;
  status: PromotionStatus;
  evaluation: Evaluation;
  decided: Evaluation | null;
  profile_reason: string;
  proposed_by_id: number;
  proposed_by_name: string;
  proposed_at: string;
  caseworker_id: number | null;
  decided_by_id: number | null;
  decided_by_name: string | null;
  decided_at: string | null;
  reason: string | null;
  version: number;
};
export type TickRow = {
  id: number;
  entrepreneur_id: number;
  item: Tickable;
  period: TickPeriod;
  done_on: CalendarDate;
  evidence: string | null;
  recorded_by_name: string;
  recorded_at: string;
};
export type LoanRow = Recorded & {
  id: number;
  entrepreneur_id: number;
  kind: LoanKind;
  principal_rial: string;
  fee_rial: string;
  granted_on: CalendarDate;
  status: LoanStatus;
  suspended_on: CalendarDate | null;
  settled_on: CalendarDate | null;
  version: number;
  paid_rial: string;
  next_due_on: CalendarDate | null;
};
export type InstallmentRow = { loan_id: number; number: number; due_on: CalendarDate; amount_rial: string };
export type PaymentRow = Recorded & {
  id: number;
  loan_id: number;
  paid_on: CalendarDate;
  amount_rial: string;
};
export type GivenRow = Recorded & {
  id: number;
  beneficiary_id: number;
  entrepreneur_id: number;
  entitlement: Entitlement;
  series: Entitlement;
  period: string;
  given_on: CalendarDate;
  amount_rial: string;
};

/** What is kept of each entrepreneur, by table; none of it refers to another entrepreneur. */
export type CaseRows = {
  entrepreneur: EntrepreneurRow[];
  entrepreneur_state: StateRow[];
  promotion: PromotionRow[];
  level_history: LevelHistoryRow[];
  product: ProductRow[];
  sales_invoice: InvoiceRow[];
  sales_month: SalesMonthRow[];
  course_completion: CourseRow[];
  visit: VisitRow[];
  call: CallRow[];
  outlet_contract: ContractRow[];
  job: JobRow[];
  road_map_tick: TickRow[];
  loan: LoanRow[];
  installment: InstallmentRow[];
  loan_payment: PaymentRow[];
  entitlement_given: GivenRow[];
};
