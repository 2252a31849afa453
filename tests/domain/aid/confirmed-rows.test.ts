import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CountedEntry, rowsOfEntries } from "@/lib/domain/aid/confirmed-rows";
import { SERVICE_NUMBERS } from "@/lib/domain/aid/service-number";
import { ENTRY_DECISIONS } from "@/lib/domain/service-entry/decision";

const entry = (changes: Partial<CountedEntry>): CountedEntry => ({
  service: 2,
  quantity: 10,
  decision: "pending",
  confirmedQuantity: null,
  costRial: 1000n,
  ...changes,
});
const row2 = (entries: CountedEntry[], countPending = false) =>
  rowsOfEntries(entries, { 2: 12 }, { countPending })[1];

describe("S1 ح نکته ۳: what of a month's entries is confirmed", () => {
  it.each([
    ["accepted counts whole", entry({ decision: "accepted" }), 10, 1000n],
    [
      "reduced counts what is left, its cost in proportion",
      entry({ decision: "reduced", confirmedQuantity: 3 }),
      3,
      300n,
    ],
    [
      "a reduced cost is rounded down",
      entry({ decision: "reduced", confirmedQuantity: 2, quantity: 3 }),
      2,
      666n,
    ],
    ["rejected counts nothing", entry({ decision: "rejected", confirmedQuantity: 0 }), 0, 0n],
    ["pending counts nothing", entry({}), 0, 0n],
  ])("%s", (_, one, confirmedQuantity, approvedCostRial) => {
    expect(row2([one])).toEqual({ service: 2, target: 12, confirmedQuantity, approvedCostRial });
  });

  it("an estimate counts pending entries as reported, and rejected ones still not", () => {
    expect(row2([entry({}), entry({ decision: "rejected" })], true)).toMatchObject({ confirmedQuantity: 10 });
  });

  it("gives ten rows, with a target only where there is a plan", () => {
    const rows = rowsOfEntries(
      [entry({ decision: "accepted" })],
      { 1: null, 2: 12 },
      { countPending: false },
    );
    expect(rows.map(({ service }) => service)).toEqual([...SERVICE_NUMBERS]);
    expect(rows.map(({ target }) => target)).toEqual([null, 12, ...Array<null>(8).fill(null)]);
  });

  it("never confirms more than was reported, nor approves more than it cost", () => {
    const entries = fc.array(
      fc
        .record({
          service: fc.constantFrom(...SERVICE_NUMBERS),
          quantity: fc.integer({ min: 1, max: 100_000 }),
          decision: fc.constantFrom(...ENTRY_DECISIONS),
          costRial: fc.bigInt(0n, 10n ** 13n),
        })
        .chain((one) =>
          fc
            .integer({ min: 1, max: one.quantity })
            .map((confirmedQuantity) => ({ ...one, confirmedQuantity })),
        ),
    );
    fc.assert(
      fc.property(entries, (all) => {
        const rows = rowsOfEntries(all, {}, { countPending: true });
        const total = rows.reduce((sum, row) => sum + row.confirmedQuantity, 0);
        const cost = rows.reduce((sum, row) => sum + row.approvedCostRial, 0n);
        expect(total).toBeLessThanOrEqual(all.reduce((sum, one) => sum + one.quantity, 0));
        expect(cost <= all.reduce((sum, one) => sum + one.costRial, 0n)).toBe(true);
      }),
    );
  });
});
