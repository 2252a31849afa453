import type { PlanTargets } from "@/lib/domain/plan/proposal";
import type { PlanSide } from "@/lib/domain/plan/workflow";
import type { PlaceColumns } from "../place";

export type AnnualPlanRow = PlaceColumns & {
  year: number;
  status: "draft" | "proposed" | "agreed";
  version: number;
  proposal: PlanTargets | null;
  drafted_by_id: number;
  proposed_side: PlanSide | null;
  proposed_by_id: number | null;
  proposed_by_name: string | null;
  proposed_at: string | null;
  agreed_by_id: number;
  agreed_by_name: string;
  agreed_at: string;
};
export type PlanMonthRow = PlaceColumns & { year: number; month: string; targets: (number | null)[] };
