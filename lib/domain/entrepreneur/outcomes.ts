import { conditions, type Measured } from "./criterion";
import { gapText, type Judged, NEAR_INCOME_PERCENT, stepsLeft } from "./gap";
import { LEVELS, nextStanding, STANDINGS } from "./level";
import type { LevelRules } from "./rules";

/**
 * What follows from a standing and how far its two criteria have come. The columns `first` and `second` count what was found, up
 * to what is needed; of a new product 0 is none, 1 offered, 2 sold; of growth 0 is far, 1 near, 2 reached.
 */
export type Outcome = {
  standing: number;
  first: number;
  second: number;
  met: boolean;
  steps: number | null;
  gap: string | null;
};

/** Everything an evaluation can end in, for whoever only counts and looks the meaning up (the nightly evaluation). */
export function outcomesOf(rules: LevelRules): Outcome[] {
  const stages = stagesOf(rules);
  const graduate: Judged = { next: null, takes: "all", criteria: [], conditionMet: false };
  return [
    ...LEVELS.flatMap((level) => {
      const { takes, criteria } = conditions[level];
      const [first, second] = criteria.map((criterion) => stages[criterion]);
      if (!first || !second || criteria.length > 2)
        throw new RangeError(`level ${level} has not two criteria`);
      return first.flatMap((one, firstStage) =>
        second.map((other, secondStage) => {
          const conditionMet = takes === "all" ? one.met && other.met : one.met || other.met;
          return outcome(level, firstStage, secondStage, {
            next: nextStanding(level),
            takes,
            criteria: [one, other],
            conditionMet,
          });
        }),
      );
    }),
    outcome(STANDINGS.length, 0, 0, graduate),
  ];
}

const outcome = (standing: number, first: number, second: number, judged: Judged): Outcome => ({
  standing,
  first,
  second,
  met: judged.conditionMet,
  steps: stepsLeft(judged),
  gap: gapText(judged),
});

/** Criterion → what it says at each stage, the stage being the place in the list. */
function stagesOf(rules: LevelRules): Record<(typeof conditions)[1 | 2 | 3]["criteria"][number], Measured[]> {
  const counts = (unit: "invoice" | "course" | "contract" | "job", needed: number): Measured[] =>
    Array.from({ length: needed + 1 }, (_, counted) => ({
      met: counted >= needed,
      unit,
      counted,
      needed,
      evidence: [],
    }));
  const product = { unit: "product", needed: rules.newProducts } as const;
  const offered = [{ kind: "product", id: 0 }] as const;
  const growth = { unit: "rial", needed: "100", evidence: [] } as const;
  return {
    recentInvoices: counts("invoice", rules.recentInvoices.count),
    basicCourses: counts("course", rules.basicCourses.length),
    newProduct: [
      { ...product, met: false, counted: 0, evidence: [] },
      { ...product, met: false, counted: 0, evidence: [...offered] },
      { ...product, met: true, counted: rules.newProducts, evidence: [...offered] },
    ],
    incomeGrowth: [
      { ...growth, met: false, counted: "0", evidence: [] },
      { ...growth, met: false, counted: String(NEAR_INCOME_PERCENT), evidence: [] },
      { ...growth, met: true, counted: growth.needed, evidence: [] },
    ],
    reputableContracts: counts("contract", rules.reputableOutlets),
    jobs: counts("job", rules.jobs),
  };
}
