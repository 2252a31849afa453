import { describe, expect, it } from "vitest";
import { type AidPolicy, type AidRow, calculateAid, fulfilmentOf } from "@/lib/domain/aid/formula";
import { policy1400 } from "@/lib/domain/aid/policy-version";
import { isService, type Service, SERVICE_NUMBERS } from "@/lib/domain/aid/service-number";
import { serviceRow, services } from "@/lib/domain/aid/service-table";

const row = (
  service: Service,
  confirmedQuantity: number,
  target: number | null = null,
  approvedCostRial = 0n,
): AidRow => ({
  service,
  target,
  confirmedQuantity,
  approvedCostRial,
});
const policy = (changes: Partial<AidPolicy> = {}): AidPolicy => ({ ...policy1400, ...changes });
const payable = (rows: AidRow[], changes?: Partial<AidPolicy>) =>
  calculateAid(policy(changes), rows).payableRial;

describe("S1 ح: the service-share table", () => {
  it("has ten rows in order, each with its clause", () => {
    expect(services.map(({ service }) => service)).toEqual([...SERVICE_NUMBERS]);
    expect(services.map(({ clause }) => clause)).toContain("بند ح، ردیف ۱۰");
    expect(new Set(services.flatMap(({ label, clause }) => [label, clause])).size).toBe(20);
    expect(serviceRow(8).fullLabel).toContain("دانش‌بنیان");
  });

  it.each([
    [0, false],
    [1, true],
    [10, true],
    [11, false],
    [1.5, false],
    [Number.NaN, false],
  ])("row %d exists: %s", (number, exists) => expect(isService(number)).toBe(exists));

  it("S1 ح: the shares of 1400 sum to 100 under a cap of 10,000,000 rial (نکته ۲)", () => {
    expect(policy1400.shares).toEqual([15, 10, 10, 10, 10, 10, 10, 7, 10, 8]);
    expect([policy1400.capRial, policy1400.limitToApprovedCost]).toEqual([10_000_000n, false]);
  });
});

describe("S1 ح نکته ۲ و ۳: worked cases of the formula", () => {
  it.each<[string, AidRow[], bigint]>([
    ["nothing confirmed", [], 0n],
    ["all ten rows fulfilled", SERVICE_NUMBERS.map((service) => row(service, 1)), 10_000_000n],
    ["only row 1", [row(1, 1)], 1_500_000n],
    ["rows 8 and 10", [row(8, 1), row(10, 1)], 1_500_000n],
    ["row 2 with target 3 and 2 confirmed", [row(2, 2, 3)], 666_666n],
    ["row 2 with target 3 and 3 confirmed", [row(2, 3, 3)], 1_000_000n],
    ["more than the target pays no more", [row(2, 300, 3)], 1_000_000n],
    ["without a plan one service fulfils the row", [row(9, 1, null)], 1_000_000n],
    ["one of a target of 7 in row 8", [row(8, 1, 7)], 100_000n],
    ["each row is rounded down by itself", [row(2, 1, 3), row(3, 2, 3)], 999_999n],
  ])("%s", (_, rows, expected) => expect(payable(rows)).toBe(expected));

  it("explains each row: share, ceiling, target, confirmed, fulfilment, payable, clause", () => {
    const { lines, ...totals } = calculateAid(policy(), [row(2, 2, 3)]);
    expect(totals).toEqual({ policyVersionId: 1, capRial: 10_000_000n, payableRial: 666_666n });
    expect(lines).toHaveLength(10);
    expect(lines[1]).toEqual({
      service: 2,
      sharePercent: 10,
      ceilingRial: 1_000_000n,
      target: 3,
      confirmedQuantity: 2,
      fulfilment: { numerator: 2, denominator: 3 },
      payableRial: 666_666n,
      clause: "بند ح، ردیف ۲",
    });
  });

  it("the ceilings of a cap of 9,999,999 still sum to it", () => {
    const { lines, payableRial } = calculateAid(
      policy({ capRial: 9_999_999n }),
      SERVICE_NUMBERS.map((service) => row(service, 1)),
    );
    expect(lines.reduce((sum, { ceilingRial }) => sum + ceilingRial, 0n)).toBe(9_999_999n);
    expect(payableRial).toBe(9_999_999n);
  });

  it.each([
    [false, 0n, 1_000_000n],
    [true, 0n, 0n],
    [true, 999_999n, 999_999n],
    [true, 1_000_000n, 1_000_000n],
    [true, 1_000_001n, 1_000_000n],
  ])("limitToApprovedCost %s, approved cost %s: row 4 pays %s", (limitToApprovedCost, cost, expected) => {
    expect(payable([row(4, 1, null, cost)], { limitToApprovedCost })).toBe(expected);
  });

  it.each([
    [0, null, "0/1"],
    [1, null, "1/1"],
    [9, null, "1/1"],
    [2, 3, "2/3"],
    [4, 3, "3/3"],
  ])("%i confirmed of a target of %s is %s", (confirmed, target, fraction) => {
    const { numerator, denominator } = fulfilmentOf(confirmed, target);
    expect(`${numerator}/${denominator}`).toBe(fraction);
  });

  it.each([
    ["a negative quantity", [row(1, -1)]],
    ["half a service", [row(1, 0.5)]],
    ["a target of zero", [row(1, 1, 0)]],
    ["a row given twice", [row(1, 1), row(1, 1)]],
  ])("%s is a bug and throws", (_, rows) => expect(() => payable(rows)).toThrow(RangeError));

  it("throws for a table without ten shares", () =>
    expect(() => payable([], { shares: [50, 50] })).toThrow(RangeError));
});
