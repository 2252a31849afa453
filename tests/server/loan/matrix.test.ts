import { beforeAll, describe, expect, it } from "vitest";
import { ROLES, type Role } from "@/lib/domain/organisation/role";
import { checkLoan } from "@/lib/server/loan/grant";
import { getLoansPage } from "@/lib/server/loan/page-query";
import type { Context } from "@/lib/server/scope";
import { day, MILLION_TOMAN } from "@/tests/domain/loan/day";
import { grant, loansOf, pay, reverse } from "@/tests/server/loan/loan-world";
import {
  CASEWORKER,
  createOwnCase,
  personOf,
  refusedAs,
  SEEING,
  strangersTo,
} from "@/tests/support/case-people";
import { createEntrepreneur, type TestCase } from "@/tests/support/cases";
import { asOwner, codeOf, createCenter, type TestPlace } from "@/tests/support/world";

let place: TestPlace;
let own: TestCase;
let loanId: number;
let paymentId: number;

beforeAll(async () => {
  place = await createCenter();
  own = await createOwnCase(place);
});

/** One loan with one payment, whatever was done before. */
async function begin() {
  await asOwner(
    "DELETE FROM loan_payment WHERE loan_id IN (SELECT id FROM loan WHERE entrepreneur_id = $1)",
    [own.id],
  );
  await asOwner("DELETE FROM installment WHERE loan_id IN (SELECT id FROM loan WHERE entrepreneur_id = $1)", [
    own.id,
  ]);
  await asOwner("DELETE FROM loan WHERE entrepreneur_id = $1", [own.id]);
  const caseworker = personOf(place, "caseworker");
  const granted = await grant(caseworker, own);
  const paid = granted.ok ? await pay(caseworker, own, granted.value.id) : granted;
  if (!granted.ok || !paid.ok) throw new Error(codeOf(paid));
  [loanId, paymentId] = [granted.value.id, paid.value.id];
}

const hands: readonly Role[] = ["officeEmployment", "caseworker"];
const preview = (ctx: Context) =>
  checkLoan(ctx, {
    code: own.code,
    principalRial: 12n * MILLION_TOMAN,
    installmentCount: 12,
    grantedOn: day("1405/02/10"),
  });

describe("every role tries every command about loans (domain page 0, roles)", () => {
  it.each(ROLES)("%s", async (role) => {
    await begin();
    const ctx = personOf(place, role);
    const told = (may: boolean) => (may ? "ok" : refusedAs(role));
    const before = await loansOf(own);
    // The loan that runs already is what refuses those who may grant.
    const running = hands.includes(role) ? "duplicate" : refusedAs(role);
    expect(codeOf(await preview(ctx))).toBe(running);
    expect(codeOf(await grant(ctx, own))).toBe(running);
    expect(await loansOf(own)).toEqual(before);
    expect(codeOf(await reverse(ctx, own, loanId, paymentId))).toBe(told(role === "officeEmployment"));
    expect(codeOf(await pay(ctx, own, loanId))).toBe(told(hands.includes(role)));
    if (!hands.includes(role)) expect(await loansOf(own)).toEqual(before);
  });

  it("strangers find nothing, whatever they forge", async () => {
    await begin();
    const before = await loansOf(own);
    for (const { who, ctx } of await strangersTo(own, place)) {
      expect(codeOf(await preview(ctx)), who).toBe("notFound");
      expect(codeOf(await grant(ctx, own)), who).toBe("notFound");
      expect(codeOf(await pay(ctx, own, loanId)), who).toBe("notFound");
      expect(codeOf(await reverse(ctx, own, loanId, paymentId)), who).toBe("notFound");
      expect(await getLoansPage(ctx, own.code), who).toBeNull();
    }
    expect(await loansOf(own)).toEqual(before);
  });

  it("a loan and a payment of somebody else are not there under one's own code", async () => {
    await begin();
    const other = await createEntrepreneur(place, { caseworkerId: CASEWORKER });
    const before = await loansOf(own);
    for (const role of hands) {
      const ctx = personOf(place, role);
      expect(codeOf(await pay(ctx, other, loanId))).toBe("notFound");
      expect(codeOf(await reverse(personOf(place, "officeEmployment"), other, loanId, paymentId))).toBe(
        "notFound",
      );
      expect(codeOf(await reverse(personOf(place, "officeEmployment"), own, loanId, 1))).toBe("notFound");
    }
    expect(await loansOf(own)).toEqual(before);
  });
});

describe("the page of loans", () => {
  it.each(ROLES)("%s", async (role) => {
    await begin();
    const view = await getLoansPage(personOf(place, role), own.code);
    expect(view !== null).toBe(SEEING.includes(role));
    if (!view) return;
    expect(view.may).toEqual({ pay: hands.includes(role), reverse: role === "officeEmployment" });
    expect(view.grant !== null).toBe(hands.includes(role));
    expect(view.loans).toHaveLength(1);
  });
});
