import { describe, expect, it } from "vitest";
import {
  PLAN_ACTIONS,
  PLAN_STATUSES,
  type PlanSide,
  movePlan,
  nextPlanStatus,
  sidesOf,
} from "@/lib/domain/plan/workflow";
import { planStateOf } from "@/lib/domain/plan/state";
import { ROLES } from "@/lib/domain/organisation/role";

describe("S1 ب-4-4: the way of a plan from a draft to an agreement", () => {
  const possible: Record<string, string> = {
    "none write": "draft",
    "draft write": "draft",
    "draft propose": "proposed",
    "draft discard": "agreed",
    "proposed recall": "draft",
    "proposed return": "draft",
    "proposed agree": "agreed",
    "agreed write": "draft",
  };
  it.each(PLAN_STATUSES.flatMap((status) => PLAN_ACTIONS.map((action) => [status, action] as const)))(
    "%s, %s",
    (status, action) => {
      const next = possible[`${status} ${action}`];
      expect(nextPlanStatus(status, action)).toEqual(
        next
          ? { ok: true, value: next }
          : { ok: false, refusal: { code: "wrongStep", params: { status, action } } },
      );
    },
  );

  const proposed = { status: "proposed" as const, agreedBefore: false };
  it.each<[string, PlanSide, PlanSide[], boolean]>([
    ["agree", "center", ["province"], true],
    ["agree", "center", ["center"], false],
    ["agree", "province", ["center"], true],
    ["agree", "province", ["province"], false],
    ["agree", "province", ["center", "province"], true],
    ["return", "center", ["province"], true],
    ["return", "center", ["center"], false],
    ["recall", "center", ["center"], true],
    ["recall", "center", ["province"], false],
    ["recall", "province", ["center", "province"], true],
  ])("%s of a proposal of the %s by %j: %s", (action, proposedSide, sides, allowed) => {
    expect(movePlan({ ...proposed, proposedSide }, action as "agree", sides).ok).toBe(allowed);
  });

  it("somebody who speaks for nobody moves nothing", () => {
    const refused = { ok: false, refusal: { code: "notAllowed" } };
    expect(movePlan({ status: "draft", proposedSide: null, agreedBefore: true }, "propose", [])).toEqual(
      refused,
    );
  });

  it("only the two who agree have a side", () => {
    const having = ROLES.filter((role) => sidesOf([role]).length > 0);
    expect(having).toEqual(["provinceEmployment", "centerChair", "centerExecutive"]);
    expect(sidesOf(["centerChair", "provinceEmployment"])).toEqual(["center", "province"]);
  });

  it.each([
    [{ status: "none", proposedSide: null, returnReason: null }, "none"],
    [{ status: "draft", proposedSide: null, returnReason: null }, "draft"],
    [{ status: "draft", proposedSide: null, returnReason: "کم است" }, "returned"],
    [{ status: "proposed", proposedSide: "center", returnReason: null }, "fromCenter"],
    [{ status: "proposed", proposedSide: "province", returnReason: null }, "fromProvince"],
    [{ status: "agreed", proposedSide: "center", returnReason: null }, "agreed"],
  ] as const)("%j stands as %s", (facts, state) => {
    expect(planStateOf(facts)).toBe(state);
  });
});
