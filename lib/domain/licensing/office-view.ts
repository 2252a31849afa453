import type { Tone } from "../month/labels";
import type { CenterStatus } from "../organisation/center";

type Named = { id: string; name: string };
type State = { label: string; tone: Tone };

export type OfficeQuotaView = {
  /** «سهمیه ۱ مرکز: ۱ مجوز، ۰ درخواست در جریان» */
  line: string;
  quota: number;
  version: number;
  used: number;
  setting: { reason: string; by: string; at: string } | null;
  history: { title: string; by: string; at: string; iso: string; reason: string }[];
};

export type OfficeCenterLine = {
  id: string;
  name: string;
  status: CenterStatus;
  support: boolean;
  /** its number as it is shown */
  license: { number: string; application: string; state: State; validUntil: string } | null;
};

export type OfficeApplicationLine = {
  number: string;
  centerName: string;
  state: State;
  support: boolean;
  since: string;
  days: number;
};

export type FoundingRequestLine = {
  id: string;
  name: string;
  field: string;
  /** in part */
  mobile: string;
  state: State;
  at: string;
  days: number;
};

/** Its mobile number is whole for the office, which calls; in part for other readers. */
export type OpenedFoundingRequest = FoundingRequestLine & {
  /** digits to call, for the office only */
  callable: string | null;
  message: string;
  version: number;
  steps: { value: string; label: string }[];
  history: { title: string; by: string; at: string; iso: string; note: string | null }[];
};

export type OfficeView = Named & {
  province: Named;
  quota: OfficeQuotaView;
  centers: OfficeCenterLine[];
  applications: { lines: OfficeApplicationLine[]; total: number };
  requests: { lines: FoundingRequestLine[]; total: number; opened: OpenedFoundingRequest | null };
  /** the provincial support center; named only for those who see it */
  support: { licensed: boolean; pending: boolean; center: Named | null };
  may: { setQuota: boolean; viewPanel: boolean };
};

export type OfficeListLine = {
  id: string;
  name: string;
  province: string;
  quota: number;
  licensed: number;
  pending: number;
  unanswered: number;
};

export type OfficeListView = {
  query: { q: string; province: string | null };
  provinces: Named[];
  lines: OfficeListLine[];
  total: number;
  first: number;
  page: number;
  pages: number;
};
