import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Grant, Place } from "@/lib/domain/access/actor";
import { can, type CaseSubject, type MonthSubject } from "@/lib/domain/access/policy";
import { ROLES } from "@/lib/domain/organisation/role";

const place: Place = { provinceId: "IR-09", officeId: "mashhad", centerId: "mashhad-1" };
/** Somebody who holds every role of the place at once. */
const grants: Grant[] = ROLES.map((role) => ({ role, ...place }));
const everything = (userId: number) => ({ userId, grants });
const month = (hands: Partial<MonthSubject>): MonthSubject => ({
  ...place,
  submittedById: null,
  verifiedById: null,
  loggedByIds: [],
  ...hands,
});
const refusedHands = { ok: false, refusal: { code: "sameHandsForbidden" } };

describe("separation of duties (domain page 0: whoever prepares a thing never approves it)", () => {
  it.each([
    ["month.verify", "logged", { loggedByIds: [5, 7] }, false],
    ["month.verify", "submitted", { submittedById: 7 }, false],
    ["month.verify", "earlier verified", { verifiedById: 7 }, true],
    ["month.verify", "did nothing with", { loggedByIds: [5], submittedById: 6 }, true],
    ["month.confirm", "logged", { loggedByIds: [7] }, false],
    ["month.confirm", "submitted", { submittedById: 7 }, false],
    ["month.confirm", "verified", { verifiedById: 7 }, false],
    ["month.confirm", "did nothing with", { loggedByIds: [4], submittedById: 5, verifiedById: 6 }, true],
  ] as const)("%s by one who %s the month", (action, _, hands, allowed) => {
    const subject = month({ ...hands, loggedByIds: [...("loggedByIds" in hands ? hands.loggedByIds : [])] });
    expect(can(everything(7), action, subject)).toEqual(allowed ? { ok: true, value: true } : refusedHands);
  });

  it.each(["application.endorse", "application.recordDecision", "license.issue"] as const)(
    "%s by one who had a hand in the application",
    (action) => {
      expect(can(everything(7), action, { ...place, hands: [null, 7] })).toEqual(refusedHands);
      expect(can(everything(7), action, { ...place, hands: [5, null] })).toEqual({ ok: true, value: true });
      expect(can(everything(7), action, place as CaseSubject)).toMatchObject({ ok: false });
    },
  );

  it("promotion.decide by the proposer, or by whoever has the entrepreneur in the caseload (domain page 3)", () => {
    const of = { ...place, caseworkerId: 5, ownerId: null };
    expect(can(everything(7), "promotion.decide", { ...of, hands: [7, 5] })).toEqual(refusedHands);
    expect(can(everything(5), "promotion.decide", { ...of, hands: [7, 5] })).toEqual(refusedHands);
    expect(can(everything(9), "promotion.decide", { ...of, hands: [7, 5] }).ok).toBe(true);
  });

  it("is said only to those who could otherwise act", () => {
    const member = { userId: 7, grants: [{ role: "centerMember" as const, ...place }] };
    expect(can(member, "month.confirm", month({ loggedByIds: [7] }))).toEqual({
      ok: false,
      refusal: { code: "notAllowed" },
    });
  });

  it("lets the manager reopen, and anybody whose turn it is return, what they had a hand in", () => {
    const hands = { loggedByIds: [7], submittedById: 7, verifiedById: 7 };
    expect(can(everything(7), "month.reopen", month(hands)).ok).toBe(true);
    expect(can(everything(7), "month.return", month({ ...hands, status: "submitted" })).ok).toBe(true);
  });

  it("refuses to judge a month whose hands are unknown", () => {
    for (const action of ["month.verify", "month.confirm", "month.return"] as const)
      expect(can(everything(7), action, place as MonthSubject)).toEqual({
        ok: false,
        refusal: { code: "notAllowed" },
      });
    expect(can(everything(7), "month.return", month({})).ok).toBe(false);
  });

  it("never lets one person carry a month from log to confirmation", () => {
    const person = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(
        fc.array(person),
        person,
        person,
        person,
        (loggedByIds, submittedById, verifiedById, confirmer) => {
          const subject = month({ loggedByIds, submittedById, verifiedById });
          const allowed = can(everything(confirmer), "month.confirm", subject).ok;
          expect(allowed).toBe(![...loggedByIds, submittedById, verifiedById].includes(confirmer));
        },
      ),
    );
  });
});
