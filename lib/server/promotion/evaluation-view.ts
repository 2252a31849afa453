import type { CriterionResult } from "@/lib/domain/entrepreneur/criterion";
import type { Criterion, ProfilePoint } from "@/lib/domain/entrepreneur/criterion";
import type { Evaluation } from "@/lib/domain/entrepreneur/evaluation";
import { evidenceText, foundText } from "@/lib/domain/entrepreneur/evaluation-text";
import { gapText } from "@/lib/domain/entrepreneur/gap";
import { formatJalaliDate } from "@/lib/domain/shared/calendar-date";

type Found = { met: boolean; found: string; evidence: string };
export type EvaluationLine = { key: string; text: string; clause: string; on: (Found | null)[] };

/** One evaluation, or two days of the same side by side: then and now. */
export type EvaluationView = {
  days: { label: string; gap: string | null }[];
  takes: string | null;
  criteria: EvaluationLine[];
  profile: EvaluationLine[];
};

type Day = { label: string; evaluation: Evaluation };
type Line = CriterionResult<Criterion | ProfilePoint>;

export function evaluationView(days: readonly [Day, ...Day[]]): EvaluationView {
  const [{ evaluation: first }] = days;
  return {
    days: days.map(({ label, evaluation }) => ({
      label: `${label} (${formatJalaliDate(evaluation.on)})`,
      gap: gapText(evaluation),
    })),
    takes:
      first.criteria.length < 2
        ? null
        : first.takes === "any"
          ? "یکی از این معیارها کافی است."
          : "همهٔ این معیارها لازم است.",
    criteria: linesOf(days.map(({ evaluation }) => evaluation.criteria)),
    profile: linesOf(days.map(({ evaluation }) => evaluation.profile)),
  };
}

/** The lines of the first day, each with what was found of it on every day. */
const linesOf = (days: readonly (readonly Line[])[]): EvaluationLine[] =>
  (days[0] ?? []).map(({ criterion, text, clause }) => ({
    key: criterion,
    text,
    clause,
    on: days.map((lines) => {
      const line = lines.find((one) => one.criterion === criterion);
      return line ? { met: line.met, found: foundText(line), evidence: evidenceText(line) } : null;
    }),
  }));
