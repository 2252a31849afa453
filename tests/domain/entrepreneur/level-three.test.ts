import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/domain/entrepreneur/evaluation";
import type { LevelEvidence } from "@/lib/domain/entrepreneur/evidence";
import { buildContract, buildJob, day, nothing } from "./build-evidence";

const on = day("1405/08/20");
const distinguished = { standing: 3, sinceOn: day("1405/02/01") } as const;
const judge = (evidence: Partial<LevelEvidence>) => evaluate(distinguished, { ...nothing, ...evidence }, on);

describe("active contracts with two reputable outlets [S5 شرایط ارتقای سطح سه]", () => {
  it.each([
    ["two outlets", {}, 2],
    ["the same outlet twice", { outletId: 1 }, 1],
    ["an outlet that is not marked reputable", { reputable: false }, 1],
    ["a voided contract", { voided: true }, 1],
    ["one that starts on the day", { startsOn: on }, 2],
    ["one that starts tomorrow", { startsOn: day("1405/08/21") }, 1],
    ["one whose last day is the day", { endsOn: on }, 2],
    ["one that ended yesterday", { endsOn: day("1405/08/19") }, 1],
  ])("%s", (_case, second, counted) => {
    const contracts = [buildContract(2, second), buildContract(1)];
    const result = judge({ contracts }).criteria[0];
    expect(result).toMatchObject({ counted, needed: 2, met: counted === 2 });
    expect(result?.evidence).toHaveLength(counted);
  });

  it("an outlet counts by the contract that runs, whatever came before it", () => {
    const ended = buildContract(1, { endsOn: day("1405/05/01") });
    const renewed = buildContract(3, { outletId: 1, startsOn: day("1405/05/02") });
    expect(judge({ contracts: [ended, buildContract(2), renewed] }).criteria[0]?.met).toBe(true);
  });
});

describe("a paid job for another person, running on the date [S5 شرایط ارتقای سطح سه]", () => {
  it.each([
    ["running", {}, true],
    ["unpaid", { monthlyWageRial: 0n }, false],
    ["begun on the day", { startsOn: on }, true],
    ["to begin tomorrow", { startsOn: day("1405/08/21") }, false],
    ["on its last day", { endsOn: on }, true],
    ["ended yesterday", { endsOn: day("1405/08/19") }, false],
    ["voided", { voided: true }, false],
  ])("%s", (_case, job, met) => {
    expect(judge({ jobs: [buildJob(1, job)] }).criteria[1]).toMatchObject({ met, needed: 1 });
  });
});

it("level 3 is left with both together, to graduate; above it nothing is asked [S5 شرایط ارتقای سطح سه]", () => {
  const contracts = [buildContract(1), buildContract(2)];
  const jobs = [buildJob(1)];
  expect(judge({ contracts }).conditionMet).toBe(false);
  expect(judge({ jobs }).conditionMet).toBe(false);
  const both = { ...nothing, contracts, jobs };
  expect(judge(both)).toMatchObject({ conditionMet: true, next: "graduated", supports: "graduated" });
  const graduate = { standing: "graduated", sinceOn: day("1405/02/01") } as const;
  expect(evaluate(graduate, both, on)).toMatchObject({
    next: null,
    criteria: [],
    conditionMet: false,
    supports: "graduated",
  });
});
