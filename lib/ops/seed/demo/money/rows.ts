import type { PlaceColumns } from "../place";

export type AccountRow = PlaceColumns & {
  id: number;
  sheba: string;
  bank: string;
  holder: string;
  status: "pending" | "confirmed" | "replaced";
  entered_by_id: number;
  entered_by_name: string;
  entered_at: string;
  decided_by_id: number | null;
  decided_by_name: string | null;
  decided_at: string | null;
  version: number;
};
export type BatchRow = {
  number: string;
  form_key: string;
  province_id: string;
  month: string;
  status: "prepared" | "approved" | "paid" | "cancelled";
  version: number;
  item_count: number;
  total_rial: string;
  prepared_by_id: number;
  prepared_by_name: string;
  prepared_at: string;
  approved_by_id: number | null;
  approved_by_name: string | null;
  approved_at: string | null;
  exported_at: string | null;
  bank_reference: string | null;
  paid_on: string | null;
  paid_by_id: number | null;
  paid_by_name: string | null;
  paid_at: string | null;
  cancelled_by_name: string | null;
  cancelled_at: string | null;
  cancel_reason: string | null;
};
export type ItemRow = PlaceColumns & {
  batch_number: string;
  month: string;
  account_id: number;
  payable_rial: string;
  adjustments_rial: string;
  amount_rial: string;
  living: boolean;
};
export type AdjustmentRow = PlaceColumns & {
  id: number;
  form_key: string;
  month: string;
  amount_rial: string;
  reason: string;
  recorded_by_id: number;
  recorded_by_name: string;
  recorded_at: string;
};
export type SettlementRow = PlaceColumns & {
  adjustment_id: number;
  batch_number: string;
  amount_rial: string;
  living: boolean;
};
export type BudgetRow = {
  province_id: string;
  year: number;
  amount_rial: string;
  circular: string;
  announced_by_name: string;
  announced_at: string;
  version: number;
};
export type PolicyDraftRow = {
  id: number;
  form_key: string;
  effective_month: string;
  circular: string;
  cap_rial: string;
  shares: number[];
  limit_to_approved_cost: boolean;
  center_deadline_day: number;
  office_deadline_day: number;
  province_deadline_day: number;
  report_deadline_day: number;
  prepared_by_id: number;
  prepared_by_name: string;
  prepared_at: string;
};

/** What money has left behind, in the order in which it can be loaded. */
export type MoneyRows = {
  center_account: AccountRow[];
  payment_batch: BatchRow[];
  payment_item: ItemRow[];
  payment_adjustment: AdjustmentRow[];
  adjustment_settlement: SettlementRow[];
  announced_budget: BudgetRow[];
  policy_draft: PolicyDraftRow[];
};
