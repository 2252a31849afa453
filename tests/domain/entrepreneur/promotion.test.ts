import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/domain/entrepreneur/evaluation";
import type { Standing } from "@/lib/domain/entrepreneur/level";
import {
  checkApproval,
  checkDecline,
  checkProposal,
  checkWithdrawal,
  handsOfPromotion,
  type Promotion,
} from "@/lib/domain/entrepreneur/promotion";
import { promotionActionLabels, promotionStatusLabels } from "@/lib/domain/entrepreneur/promotion-labels";
import {
  nextPromotionStatus,
  PROMOTION_ACTIONS,
  PROMOTION_STATUSES,
  promotionActionsFrom,
} from "@/lib/domain/entrepreneur/promotion-workflow";
import { buildBasicCourses, buildInvoice, buildInvoices, day, nothing } from "./build-evidence";

const on = day("1405/08/20");
const courses = buildBasicCourses();
const invoices = buildInvoices(10, "1405/08/01");
const judge = (evidence: object, standing: Standing = 1, date = on) =>
  evaluate({ standing, sinceOn: day("1405/02/01") }, { ...nothing, ...evidence }, date);

/** Ten recent invoices and the courses, but no history: the condition holds, the profile does not. */
const fulfilled = judge({ courses, invoices });
const regulars = ["الف", "الف", "ب", "ب", "پ", "پ"].map((customer, index) =>
  buildInvoice(50 + index, `1405/0${2 + index}/01`, { customer }),
);
const withProfile = judge({ courses, invoices: [...invoices, ...regulars] });
const unfulfilled = judge({ courses, invoices: invoices.slice(2) });

const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? "ok" : result.refusal.code;
const formOf = (result: { ok: true } | { ok: false; refusal: { fields?: Record<string, string> } }) =>
  result.ok ? null : result.refusal.fields?.["form"];

describe("a promotion is proposed and decided once [page 3, promotion]", () => {
  const steps: Record<string, string> = { approve: "approved", decline: "declined", withdraw: "withdrawn" };
  const pairs = PROMOTION_STATUSES.flatMap((status) =>
    PROMOTION_ACTIONS.map((action) => ({ status, action })),
  );
  it.each(pairs)("$status, $action", ({ status, action }) => {
    const to = status === "proposed" ? steps[action] : undefined;
    const refused = { ok: false, refusal: { code: "wrongStep", params: { status, action } } };
    expect(nextPromotionStatus(status, action)).toEqual(to ? { ok: true, value: to } : refused);
    expect(promotionActionsFrom(status).includes(action)).toBe(to !== undefined);
    expect([promotionStatusLabels[status].label, promotionActionLabels[action]]).not.toContain("");
  });
});

describe("a proposal", () => {
  const propose = (facts: Partial<Parameters<typeof checkProposal>[0]>) =>
    checkProposal({ evaluation: withProfile, running: false, profileReason: "", ...facts });

  it("asks for the next standing when its condition holds and its profile is there", () => {
    expect(withProfile.profileMet).toBe(true);
    expect(propose({})).toEqual({ ok: true, value: 2 });
  });

  it("is refused without the condition, with what is left", () => {
    const refused = propose({ evaluation: unfulfilled, profileReason: "دلیل" });
    expect(codeOf(refused)).toBe("conditionMissing");
    expect(formOf(refused)).toBe("شرط سطح دو هنوز برقرار نیست: ۲ فاکتور تا سطح دو.");
  });

  it("is refused while another one waits for its decision", () => {
    expect(codeOf(propose({ running: true }))).toBe("duplicate");
  });

  it("needs a written reason where the profile is missing", () => {
    expect(codeOf(propose({ evaluation: fulfilled }))).toBe("reasonRequired");
    expect(codeOf(propose({ evaluation: fulfilled, profileReason: "  " }))).toBe("reasonRequired");
    expect(codeOf(propose({ evaluation: fulfilled, profileReason: "کارگاه پیشین" }))).toBe("ok");
  });

  it("is refused for a graduate", () => {
    expect(codeOf(propose({ evaluation: judge({}, "graduated") }))).toBe("wrongStep");
  });
});

const promotion: Promotion = {
  status: "proposed",
  to: 2,
  proposedById: 7,
  caseworkerIds: [7, 8, null],
  profileReason: "",
};

describe("a decision", () => {
  const approve = (given: Partial<Promotion>, facts: Partial<Parameters<typeof checkApproval>[1]> = {}) =>
    checkApproval({ ...promotion, ...given }, { deciderId: 1, evaluation: withProfile, ...facts });

  it("is taken by neither the proposer nor the caseworker (whoever prepares a thing never approves it [page 0])", () => {
    expect(handsOfPromotion(promotion)).toEqual([7, 7, 8, null]);
    for (const deciderId of [7, 8]) {
      expect(codeOf(approve({}, { deciderId }))).toBe("sameHandsForbidden");
      expect(codeOf(checkDecline(promotion, { deciderId, reason: "دلیل" }))).toBe("sameHandsForbidden");
    }
    expect(approve({})).toEqual({ ok: true, value: "approved" });
  });

  it("approves only what holds still on its day", () => {
    const ten = { courses, invoices: buildInvoices(10, "1405/05/21") };
    const reason = { profileReason: "دلیل" };
    expect(codeOf(approve(reason, { evaluation: judge(ten) }))).toBe("ok");
    const dayAfter = judge(ten, 1, day("1405/08/21"));
    expect(codeOf(approve(reason, { evaluation: dayAfter }))).toBe("conditionMissing");
  });

  it("rests on the reason of the proposal, or on the decider's own, where the profile is missing", () => {
    const evaluation = fulfilled;
    expect(codeOf(approve({}, { evaluation }))).toBe("reasonRequired");
    expect(codeOf(approve({ profileReason: "دلیل" }, { evaluation }))).toBe("ok");
    expect(codeOf(approve({}, { evaluation, profileReason: "دلیل" }))).toBe("ok");
  });

  it("is refused when the level has changed since the proposal", () => {
    expect(codeOf(approve({ to: 3 }))).toBe("wrongStep");
  });

  it("is refused once it has been taken", () => {
    for (const status of ["approved", "declined", "withdrawn"] as const) {
      expect(codeOf(approve({ status }))).toBe("wrongStep");
      expect(codeOf(checkDecline({ ...promotion, status }, { deciderId: 1, reason: "دلیل" }))).toBe(
        "wrongStep",
      );
    }
  });

  it("declines only with a reason", () => {
    expect(codeOf(checkDecline(promotion, { deciderId: 1, reason: " " }))).toBe("reasonRequired");
    expect(checkDecline(promotion, { deciderId: 1, reason: "دلیل" })).toEqual({
      ok: true,
      value: "declined",
    });
  });
});

it("only the proposer takes a proposal back (decision)", () => {
  expect(checkWithdrawal(promotion, 7)).toEqual({ ok: true, value: "withdrawn" });
  expect(codeOf(checkWithdrawal(promotion, 8))).toBe("notAllowed");
  expect(codeOf(checkWithdrawal({ ...promotion, status: "approved" }, 7))).toBe("wrongStep");
});
