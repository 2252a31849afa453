import type { Role } from "../organisation/role";
import { ok, refuse, type Result } from "../shared/result";
import { type Transitions, workflow } from "../shared/workflow";

/** A plan that nobody has begun has no record yet: none. */
export const PLAN_STATUSES = ["none", "draft", "proposed", "agreed"] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

export const PLAN_ACTIONS = ["write", "propose", "recall", "return", "agree", "discard"] as const;
export type PlanAction = (typeof PLAN_ACTIONS)[number];

/** The two who agree on the plan of a center [S1 ب-4-4]. */
export const PLAN_SIDES = ["center", "province"] as const;
export type PlanSide = (typeof PLAN_SIDES)[number];

const transitions: Transitions<PlanStatus, PlanAction> = {
  none: { write: "draft" },
  // Both sides see a draft and may go on with it; whoever does so speaks for it.
  draft: { write: "draft", propose: "proposed", discard: "agreed" },
  proposed: { recall: "draft", return: "draft", agree: "agreed" },
  // A change begins as a draft beside what has been agreed, which stays in force until the change is.
  agreed: { write: "draft" },
};

/** nextPlanStatus refuses wrongStep. */
export const { next: nextPlanStatus } = workflow(PLAN_ACTIONS, transitions, "wrongStep");

const sideOfRole: Partial<Record<Role, PlanSide>> = {
  provinceEmployment: "province",
  centerChair: "center",
  centerExecutive: "center",
};

/** The roles that speak for a side. */
export const rolesOfSide = (side: PlanSide): Role[] =>
  (Object.keys(sideOfRole) as Role[]).filter((role) => sideOfRole[role] === side);

/** For whom somebody with these roles at a center may speak; both, where one person holds both posts. */
export const sidesOf = (roles: readonly Role[]): PlanSide[] =>
  PLAN_SIDES.filter((side) => roles.some((role) => sideOfRole[role] === side));

type Step = { status: PlanStatus; proposedSide: PlanSide | null; agreedBefore: boolean };

/**
 * The state after an action of somebody who speaks for these sides. A proposal is agreed to or returned by the other side
 * and recalled by its own; a draft is discarded only where there is something agreed to go back to. Refuses wrongStep.
 */
export function movePlan(
  { status, proposedSide, agreedBefore }: Step,
  action: PlanAction,
  sides: readonly PlanSide[],
): Result<PlanStatus> {
  const next = nextPlanStatus(status, action);
  if (!next.ok) return next;
  if (sides.length === 0) return refuse("notAllowed");
  if (action === "discard" && !agreedBefore) return refuse("wrongStep", NOTHING_AGREED);
  if ((action === "agree" || action === "return") && sides.every((side) => side === proposedSide))
    return refuse("wrongStep", OWN_PROPOSAL);
  if (action === "recall" && !sides.some((side) => side === proposedSide))
    return refuse("wrongStep", OTHERS_PROPOSAL);
  return ok(next.value);
}

const NOTHING_AGREED = {
  fields: { form: "پیش از این برنامه‌ای توافق نشده است که به آن بازگردید. پیش‌نویس را اصلاح کنید." },
};
const OWN_PROPOSAL = {
  fields: { form: "این پیشنهاد از سوی شماست. پذیرفتن یا بازگرداندن آن با طرف دیگر است." },
};
const OTHERS_PROPOSAL = {
  fields: { form: "این پیشنهاد را طرف دیگر فرستاده است. می‌توانید آن را بپذیرید یا با دلیل بازگردانید." },
};
