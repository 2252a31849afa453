import type { Tone } from "../month/labels";
import type { PlanSide, PlanStatus } from "./workflow";

/** Where the plan of a center stands, as a list shows and filters it. */
export const PLAN_STATES = ["none", "draft", "returned", "fromCenter", "fromProvince", "agreed"] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export const isPlanState = (text: string): text is PlanState =>
  (PLAN_STATES as readonly string[]).includes(text);

type Facts = { status: PlanStatus; proposedSide: PlanSide | null; returnReason: string | null };

/** A returned plan is a draft with a reason that nobody has answered yet. */
export function planStateOf({ status, proposedSide, returnReason }: Facts): PlanState {
  if (status === "proposed") return proposedSide === "center" ? "fromCenter" : "fromProvince";
  if (status === "draft") return returnReason === null ? "draft" : "returned";
  return status;
}

export const planStateViews: Record<PlanState, { label: string; tone: Tone }> = {
  none: { label: "بدون برنامه", tone: "warning" },
  draft: { label: "پیش‌نویس", tone: "neutral" },
  returned: { label: "بازگردانده‌شده", tone: "warning" },
  fromCenter: { label: "پیشنهاد مرکز، منتظر استان", tone: "info" },
  fromProvince: { label: "پیشنهاد استان، منتظر مرکز", tone: "info" },
  agreed: { label: "توافق‌شده", tone: "success" },
};

export const sideNames: Record<PlanSide, string> = { center: "مرکز", province: "استان" };
