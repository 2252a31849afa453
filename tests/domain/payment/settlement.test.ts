import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjustmentRange, checkAdjustment } from "@/lib/domain/payment/adjustment";
import { checkComposition, composeBatch, shownBatch } from "@/lib/domain/payment/compose";
import { settle } from "@/lib/domain/payment/settlement";
import { MAX_RIAL } from "@/lib/domain/shared/rial";

const open = (...amounts: number[]) =>
  amounts.map((amount, index) => ({ id: index + 1, remainingRial: BigInt(amount) }));

describe("adjustments are settled with a later payment (domain page 2)", () => {
  it.each<[string, number, number[], number, [number, number][]]>([
    ["nothing open", 700, [], 700, []],
    ["more to pay is added", 700, [50], 750, [[1, 50]]],
    ["too much is taken off", 700, [-200], 500, [[1, -200]]],
    ["never below zero: the rest waits", 700, [-900], 0, [[1, -700]]],
    [
      "oldest first",
      700,
      [-500, -400],
      0,
      [
        [1, -500],
        [2, -200],
      ],
    ],
    [
      "what is owed to the center also pays what it owes",
      0,
      [-30, 50],
      20,
      [
        [2, 50],
        [1, -30],
      ],
    ],
    ["nothing payable reaches no debt", 0, [-30], 0, []],
  ])("%s: %i with %j pays %i", (_case, payable, amounts, amount, settlements) => {
    const settled = settle(BigInt(payable), open(...amounts));
    expect(settled.amountRial).toBe(BigInt(amount));
    expect(settled.settlements).toEqual(
      settlements.map(([adjustmentId, value]) => ({ adjustmentId, amountRial: BigInt(value) })),
    );
  });

  const rial = fc.bigInt({ min: 0n, max: 20_000_000n });
  const amounts = fc.array(fc.bigInt({ min: -20_000_000n, max: 20_000_000n }), { maxLength: 12 });

  it("a payment is the sum of its parts, never below zero, and settles no adjustment beyond what is open", () => {
    fc.assert(
      fc.property(rial, amounts, (payable, remaining) => {
        const adjustments = remaining.map((remainingRial, index) => ({ id: index + 1, remainingRial }));
        const { settlements, adjustmentsRial, amountRial } = settle(payable, adjustments);
        expect(amountRial).toBe(payable + adjustmentsRial);
        expect(amountRial >= 0n).toBe(true);
        expect(settlements.reduce((sum, one) => sum + one.amountRial, 0n)).toBe(adjustmentsRial);
        for (const { adjustmentId, amountRial: part } of settlements) {
          const whole = remaining[adjustmentId - 1] ?? 0n;
          expect(part !== 0n && (whole > 0n ? 0n < part && part <= whole : whole <= part && part < 0n)).toBe(
            true,
          );
        }
        expect(new Set(settlements.map((one) => one.adjustmentId)).size).toBe(settlements.length);
        const all = payable + remaining.reduce((sum, one) => sum + one, 0n);
        expect(amountRial).toBe(all > 0n ? all : 0n);
      }),
    );
  });

  it("what is paid does not depend on the order in which adjustments come", () => {
    fc.assert(
      fc.property(
        rial,
        amounts.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        (payable, [list, shuffled]) => {
          const of = (values: bigint[]) =>
            settle(
              payable,
              values.map((remainingRial, index) => ({ id: index + 1, remainingRial })),
            ).amountRial;
          expect(of(shuffled)).toBe(of(list));
        },
      ),
    );
  });

  it("payment after payment, an adjustment is settled to the rial and never twice", () => {
    fc.assert(
      fc.property(fc.array(rial, { minLength: 1, maxLength: 8 }), amounts, (payables, whole) => {
        const settled = whole.map(() => 0n);
        let paid = 0n;
        for (const payable of payables) {
          const left = whole.map((value, index) => ({
            id: index + 1,
            remainingRial: value - (settled[index] ?? 0n),
          }));
          const payment = settle(payable, left);
          paid += payment.amountRial;
          for (const { adjustmentId, amountRial } of payment.settlements)
            settled[adjustmentId - 1] = (settled[adjustmentId - 1] ?? 0n) + amountRial;
        }
        const due = payables.reduce((sum, one) => sum + one, 0n);
        expect(paid).toBe(due + settled.reduce((sum, one) => sum + one, 0n));
        for (const [index, value] of settled.entries()) {
          const limit = whole[index] ?? 0n;
          expect(limit >= 0n ? value <= limit && value >= 0n : value >= limit && value <= 0n).toBe(true);
        }
      }),
    );
  });
});

describe("what goes into a batch (domain page 2)", () => {
  const account = { id: 5 };
  const month = (payableRial: bigint, override = {}) => ({
    payableRial,
    account,
    adjustments: [],
    ...override,
  });

  it("takes what has something to pay and an account; the others are listed, never paid", () => {
    const months = [
      month(700n),
      month(300n, { account: null }),
      month(0n),
      month(0n, { adjustments: open(90) }),
      month(0n, { adjustments: open(-90), account: null }),
      month(50n, { adjustments: open(-50) }),
    ];
    const { items, withoutAccount, nothingToPay, totalRial } = composeBatch(months);
    expect(items.map((item) => [months.indexOf(item.month), item.amountRial])).toEqual([
      [0, 700n],
      [3, 90n],
      [5, 0n],
    ]);
    expect(withoutAccount).toEqual([months[1]]);
    expect(nothingToPay).toEqual([months[2], months[4]]);
    expect(totalRial).toBe(790n);
  });

  it("every month given is in exactly one place, and the total is the sum of the items in any order", () => {
    const one = fc.record({
      payableRial: fc.bigInt({ min: 0n, max: 10_000_000n }),
      account: fc.option(fc.constant(account), { nil: null }),
      adjustments: fc
        .array(fc.bigInt({ min: -10_000_000n, max: 10_000_000n }), { maxLength: 4 })
        .map((list) => list.map((remainingRial, index) => ({ id: index + 1, remainingRial }))),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), (months) => {
        const batch = composeBatch(months);
        const placed = [
          ...batch.items.map((item) => item.month),
          ...batch.withoutAccount,
          ...batch.nothingToPay,
        ];
        expect(placed.length).toBe(months.length);
        expect(new Set(placed)).toEqual(new Set(months));
        expect(batch.totalRial).toBe(batch.items.reduce((sum, item) => sum + item.amountRial, 0n));
        expect(composeBatch([...months].reverse()).totalRial).toBe(batch.totalRial);
        expect(shownBatch(composeBatch([...months].reverse()))).toBe(shownBatch(batch));
      }),
    );
  });

  it("is never empty, and never larger than what can be written in words", () => {
    const sumOf = (...amounts: bigint[]) =>
      checkComposition(composeBatch(amounts.map((amount) => month(amount))));
    expect(sumOf(1n).ok).toBe(true);
    expect(sumOf(MAX_RIAL).ok).toBe(true);
    for (const refused of [sumOf(), sumOf(0n), sumOf(MAX_RIAL, 1n)])
      expect(refused).toMatchObject({
        refusal: { code: "invalidInput", fields: { form: expect.any(String) } },
      });
  });
});

describe("a correction keeps the aid of its month within 0 and the cap (domain page 2, S1 ح نکته ۲)", () => {
  const paid = { status: "paid", payableRial: 4_000n, adjustedRial: -1_000n, capRial: 10_000n } as const;

  it("may give back all that was paid, or reach the cap", () => {
    expect(adjustmentRange(paid)).toEqual({ leastRial: -3_000n, mostRial: 7_000n });
  });

  it.each([
    [-3_001n, false],
    [-3_000n, true],
    [-1n, true],
    [0n, false],
    [1n, true],
    [7_000n, true],
    [7_001n, false],
  ])("%s: %s", (amount, taken) => {
    const result = checkAdjustment(paid, amount);
    expect(result.ok).toBe(taken);
    if (!result.ok) expect(Object.keys(result.refusal.fields ?? {})).toEqual(["amountRial"]);
  });

  it.each(["open", "submitted", "returned", "officeVerified", "confirmed"] as const)(
    "a month that is %s is no month to correct: it is not paid",
    (status) => {
      expect(checkAdjustment({ ...paid, status }, 1n)).toMatchObject({ refusal: { code: "wrongStep" } });
    },
  );

  it("however many corrections are tried, the month stays within 0 and the cap", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10_000n }),
        fc.array(fc.bigInt({ min: -12_000n, max: 12_000n }), { maxLength: 20 }),
        (payableRial, tried) => {
          let adjustedRial = 0n;
          for (const amount of tried) {
            const taken = checkAdjustment({ ...paid, payableRial, adjustedRial }, amount);
            if (taken.ok) adjustedRial += amount;
          }
          const gives = payableRial + adjustedRial;
          expect(gives >= 0n && gives <= paid.capRial).toBe(true);
        },
      ),
    );
  });
});
