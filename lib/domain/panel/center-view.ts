import type { Tone } from "../month/labels";
import type { CenterStatus } from "../organisation/center";
import type { MonthState } from "./center-month";

export type SeatView = {
  seat: number;
  title: string;
  name: string | null;
  mobile: string | null;
  business: string | null;
  tag: { label: string; tone: Tone } | null;
};
export type TargetView = { service: number; label: string; clause: string; target: number | null };
export type MonthLine = {
  month: string;
  label: string;
  state: MonthState;
  entries: string;
  payable: string;
  paidOn: string;
};

export type LicensingView = {
  /** null for a center from before licenses were kept here */
  license: {
    number: string;
    shownNumber: string;
    validity: string;
    status: { label: string; tone: Tone };
  } | null;
  duties: { label: string; since: string }[];
  /** of a running notice */
  notice: { title: string; text: string } | null;
};

/** Where the aid of a center goes, and what has been paid of late; amounts are shown numbers of rial. */
export type CenterPaymentsView = {
  account: { sheba: string; bank: string } | null;
  paid: { month: string; label: string; amount: string; on: string; reference: string }[];
  mayViewAccounts: boolean;
};

export type CenterView = {
  id: string;
  name: string;
  kind: string;
  status: CenterStatus;
  office: { id: string; name: string };
  province: { id: string; name: string };
  started: string | null;
  ended: string | null;
  address: string | null;
  phone: string | null;
  board: SeatView[];
  maySeeBoard: boolean;
  /** null for whom licenses are not */
  licensing: LicensingView | null;
  /** null for whom payments are not */
  payments: CenterPaymentsView | null;
  targets: TargetView[];
  /** the year whose plan the page leads to; null for whom plans are not */
  planYear: number | null;
  mayViewPanel: boolean;
  /** null for whom the months are not; the running month stands apart with what is to be done */
  months: { current: (MonthLine & { next: string; action: string }) | null; earlier: MonthLine[] } | null;
};

/** A number that may be recognised but not called: the first four and the last two digits. */
export const maskMobile = (mobile: string): string =>
  mobile.length === 11 ? `${mobile.slice(0, 4)}•••••${mobile.slice(-2)}` : "•••••••••••";
