import { formatMonth, type JalaliMonth } from "../shared/jalali-month";
import { formatNumber } from "../shared/rial";
import { ATTENTION_REASONS, type AttentionReason } from "./attention";
import { attentionReasonLabels } from "./attention-labels";
import { type CaseLine, type CaseRow, viewCaseLine } from "./case-line";
import { LEVELS, type Standing, STANDINGS } from "./level";
import { standingLabels } from "./level-labels";
import { CASEWORKER_DUTIES, caseworkerDuties } from "./road-map";

export type CaseloadQuery = { q: string; reason: AttentionReason | null; standing: Standing | null };

export type CaseloadFacts = {
  query: CaseloadQuery;
  month: JalaliMonth;
  page: number;
  pageSize: number;
  /** of those that the query finds */
  total: number;
  /** of the whole caseload, by standing and by reason */
  standings: readonly number[];
  reasons: Partial<Record<AttentionReason, number>>;
  /** duties of the month ticked in the whole caseload */
  dutiesDone: number;
  rows: readonly (CaseRow & { dutiesDone: number })[];
};

export type CaseloadLine = CaseLine & { duties: string | null };
export type CaseloadView = {
  query: { q: string; reason: string; level: string };
  all: number;
  total: number;
  page: number;
  pages: number;
  first: number;
  /** each reason that somebody has, as a filter */
  reasons: { reason: AttentionReason; label: string; count: number }[];
  levels: { value: string; label: string; count: number }[];
  duties: { month: string; open: number; all: number } | null;
  lines: CaseloadLine[];
};

/** How many duties a caseworker has every month for somebody of a standing. */
const dutiesOf = (standing: Standing): number =>
  CASEWORKER_DUTIES.filter((duty) => caseworkerDuties[duty].level === standing).length;

/** Level → the keys of the caseworker's duties. */
export const dutiesOfLevels: Record<string, string[]> = Object.fromEntries(
  LEVELS.map((level) => [level, CASEWORKER_DUTIES.filter((duty) => caseworkerDuties[duty].level === level)]),
);

/** The caseworker's page: who needs attention first, and what of the month is still to do. */
export function viewCaseload(facts: CaseloadFacts): CaseloadView {
  const { query, page, pageSize, total, standings, month } = facts;
  const duties = STANDINGS.reduce(
    (sum, standing, index) => sum + dutiesOf(standing) * (standings[index] ?? 0),
    0,
  );
  return {
    query: {
      q: query.q,
      reason: query.reason ?? "",
      level: query.standing === null ? "" : String(query.standing),
    },
    all: standings.reduce((sum, count) => sum + count, 0),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    first: (page - 1) * pageSize + 1,
    reasons: ATTENTION_REASONS.flatMap((reason) => {
      const count = facts.reasons[reason] ?? 0;
      return count > 0 ? [{ reason, label: attentionReasonLabels[reason], count }] : [];
    }),
    levels: STANDINGS.map((standing, index) => ({
      value: String(standing),
      label: standingLabels[standing].label,
      count: standings[index] ?? 0,
    })),
    duties: duties > 0 ? { month: formatMonth(month), open: duties - facts.dutiesDone, all: duties } : null,
    lines: facts.rows.map((row) => ({ ...viewCaseLine(row), duties: dutiesText(row) })),
  };
}

function dutiesText({ standing, dutiesDone }: { standing: Standing; dutiesDone: number }): string | null {
  const all = dutiesOf(standing);
  return all > 0 ? `${formatNumber(dutiesDone)} از ${formatNumber(all)}` : null;
}
