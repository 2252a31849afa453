"use server";
import { moneyPaths } from "@/components/money-paths";
import { planStepInput, returnPlanInput } from "@/lib/domain/plan/input";
import { agreePlan, discardChange, proposePlan, recallPlan, returnPlan } from "@/lib/server/plan/propose";
import { defineAction } from "@/lib/web/action";

const back = (done: string) => (input: { centerId: string; year: number }) =>
  `${moneyPaths.plan(input.year, input.centerId)}?done=${done}`;

export const proposePlanAction = defineAction({
  input: planStepInput,
  command: proposePlan,
  next: back("proposed"),
});
export const recallPlanAction = defineAction({
  input: planStepInput,
  command: recallPlan,
  next: back("recalled"),
});
export const returnPlanAction = defineAction({
  input: returnPlanInput,
  command: returnPlan,
  next: back("returned"),
});
export const agreePlanAction = defineAction({
  input: planStepInput,
  command: agreePlan,
  next: back("agreed"),
});
export const discardChangeAction = defineAction({
  input: planStepInput,
  command: discardChange,
  next: back("discarded"),
});
