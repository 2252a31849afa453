import type { Gender, TargetGroup } from "@/lib/domain/service-entry/model";
import { familyNames, femaleNames, maleNames } from "./names";
import type { Random } from "./random";

export function personName(random: Random, gender: Gender = random.chance(0.6) ? "male" : "female"): string {
  return `${random.pick(gender === "female" ? femaleNames : maleNames)} ${random.pick(familyNames)}`;
}

const groupWeights: [TargetGroup, number][] = [
  ["livelihoodHousehold", 55],
  ["cohabitingSon", 12],
  ["brideHusband", 7],
  ["remarriageHusband", 5],
  ["prisonerFamily", 8],
  ["otherEligible", 13],
];
export const menOnly: readonly TargetGroup[] = ["cohabitingSon", "brideHusband", "remarriageHusband"];

export function groupAndGender(random: Random): { targetGroup: TargetGroup; gender: Gender } {
  const targetGroup = random.weigh(groupWeights);
  return { targetGroup, gender: menOnly.includes(targetGroup) || random.chance(0.35) ? "male" : "female" };
}

/** A national id with a right check digit. No county issues the prefix 999: it can be nobody's. */
export function nationalId(serial: number): string {
  const digits = `999${String(serial).padStart(6, "0")}`;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const rest = sum % 11;
  return digits + String(rest < 2 ? rest : 11 - rest);
}
