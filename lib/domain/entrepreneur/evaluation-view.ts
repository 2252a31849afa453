import { type Criterion, type CriterionResult, type ProfilePoint } from "./criterion";
import type { Evaluation } from "./evaluation";
import type { EvidenceKind } from "./evidence";
import { foundText } from "./evaluation-text";
import { gapText } from "./gap";
import { standingLabels } from "./level-labels";

export type CriterionLine = {
  text: string;
  clause: string;
  met: boolean;
  /** «۸ از ۱۰ فاکتور» */
  found: string;
  /** how many records speak for it, and of which kind most of them are */
  evidence: number;
  kind: EvidenceKind;
};

export type EvaluationView = {
  /** «۲ فاکتور تا سطح دو»; null for a graduate */
  gap: string | null;
  conditionMet: boolean;
  /** how the criteria go together: «هر دو شرط لازم است.» */
  takes: string | null;
  criteria: CriterionLine[];
  /** what the profile is of: «سطح دو»; null where there is nothing to advise */
  profileOf: string | null;
  profile: CriterionLine[];
};

/** An evaluation as it is read: criterion by criterion, with what was found [S5 جدول مقایسه‌ای سه سطح]. */
export function viewEvaluation(evaluation: Evaluation): EvaluationView {
  const { next, takes, criteria, profile, conditionMet } = evaluation;
  const together = takes === "all" ? "هر دو شرط لازم است." : "یکی از این دو شرط کافی است.";
  return {
    gap: gapText(evaluation),
    conditionMet,
    takes: next === null ? null : together,
    criteria: criteria.map(lineOf),
    profileOf: next !== null && profile.length > 0 ? standingLabels[next].towards : null,
    profile: profile.map(lineOf),
  };
}

const lineOf = (result: CriterionResult<Criterion | ProfilePoint>): CriterionLine => ({
  text: result.text,
  clause: result.clause,
  met: result.met,
  found: foundText(result),
  evidence: result.evidence.length,
  kind: kinds[result.criterion],
});

const kinds: Record<Criterion | ProfilePoint, EvidenceKind> = {
  recentInvoices: "salesInvoice",
  basicCourses: "course",
  newProduct: "product",
  incomeGrowth: "salesInvoice",
  reputableContracts: "contract",
  jobs: "job",
  timeInBusiness: "salesInvoice",
  regularCustomers: "salesInvoice",
  earningMonths: "salesInvoice",
};
