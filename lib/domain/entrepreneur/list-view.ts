import { formatNumber } from "../shared/rial";
import { type CaseLine, type CaseRow, viewCaseLine } from "./case-line";
import type { CaseGroup } from "./case-group";

export type EntrepreneursQuery = {
  q: string;
  province: string | null;
  office: string | null;
  level: string | null;
  caseworker: number | null;
  reason: string | null;
  group: CaseGroup;
};

export type ListedRow = CaseRow & {
  office: string;
  province: string;
  caseworker: string | null;
  ended: boolean;
};
export type ListedLine = CaseLine & {
  office: string;
  province: string;
  caseworker: string | null;
  ended: boolean;
};

export type EntrepreneursView = {
  query: EntrepreneursQuery;
  /** «۱٬۲۳۴ کارآفرین», «بیش از ۱٬۰۰۰ کارآفرین» */
  total: string;
  page: number;
  pages: number;
  first: number;
  /** whether those come first who need attention most, else the newest */
  urgentFirst: boolean;
  provinces: { id: string; name: string }[];
  offices: { id: string; name: string }[];
  caseworkers: { id: number; name: string }[];
  lines: ListedLine[];
  /** may see the managers' measures */
  oversees: boolean;
};

/** So many are counted one by one; beyond it, it is said that there are more. */
export const COUNTED = 1000;

export const totalText = (total: number, exact: boolean): string =>
  !exact && total > COUNTED ? `بیش از ${formatNumber(COUNTED)} کارآفرین` : `${formatNumber(total)} کارآفرین`;

export const viewListed = ({ office, province, caseworker, ended, ...row }: ListedRow): ListedLine => {
  const line = viewCaseLine(row);
  // What was urgent of a business that has ended no longer is.
  const quiet = ended ? { tags: [], gap: null } : {};
  return { ...line, ...quiet, office, province, caseworker, ended };
};
