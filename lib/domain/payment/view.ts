import type { Tone } from "../month/labels";
import type { BatchStatus } from "./batch-workflow";

type TagView = { label: string; tone: Tone };
type Named = { id: string; name: string };

/** Amounts are shown numbers of rial, without the unit. */
export type PayableLine = {
  centerId: string;
  center: string;
  office: string;
  sheba: string | null;
  payable: string;
  adjustments: string | null;
  amount: string;
  baseAid: string | null;
};

/** What can be paid of a month in a province now, and what cannot yet. */
export type ReadyView = {
  month: string;
  monthLabel: string;
  province: Named;
  items: PayableLine[];
  withoutAccount: { centerId: string; center: string; office: string; payable: string }[];
  nothingToPay: number;
  payable: string;
  adjustments: string | null;
  total: string;
  totalInWords: string;
  baseAid: string | null;
  /** what the form brings back; null for whom making a batch is not */
  shown: string | null;
};

export type UnpaidMonth = {
  month: string;
  label: string;
  ready: number;
  amount: string;
  withoutAccount: number;
  withoutAccountAmount: string;
};

export type BatchLine = {
  number: string;
  shownNumber: string;
  month: string;
  province: string;
  items: string;
  total: string;
  status: BatchStatus;
  prepared: string;
  paid: string | null;
};

export type PaymentsView = {
  query: { province: string | null; month: string | null; status: string | null };
  provinces: Named[];
  months: { value: string; label: string }[];
  unpaid: UnpaidMonth[];
  ready: ReadyView | null;
  /** a month has been chosen, but of which province? */
  provinceMissing: boolean;
  batches: BatchLine[];
  total: number;
  first: number;
  page: number;
  pages: number;
};

export type BatchItemView = PayableLine & { holder: string; bank: string; mayAdjust: boolean };

export type BatchView = {
  number: string;
  shownNumber: string;
  version: number;
  month: string;
  monthLabel: string;
  province: string;
  status: TagView;
  items: BatchItemView[];
  total: string;
  totalInWords: string;
  payable: string;
  adjustments: string | null;
  baseAid: string | null;
  settled: { centerId: string; center: string; month: string; amount: string; reason: string }[];
  steps: { label: string; note: string | null; done: boolean }[];
  ended: "paid" | "cancelled" | null;
  preparedBy: string;
  preparedOn: string;
  approvedBy: string | null;
  paid: { on: string; reference: string; by: string } | null;
  cancelled: { at: string; by: string; reason: string } | null;
  exported: boolean;
  /** today as typed into the form */
  today: string;
  may: { approve: boolean; export: boolean; pay: boolean; cancel: boolean };
  /** the turn is this person's, but their own hands prepared the batch */
  sameHands: boolean;
};

export type AccountView = {
  id: number;
  version: number;
  sheba: string;
  bank: string;
  holder: string;
  entered: string;
  decided: string | null;
  mayConfirm: boolean;
  mayWithdraw: boolean;
  sameHands: boolean;
};

export type AccountLine = {
  centerId: string;
  center: string;
  office: string;
  province: string;
  confirmed: AccountView | null;
  pending: AccountView | null;
  mayEnter: boolean;
};

export type AccountsView = {
  query: { q: string; province: string | null; state: string | null };
  provinces: Named[];
  counts: { state: string; label: string; count: string }[];
  lines: AccountLine[];
  /** the center whose form is open */
  entering: { centerId: string; center: string } | null;
  total: number;
  first: number;
  page: number;
  pages: number;
};

export type AdjustmentLine = {
  id: number;
  centerId: string;
  center: string;
  month: string;
  monthLabel: string;
  amount: string;
  tag: TagView;
  settled: { number: string; shownNumber: string; amount: string }[];
  remaining: string;
  reason: string;
  by: string;
};

export type AdjustmentForm = {
  centerId: string;
  center: string;
  month: string;
  monthLabel: string;
  payable: string;
  adjusted: string;
  cap: string;
  most: string;
  least: string;
  paidOn: string;
};

export type AdjustmentsView = {
  query: { state: string | null };
  lines: AdjustmentLine[];
  form: AdjustmentForm | null;
  mayAdjust: boolean;
  total: number;
  first: number;
  page: number;
  pages: number;
};
