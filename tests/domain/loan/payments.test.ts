import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paymentFields } from "@/lib/domain/loan/input";
import { checkPayment, fillInstallments, type Payment, settlementRial } from "@/lib/domain/loan/payments";
import { scheduleOf } from "@/lib/domain/loan/schedule";
import { loanOn } from "@/lib/domain/loan/standing";
import {
  LOAN_ACTIONS,
  LOAN_STATUSES,
  type LoanAction,
  loanActionsFrom,
  type LoanStatus,
  nextLoanStatus,
} from "@/lib/domain/loan/workflow";
import { addDays } from "@/lib/domain/shared/calendar-date";
import { parseInput } from "@/lib/domain/shared/parse-input";
import { day } from "./day";

const grantedOn = day("1405/01/10");
const today = day("1405/08/20");
const installments = scheduleOf(3000n, 3, grantedOn);
const pay = (amountRial: bigint, on = "1405/02/10"): Payment => ({ amountRial, paidOn: day(on) });

describe("states of a loan (domain page 3)", () => {
  const steps: [LoanStatus, LoanAction, LoanStatus][] = [
    ["running", "pay", "running"],
    ["running", "settle", "settled"],
    ["running", "reverse", "running"],
    ["running", "suspend", "suspended"],
    ["suspended", "pay", "suspended"],
    ["suspended", "settle", "settled"],
    ["suspended", "reverse", "suspended"],
  ];
  const pairs = LOAN_STATUSES.flatMap((status) => LOAN_ACTIONS.map((action) => ({ status, action })));

  it.each(pairs)("$status, $action", ({ status, action }) => {
    const step = steps.find(([from, by]) => from === status && by === action);
    expect(nextLoanStatus(status, action)).toMatchObject(
      step ? { ok: true, value: step[2] } : { ok: false, refusal: { code: "wrongStep" } },
    );
    expect(loanActionsFrom(status).includes(action)).toBe(step !== undefined);
  });
});

describe("payments fill the oldest installment first (decision)", () => {
  it.each<[string, Payment[], bigint[], (string | null)[]]>([
    ["none", [], [0n, 0n, 0n], [null, null, null]],
    ["one in full", [pay(1000n)], [1000n, 0n, 0n], ["1405/02/10", null, null]],
    ["a part", [pay(999n)], [999n, 0n, 0n], [null, null, null]],
    ["two parts", [pay(400n), pay(600n, "1405/02/12")], [1000n, 0n, 0n], ["1405/02/12", null, null]],
    ["in advance", [pay(2500n)], [1000n, 1000n, 500n], ["1405/02/10", "1405/02/10", null]],
    ["all at once", [pay(3000n)], [1000n, 1000n, 1000n], ["1405/02/10", "1405/02/10", "1405/02/10"]],
    [
      "recorded late, paid early",
      [pay(1000n, "1405/03/01"), pay(1000n, "1405/01/20")],
      [1000n, 1000n, 0n],
      ["1405/01/20", "1405/03/01", null],
    ],
  ])("%s", (_case, payments, paid, days) => {
    const filled = fillInstallments({ installments, payments });
    expect(filled.map(({ paidRial }) => paidRial)).toEqual(paid);
    expect(filled.map(({ paidOn }) => paidOn)).toEqual(days.map((on) => on && day(on)));
  });

  it("more than is owed is a bug", () => {
    expect(() => fillInstallments({ installments, payments: [pay(3001n)] })).toThrow(RangeError);
  });
});

describe("what a payment is allowed", () => {
  const loan = { status: "running" as LoanStatus, grantedOn, installments, payments: [pay(500n)] };
  const outcome = (result: ReturnType<typeof checkPayment>) =>
    result.ok ? result.value : Object.keys(result.refusal.fields ?? {}).join() || result.refusal.code;

  it.each<[string, Partial<typeof loan>, Payment, string]>([
    ["a part", {}, pay(1n), "running"],
    ["nearly all", {}, pay(2499n), "running"],
    ["all that is left", {}, pay(2500n), "settled"],
    ["more than is owed", {}, pay(2501n), "amountRial"],
    ["nothing", {}, pay(0n), "amountRial"],
    ["less than nothing", {}, pay(-1n), "amountRial"],
    ["on the day of the grant", {}, pay(1n, "1405/01/10"), "running"],
    ["the day before", {}, pay(1n, "1405/01/09"), "paidOn"],
    ["today", {}, pay(1n, "1405/08/20"), "running"],
    ["tomorrow", {}, pay(1n, "1405/08/21"), "paidOn"],
    ["more, and tomorrow", {}, pay(9999n, "1405/08/21"), "amountRial,paidOn"],
    ["of a suspended loan", { status: "suspended" }, pay(1n), "suspended"],
    ["all of a suspended loan", { status: "suspended" }, pay(2500n), "settled"],
    ["of a settled loan", { status: "settled", payments: [pay(3000n)] }, pay(1n), "wrongStep"],
  ])("%s", (_case, change, payment, expected) => {
    expect(outcome(checkPayment({ ...loan, ...change }, payment, today))).toBe(expected);
  });

  it("says what is owed, in toman", () => {
    expect(checkPayment(loan, pay(2501n), today)).toMatchObject({
      refusal: { fields: { amountRial: expect.stringContaining("۲۵۰ تومان") } },
    });
  });

  it("early settlement is all that is left, the fee included (decision)", () => {
    expect(settlementRial(loan)).toBe(2500n);
  });

  it("is read as typed, in toman", () => {
    expect(parseInput(paymentFields, { amountRial: "۲۵۰", paidOn: "۱۴۰۵/۲/۱۰" })).toEqual({
      ok: true,
      value: pay(2500n),
    });
  });
});

it("any payments in any order that sum to the debt settle it, and never more than that is taken", () => {
  const cases = fc.record({
    total: fc.bigInt(1n, 10n ** 10n),
    count: fc.integer({ min: 1, max: 60 }),
    shares: fc.array(fc.tuple(fc.nat(100), fc.nat(900)), { minLength: 1, maxLength: 20 }),
  });
  fc.assert(
    fc.property(cases, ({ total, count, shares }) => {
      const ledger = { installments: scheduleOf(total, count, grantedOn), payments: [] as Payment[] };
      let status: LoanStatus = "running";
      const end = addDays(grantedOn, 2000);
      for (const [percent, days] of [...shares, [100, 0] as const]) {
        const payment = {
          amountRial: (settlementRial(ledger) * BigInt(percent)) / 100n,
          paidOn: addDays(grantedOn, days),
        };
        const over = { ...payment, amountRial: settlementRial(ledger) + 1n };
        expect(checkPayment({ ...ledger, status, grantedOn }, over, end).ok).toBe(false);
        const next = checkPayment({ ...ledger, status, grantedOn }, payment, end);
        expect(next.ok).toBe(status !== "settled" && payment.amountRial > 0n);
        if (!next.ok) continue;
        status = next.value;
        ledger.payments.push(payment);
        expect(status === "settled").toBe(settlementRial(ledger) === 0n);
      }
      expect(status).toBe("settled");
      const { standing, remainingRial, lines } = loanOn({ ...ledger, suspendedOn: null }, end);
      expect([standing, remainingRial]).toEqual(["settled", 0n]);
      for (const line of lines) expect([line.paidRial, line.state]).toEqual([line.amountRial, "paid"]);
    }),
  );
});
