import type { CriterionResult } from "@/lib/domain/entrepreneur/criterion";
import { type Evaluation, evaluate } from "@/lib/domain/entrepreneur/evaluation";
import { LEVELS } from "@/lib/domain/entrepreneur/level";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { profileReasons } from "../demo/cases/texts";

const NOTHING = { invoices: [], courses: [], products: [], contracts: [], jobs: [] };

/** An evaluation of each level whose condition is fulfilled; nothing is named as evidence, since it stands for many. */
export const evaluationRows = (today: CalendarDate) =>
  LEVELS.map((standing) => {
    const none = evaluate({ standing, sinceOn: today }, NOTHING, today);
    const evaluation: Evaluation = {
      ...none,
      criteria: none.criteria.map(fulfilled),
      conditionMet: true,
      supports: none.next ?? standing,
    };
    return { standing, evaluation, profile_reason: none.profile.length > 0 ? profileReasons[0] : "" };
  });

/** Growth in rial cannot be made up without amounts; a new product is enough beside it. */
const fulfilled = (line: CriterionResult): CriterionResult =>
  line.unit === "rial" ? line : { ...line, met: true, counted: line.needed };
