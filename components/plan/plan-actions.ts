import type { FormAction } from "../forms/form-state";

export type PlanActions = Record<
  "proposePlanAction" | "recallPlanAction" | "returnPlanAction" | "agreePlanAction" | "discardChangeAction",
  FormAction
>;
