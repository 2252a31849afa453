import { describe, expect, it } from "vitest";
import {
  nextPolicyDraftStatus,
  POLICY_DRAFT_ACTIONS,
  POLICY_DRAFT_STATUSES,
  policyDraftActionsFrom,
} from "@/lib/domain/aid/policy-workflow";

describe("a version on its way (domain page 2: one person enters, another puts it in force)", () => {
  const possible = { "prepared enact": "enacted", "prepared withdraw": "withdrawn" } as Record<
    string,
    string
  >;

  it.each(
    POLICY_DRAFT_STATUSES.flatMap((status) =>
      POLICY_DRAFT_ACTIONS.map((action) => [status, action] as const),
    ),
  )("%s, %s", (status, action) => {
    const next = possible[`${status} ${action}`];
    expect(nextPolicyDraftStatus(status, action)).toEqual(
      next
        ? { ok: true, value: next }
        : { ok: false, refusal: { code: "wrongStep", params: { status, action } } },
    );
  });

  it("only what waits can be decided on", () =>
    expect(POLICY_DRAFT_STATUSES.map((status) => policyDraftActionsFrom(status))).toEqual([
      ["enact", "withdraw"],
      [],
      [],
    ]));
});
