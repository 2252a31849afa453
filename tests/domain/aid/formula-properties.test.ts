import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AidPolicy,
  type AidRow,
  calculateAid,
  decodeBreakdown,
  encodeBreakdown,
} from "@/lib/domain/aid/formula";
import { SERVICE_NUMBERS } from "@/lib/domain/aid/service-number";
import { MAX_RIAL } from "@/lib/domain/shared/rial";
import { shareLists } from "./share-lists";

const policies: fc.Arbitrary<AidPolicy> = fc.record({
  id: fc.nat(),
  capRial: fc.bigInt(1n, MAX_RIAL),
  shares: shareLists,
  limitToApprovedCost: fc.boolean(),
});

const rowFacts = fc.record({
  target: fc.option(fc.integer({ min: 1, max: 1000 })),
  confirmedQuantity: fc.nat(2000),
  approvedCostRial: fc.bigInt(0n, MAX_RIAL),
});
const rows: fc.Arbitrary<AidRow[]> = fc
  .tuple(fc.subarray([...SERVICE_NUMBERS]), fc.array(rowFacts, { minLength: 10, maxLength: 10 }))
  .map(([some, facts]) =>
    some.flatMap((service) => {
      const fact = facts[service - 1];
      return fact ? [{ service, ...fact }] : [];
    }),
  );

const sum = (amounts: bigint[]) => amounts.reduce((all, amount) => all + amount, 0n);

describe("S1 ح: what holds for every policy and every month", () => {
  it("نکته ۲: the ten ceilings sum to exactly the cap, payable never exceeds it, lines sum to payable", () => {
    fc.assert(
      fc.property(policies, rows, (policy, given) => {
        const { lines, payableRial } = calculateAid(policy, given);
        expect(sum(lines.map(({ ceilingRial }) => ceilingRial))).toBe(policy.capRial);
        expect(sum(lines.map((line) => line.payableRial))).toBe(payableRial);
        expect(payableRial <= policy.capRial).toBe(true);
        for (const line of lines)
          expect(line.payableRial >= 0n && line.payableRial <= line.ceilingRial).toBe(true);
      }),
    );
  });

  it("all targets reached without a cost limit pays the whole cap", () => {
    const full = SERVICE_NUMBERS.map((service) => ({
      service,
      target: 3,
      confirmedQuantity: 3,
      approvedCostRial: 0n,
    }));
    fc.assert(
      fc.property(policies, (policy) => {
        expect(calculateAid({ ...policy, limitToApprovedCost: false }, full).payableRial).toBe(
          policy.capRial,
        );
      }),
    );
  });

  it("نکته ۳: confirming more never pays less, and changes no other row", () => {
    fc.assert(
      fc.property(policies, rows, fc.nat(9), fc.nat(50), (policy, given, index, more) => {
        const raised = given.map((row, i) =>
          i === index ? { ...row, confirmedQuantity: row.confirmedQuantity + more } : row,
        );
        const [before, after] = [calculateAid(policy, given), calculateAid(policy, raised)];
        expect(after.payableRial >= before.payableRial).toBe(true);
        after.lines.forEach((line, i) => {
          if (line.service !== given[index]?.service) expect(line).toEqual(before.lines[i]);
        });
      }),
    );
  });

  it("a higher target never pays more", () => {
    fc.assert(
      fc.property(policies, rows, (policy, given) => {
        const harder = given.map((row) => ({ ...row, target: (row.target ?? 1) + 1 }));
        expect(calculateAid(policy, harder).payableRial <= calculateAid(policy, given).payableRial).toBe(
          true,
        );
      }),
    );
  });

  it("limitToApprovedCost never increases a row, and pays no row above its approved cost", () => {
    fc.assert(
      fc.property(policies, rows, (policy, given) => {
        const free = calculateAid({ ...policy, limitToApprovedCost: false }, given);
        const limited = calculateAid({ ...policy, limitToApprovedCost: true }, given);
        limited.lines.forEach((line, i) => {
          const cost = given.find(({ service }) => service === line.service)?.approvedCostRial ?? 0n;
          expect(line.payableRial <= (free.lines[i]?.payableRial ?? -1n) && line.payableRial <= cost).toBe(
            true,
          );
        });
      }),
    );
  });

  it("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(policies, rows, (policy, given) => {
        expect(calculateAid(policy, [...given].reverse())).toEqual(calculateAid(policy, given));
      }),
    );
  });

  it("what is stored as JSON and read back equals what is computed again from the stored lines", () => {
    fc.assert(
      fc.property(policies, rows, (policy, given) => {
        const computed = calculateAid(policy, given);
        const stored = decodeBreakdown(JSON.parse(JSON.stringify(encodeBreakdown(computed))));
        expect(stored).toEqual(computed);
        const again = stored.lines.map(({ service, target, confirmedQuantity }) => ({
          service,
          target,
          confirmedQuantity,
          approvedCostRial: given.find((row) => row.service === service)?.approvedCostRial ?? 0n,
        }));
        expect(calculateAid(policy, again)).toEqual(stored);
      }),
    );
  });

  it("damaged JSON is told, not read", () => {
    const policy = {
      id: 1,
      capRial: 100n,
      shares: [10, 10, 10, 10, 10, 10, 10, 10, 10, 10],
      limitToApprovedCost: false,
    };
    const good = encodeBreakdown(
      calculateAid(policy, [{ service: 1, target: null, confirmedQuantity: 1, approvedCostRial: 0n }]),
    );
    expect(decodeBreakdown(good).payableRial).toBe(10n);
    const damaged = [
      null,
      {},
      [],
      { ...good, lines: [] },
      { ...good, capRial: 100 },
      { ...good, payableRial: "11" },
      { ...good, capRial: "1.5" },
    ];
    for (const json of damaged) expect(() => decodeBreakdown(json)).toThrow(/decodeBreakdown/);
  });
});
