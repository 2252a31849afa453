import type { CalendarDate } from "../shared/calendar-date";
import {
  clauses,
  conditions,
  type Criterion,
  type CriterionResult,
  criterionText,
  type Measured,
  type ProfilePoint,
} from "./criterion";
import type { LevelEvidence } from "./evidence";
import { nextStanding, type Standing } from "./level";
import { measures } from "./measures";
import { profileMeasures, profileOf } from "./profile";
import { type LevelRules, levelRules1404 } from "./rules";
import { type Evaluated, see, type Seen } from "./seen";

/** An evaluation as it is shown and stored: plain JSON that explains itself, whatever the rules become later. */
export type Evaluation = {
  rulesVersion: number;
  on: CalendarDate;
  standing: Standing;
  /** what is judged; null for a graduate */
  next: Standing | null;
  takes: "all" | "any";
  criteria: CriterionResult[];
  conditionMet: boolean;
  /** advice; promoting without it needs a written reason */
  profile: CriterionResult<ProfilePoint>[];
  profileMet: boolean;
  /** the next standing when its condition is met, else the present one: only a review moves anybody down */
  supports: Standing;
};

/**
 * Judges on a day whether an entrepreneur fulfils the condition of the next level [S5 جدول مقایسه‌ای سه سطح], criterion by
 * criterion. Depends on nothing but what is given, in any order; voided records and those of later days count nowhere.
 * Never refuses and never throws.
 */
export function evaluate(
  { standing, sinceOn }: Evaluated,
  evidence: LevelEvidence,
  on: CalendarDate,
  rules: LevelRules = levelRules1404,
): Evaluation {
  const seen = see(evidence, { sinceOn, on, rules });
  const next = nextStanding(standing);
  const { takes, criteria: asked } = standing === "graduated" ? nothingAsked : conditions[standing];
  const criteria = asked.map((criterion) => line(criterion, measures[criterion], seen));
  const profile = profileOf(next).map((point) => line(point, profileMeasures[point], seen));
  const conditionMet = next !== null && meets(takes, criteria);
  return {
    rulesVersion: rules.version,
    on,
    standing,
    next,
    takes,
    criteria,
    conditionMet,
    profile,
    profileMet: meets("all", profile),
    supports: conditionMet ? next : standing,
  };
}

const nothingAsked = { takes: "all", criteria: [] } as const;

const meets = (takes: "all" | "any", results: readonly Measured[]): boolean =>
  takes === "all" ? results.every(({ met }) => met) : results.some(({ met }) => met);

const line = <C extends Criterion | ProfilePoint>(
  criterion: C,
  measure: (seen: Seen) => Measured,
  seen: Seen,
): CriterionResult<C> => ({
  criterion,
  text: criterionText(criterion, seen.rules),
  clause: clauses[criterion],
  ...measure(seen),
});
