import { formatMonth, type JalaliMonth } from "../shared/jalali-month";
import { formatNumber } from "../shared/rial";
import { type CaseLine, type CaseRow, viewCaseLine } from "./case-line";
import type { CaseGroup } from "./case-group";
import type { Standing } from "./level";
import { standingLabels } from "./level-labels";

export type EntrepreneursQuery = {
  q: string;
  province: string | null;
  office: string | null;
  level: string | null;
  caseworker: number | null;
  reason: string | null;
  group: CaseGroup;
  /** that of a group of a month */
  month: JalaliMonth | null;
};

export type ListedRow = CaseRow & {
  office: string;
  province: string;
  caseworker: string | null;
  ended: boolean;
  /** in a list of a month, at its end */
  standingThen: Standing | null;
};
export type ListedLine = CaseLine & {
  office: string;
  province: string;
  caseworker: string | null;
  ended: boolean;
  /** today's level, where the line shows an earlier one */
  levelNow: string | null;
};

export type EntrepreneursView = {
  query: EntrepreneursQuery;
  /** what the list is about: «کارآفرینان سطح دو در پایان آبان ۱۴۰۵» */
  title: string;
  /** to choose from, for a group of a month */
  months: { value: string; label: string }[];
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

export function listTitle(group: CaseGroup, month: JalaliMonth | null, level: Standing | null): string {
  if (!month) return "کارآفرینان";
  if (group === "stood") {
    const people = level ? `کارآفرینان ${standingLabels[level].label}` : "کارآفرینان";
    return `${people} در پایان ${formatMonth(month)}`;
  }
  if (level === "graduated") return `فارغ‌التحصیلی در ${formatMonth(month)}`;
  return level
    ? `ارتقا به ${standingLabels[level].label} در ${formatMonth(month)}`
    : `ارتقاهای ${formatMonth(month)}`;
}

export const viewListed = ({
  office,
  province,
  caseworker,
  ended,
  standingThen,
  ...row
}: ListedRow): ListedLine => {
  const line = viewCaseLine(row);
  const earlier = standingThen !== null && standingThen !== row.standing;
  const level = earlier ? standingLabels[standingThen].label : line.level;
  // What was urgent of a business that has ended no longer is.
  const quiet = ended ? { tags: [], gap: null } : {};
  return {
    ...{ ...line, ...quiet, level, levelNow: earlier ? line.level : null },
    ...{ office, province, caseworker, ended },
  };
};
