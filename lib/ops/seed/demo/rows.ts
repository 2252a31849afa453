import type { EncodedBreakdown } from "@/lib/domain/aid/formula";
import type { MonthStatus } from "@/lib/domain/month/workflow";
import type { Role } from "@/lib/domain/organisation/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { EntryDecision } from "@/lib/domain/service-entry/decision";
import type { PeopleCount } from "@/lib/domain/service-entry/model";
import type { Disability, Education } from "@/lib/domain/beneficiary/choices";
import type { CaseRows, ConsentRow, OutletRow } from "./cases/rows";
import type { NotificationRow } from "./inbox/rows";
import type { LicensingRows } from "./licensing/rows";
import type { MoneyRows } from "./money/rows";
import type { PlaceColumns } from "./place";
import type { AnnualPlanRow, PlanMonthRow } from "./plans/rows";
import type { ReportRow } from "./reports/rows";

/** Rows by the names of their columns; amounts as decimal text, instants and dates as ISO text. */
type OfficeRow = { id: string; province_id: string; name: string };
export type CenterRow = {
  id: string;
  office_id: string;
  province_id: string;
  name: string;
  kind: string;
  status: string;
  started_month: string | null;
  ended_month: string | null;
  address: string | null;
  phone: string | null;
};
export type BoardMemberRow = PlaceColumns & {
  seat: number;
  name: string;
  mobile: string | null;
  business: string | null;
  from_on: string;
  until_on: string | null;
  to_on: string | null;
  reason: string | null;
  end_reason: string | null;
  national_id: string | null;
};
export type UserRow = {
  id: number;
  username: string;
  name: string;
  disabled_at: string | null;
  created_at: string;
};
export type GrantRow = {
  user_id: number;
  role: Role;
  province_id: string | null;
  office_id: string | null;
  center_id: string | null;
};
export type BeneficiaryRow = {
  id: number;
  national_id: string;
  name: string;
  gender: string;
  target_group: string;
  office_id: string;
  province_id: string;
  father_name: string;
  born_on: CalendarDate;
  mobile: string | null;
  address: string;
  education: Education;
  skills: string | null;
  disability: Disability;
  household_head: boolean;
  household_members: number;
  livelihood_aid: boolean;
  center_id: string;
  registered_at: string;
  registered_by_name: string;
};
export type MonthRow = PlaceColumns & {
  month: string;
  status: MonthStatus;
  version: number;
  first_submitted_at: string | null;
  submitted_late: boolean | null;
  submitted_at: string | null;
  submitted_by_id: number | null;
  submitted_entries: number | null;
  verified_at: string | null;
  verified_by_id: number | null;
  verified_late: boolean | null;
  confirmed_at: string | null;
  confirmed_by_id: number | null;
  confirmed_late: boolean | null;
  return_reasons: ReturnReasons | null;
  reopen_reason: string | null;
  policy_version_id: number | null;
  base_aid_rial: string | null;
  payable_rial: string | null;
  breakdown: EncodedBreakdown | null;
  entry_count: number | null;
  beneficiary_count: number | null;
  raised_rial: string | null;
  targets: string[];
  confirmed_counts: string[];
  ceilings_rial: string[];
  payables_rial: string[];
  costs_rial: string[];
  batch_number: string | null;
  paid_on: string | null;
  bank_reference: string | null;
};
export type ReturnReasons = {
  note: string;
  byName: string;
  at: string;
  stage: "office" | "province";
  services: Record<string, string>;
};
export type EntryRow = PlaceColumns & {
  id: string;
  month: string;
  service: number;
  delivered_on: string;
  title: string;
  description: string;
  quantity: number;
  unit: string;
  cost_rial: string;
  resource_kind: string | null;
  business_people: string;
  people: PeopleCount[];
  beneficiary_count: number;
  details: object;
  decision: EntryDecision;
  confirmed_quantity: number | null;
  approved_cost_rial: string | null;
  decision_reason: string | null;
  decided_by_id: number | null;
  decided_at: string | null;
  logged_by_id: number;
  logged_by_name: string;
  logged_at: string;
  removed_at: string | null;
  version: number;
};
export type EntryBeneficiaryRow = PlaceColumns & { entry_id: string; beneficiary_id: number };
export type EvidenceRow = PlaceColumns & {
  id: string;
  entry_id: string;
  sha256: string;
  name: string;
  media_type: string;
  size: number;
  added_by_id: number;
  added_at: string;
};
export type EventRow = {
  at: string;
  request_id: string;
  actor_id: number;
  actor_name: string;
  kind: string;
  subject: string;
  subject_id: string;
  province_id: string | null;
  office_id: string | null;
  center_id: string | null;
  before: object | null;
  after: object | null;
  note: string | null;
};

/** The tables of the demonstration, in the order in which they can be loaded. */
export type DemoRows = {
  office: OfficeRow[];
  center: CenterRow[];
  board_member: BoardMemberRow[];
  annual_plan: AnnualPlanRow[];
  plan_month: PlanMonthRow[];
  user: UserRow[];
  role_grant: GrantRow[];
  beneficiary: BeneficiaryRow[];
  monthly_performance: MonthRow[];
  service_entry: EntryRow[];
  entry_beneficiary: EntryBeneficiaryRow[];
  evidence_file: EvidenceRow[];
  event: EventRow[];
  notification: NotificationRow[];
  beneficiary_consent: ConsentRow[];
  outlet: OutletRow[];
} & LicensingRows &
  CaseRows &
  MoneyRows;

/** Beside the tables the reports, whose figures only the loaded tables can tell. */
export type Demo = DemoRows & { reports: ReportRow[] };
