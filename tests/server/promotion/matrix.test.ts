import { beforeAll, describe, expect, it } from "vitest";
import {
  nextPromotionStatus,
  PROMOTION_ACTIONS,
  PROMOTION_STATUSES,
  type PromotionAction,
} from "@/lib/domain/entrepreneur/promotion-workflow";
import { type Role, ROLES } from "@/lib/domain/organisation/role";
import type { Result } from "@/lib/domain/shared/result";
import { getPromotionPage } from "@/lib/server/promotion/page-query";
import type { Context } from "@/lib/server/scope";
import {
  approve,
  createReady,
  decline,
  keyOf,
  propose,
  setProposal,
  storedOf,
  withdraw,
} from "@/tests/server/promotion/promotion-world";
import { CASEWORKER, personOf, refusedAs, SEEING, strangersTo } from "@/tests/support/case-people";
import { createEntrepreneur, type TestCase } from "@/tests/support/cases";
import { codeOf, createCenter, type TestPlace } from "@/tests/support/world";

type Key = Awaited<ReturnType<typeof keyOf>>;
const commands: Record<PromotionAction, (ctx: Context, key: Key) => Promise<Result<unknown>>> = {
  approve: (ctx, key) => approve(ctx, key),
  decline: (ctx, key) => decline(ctx, key),
  withdraw: (ctx, key) => withdraw(ctx, key),
};
let place: TestPlace;
let ready: TestCase;
beforeAll(async () => {
  place = await createCenter();
  ready = await createReady({ place });
});
const as = (role: Role) => personOf(place, role);

const deciders = ["officeEmployment", "provinceManager"];
const actors: Record<PromotionAction, readonly string[]> = {
  approve: deciders,
  decline: deciders,
  withdraw: ["caseworker"],
};

describe("every role tries every step in every state of a proposal (domain page 3, promotion)", () => {
  it.each(ROLES)("%s", async (role) => {
    const ctx = as(role);
    for (const status of PROMOTION_STATUSES)
      for (const action of PROMOTION_ACTIONS) {
        await setProposal(ready, status);
        const before = await storedOf(ready);
        const result = await commands[action](ctx, await keyOf(ready));
        const after = await storedOf(ready);
        const next = nextPromotionStatus(status, action);
        const label = `${role} ${action} ${status}: ${codeOf(result)}`;
        if (actors[action].includes(role) && next.ok) {
          expect(codeOf(result), label).toBe("ok");
          expect(after.promotion, label).toMatchObject({ status: next.value, version: 2 });
          expect(after.standing, label).toBe(action === "approve" ? 2 : 1);
          const told = { approve: "approved", decline: "declined", withdraw: "withdrawn" }[action];
          expect(after.events.slice(before.events.length), label).toEqual([`promotion.${told}`]);
          continue;
        }
        expect(after, label).toEqual(before);
        const reaches = refusedAs(role) === "notAllowed";
        const expected = !reaches
          ? "notFound"
          : actors[action].includes(role) || (action === "withdraw" && !next.ok)
            ? "wrongStep"
            : "notAllowed";
        expect(codeOf(result), label).toBe(expected);
      }
  });

  it.each(ROLES)("%s proposes only as the caseworker of the caseload", async (role) => {
    await setProposal(ready, "withdrawn");
    const result = await propose(as(role), ready);
    expect(codeOf(result)).toBe(role === "caseworker" ? "ok" : refusedAs(role));
    expect((await storedOf(ready)).promotion?.status).toBe(role === "caseworker" ? "proposed" : "withdrawn");
  });

  it("strangers find neither proposal nor page, whatever they forge", async () => {
    await setProposal(ready, "proposed");
    const before = await storedOf(ready);
    for (const { who, ctx } of await strangersTo(ready, place)) {
      const key = await keyOf(ready);
      for (const action of PROMOTION_ACTIONS)
        expect(codeOf(await commands[action](ctx, key)), `${who} ${action}`).toBe("notFound");
      expect(codeOf(await propose(ctx, ready)), who).toBe("notFound");
      expect(await getPromotionPage(ctx, ready.code), who).toBeNull();
    }
    expect(await storedOf(ready)).toEqual(before);
  });

  it("a proposal about somebody else is not there under one's own", async () => {
    const other = await createEntrepreneur(place, { caseworkerId: CASEWORKER });
    await setProposal(other, "proposed");
    const foreign = { ...(await keyOf(other)), code: ready.code };
    for (const role of SEEING)
      for (const action of PROMOTION_ACTIONS)
        expect(codeOf(await commands[action](as(role), foreign)), role).toBe("notFound");
  });
});

describe("the page of promotion", () => {
  it.each(ROLES)("%s", async (role) => {
    const ctx = as(role);
    await setProposal(ready, "withdrawn");
    const view = await getPromotionPage(ctx, ready.code);
    expect(view !== null).toBe(SEEING.includes(role));
    if (!view) return;
    expect(view.propose !== null).toBe(role === "caseworker");
    await setProposal(ready, "proposed");
    const waiting = await getPromotionPage(ctx, ready.code);
    expect(waiting?.decide !== null).toBe(deciders.includes(role));
    expect(waiting?.withdraw).toBe(role === "caseworker");
    expect(waiting?.propose).toBeNull();
  });
});
