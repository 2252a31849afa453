import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { installmentTag, loanStandingLabels } from "@/lib/domain/loan/labels";
import { scheduleOf } from "@/lib/domain/loan/schedule";
import { type LoanOnDay, loanOn } from "@/lib/domain/loan/standing";
import { addDays } from "@/lib/domain/shared/calendar-date";
import { day } from "./day";

const grantedOn = day("1405/05/31");
// due on 1405/06/31, 1405/07/30, 1405/08/30, a thousand rial each
const installments = scheduleOf(3000n, 3, grantedOn);
const paid = (...list: [bigint, string][]) =>
  list.map(([amountRial, on]) => ({ amountRial, paidOn: day(on) }));
const at = (on: string, payments = paid(), suspendedOn: string | null = null) =>
  loanOn({ installments, payments, suspendedOn: suspendedOn === null ? null : day(suspendedOn) }, day(on));
const states = ({ lines }: LoanOnDay) =>
  lines.map(({ state, daysLate }) => (daysLate ? `${state} ${daysLate}` : state));

describe("the state of each installment on a day (domain page 3)", () => {
  it.each<[string, LoanOnDay, string[], LoanOnDay["standing"]]>([
    ["the day before the first", at("1405/06/30"), ["upcoming", "upcoming", "upcoming"], "current"],
    ["its day", at("1405/06/31"), ["due", "upcoming", "upcoming"], "current"],
    ["the day after", at("1405/07/01"), ["late 1", "upcoming", "upcoming"], "late"],
    ["two late", at("1405/08/02"), ["late 32", "late 2", "upcoming"], "late"],
    [
      "paid on its day",
      at("1405/07/01", paid([1000n, "1405/06/31"])),
      ["paid", "upcoming", "upcoming"],
      "current",
    ],
    [
      "part paid before",
      at("1405/06/20", paid([400n, "1405/06/10"])),
      ["partPaid", "upcoming", "upcoming"],
      "current",
    ],
    [
      "part paid on its day",
      at("1405/06/31", paid([400n, "1405/06/31"])),
      ["partPaid", "upcoming", "upcoming"],
      "current",
    ],
    [
      "part paid and late",
      at("1405/07/02", paid([999n, "1405/06/10"])),
      ["late 2", "upcoming", "upcoming"],
      "late",
    ],
    [
      "a payment of tomorrow",
      at("1405/07/01", paid([1000n, "1405/07/02"])),
      ["late 1", "upcoming", "upcoming"],
      "late",
    ],
    [
      "paid in advance",
      at("1405/06/31", paid([1500n, "1405/06/01"])),
      ["paid", "partPaid", "upcoming"],
      "current",
    ],
    ["settled early", at("1405/07/01", paid([3000n, "1405/06/05"])), ["paid", "paid", "paid"], "settled"],
  ])("%s", (_case, loan, expected, standing) => {
    expect(states(loan)).toEqual(expected);
    expect(loan.standing).toBe(standing);
  });

  it.each([
    ["1405/06/30", paid(), 0n, 0n, 1],
    ["1405/06/31", paid(), 1000n, 0n, 1],
    ["1405/07/01", paid(), 1000n, 1000n, 2],
    ["1405/07/30", paid([300n, "1405/07/02"]), 1700n, 700n, 2],
    ["1405/07/30", paid([2000n, "1405/07/02"]), 0n, 0n, 3],
    ["1405/12/29", paid(), 3000n, 3000n, null],
  ])("on %s (case %#): what is owed, what is late, what comes next", (on, payments, owed, late, next) => {
    const loan = at(on, payments);
    expect([loan.owedRial, loan.lateRial, loan.nextDue?.number ?? null]).toEqual([owed, late, next]);
    expect(loan.paidRial + loan.remainingRial).toBe(3000n);
  });
});

describe("S5 مدیریت چالش‌ها: from the day of a suspension on no debt piles up", () => {
  it.each<[string, string, string, string[], bigint, number]>([
    ["nothing more falls due", "1405/12/01", "1405/07/30", ["late 30", "held", "held"], 1000n, 30],
    ["what was late stands still", "1405/08/15", "1405/07/01", ["late 1", "held", "held"], 1000n, 1],
    ["on the due day itself", "1405/08/15", "1405/06/31", ["held", "held", "held"], 0n, 0],
    ["it is not yet suspended", "1405/07/29", "1405/07/30", ["late 29", "upcoming", "upcoming"], 1000n, 29],
  ])("%s", (_case, on, suspendedOn, expected, owed, daysLate) => {
    const loan = at(on, paid(), suspendedOn);
    expect(states(loan)).toEqual(expected);
    expect([loan.owedRial, loan.daysLate]).toEqual([owed, daysLate]);
    expect(loan.standing).toBe(on < suspendedOn ? "late" : "suspended");
  });

  it("may still be paid off", () => {
    expect(at("1405/12/01", paid([3000n, "1405/11/01"]), "1405/07/30").standing).toBe("settled");
  });
});

it("is told in words", () => {
  expect(installmentTag({ state: "late", daysLate: 12 })).toEqual({
    label: "۱۲ روز عقب‌افتاده",
    tone: "danger",
  });
  expect(installmentTag({ state: "paid", daysLate: 0 }).label).toBe("پرداخت‌شده");
  expect(new Set(Object.values(loanStandingLabels).map(({ label }) => label)).size).toBe(4);
});

it("with no payment, what is owed only grows, and is at most the loan", () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), (a, b) => {
      const [first, second] = [a, a + b].map((days) =>
        loanOn({ installments, payments: [], suspendedOn: null }, addDays(grantedOn, days)),
      );
      expect(first!.owedRial <= second!.owedRial && second!.owedRial <= 3000n).toBe(true);
      expect(first!.lateRial <= first!.owedRial).toBe(true);
      expect(first!.daysLate <= second!.daysLate).toBe(true);
    }),
  );
});
