import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  policy1400,
  policyInForce,
  type PolicyVersion,
  validatePolicy,
} from "@/lib/domain/aid/policy-version";
import { addMonths, jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { MAX_RIAL } from "@/lib/domain/shared/rial";

const version = (id: number, month: string) => ({ ...policy1400, id, effectiveMonth: jalaliMonth(month) });
const versions = [version(3, "1405-01"), version(1, "1400-06"), version(4, "1405-01"), version(2, "1402-09")];

describe("the policy version of a month (domain page 2: always the one in force for that month)", () => {
  it.each([
    ["1400-06", 1],
    ["1402-08", 1],
    ["1402-09", 2],
    ["1404-12", 2],
    ["1405-01", 4],
    ["1499-12", 4],
  ])("%s is computed with version %i", (month, id) => {
    expect(policyInForce(versions, jalaliMonth(month))).toMatchObject({ ok: true, value: { id } });
  });

  it("a missing version is an error, never a silent fallback", () => {
    const refused = { ok: false, refusal: { code: "policyMissing", params: { month: "1400-05" } } };
    expect(policyInForce(versions, jalaliMonth("1400-05"))).toEqual(refused);
    expect(policyInForce([], jalaliMonth("1405-08")).ok).toBe(false);
  });

  it("a new version never changes the months before it", () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), (first, second) => {
        const month = addMonths(jalaliMonth("1400-06"), first);
        const added = { ...policy1400, id: 9, effectiveMonth: addMonths(jalaliMonth("1400-06"), second) };
        const before = policyInForce(versions, month);
        const after = policyInForce([...versions, added], month);
        if (second > first) expect(after).toEqual(before);
        else expect(after.ok).toBe(true);
      }),
    );
  });
});

describe("entering a version", () => {
  it("accepts the version of 1400 (S1 ح)", () =>
    expect(validatePolicy(policy1400)).toEqual({ ok: true, value: policy1400 }));

  it.each<[string, Partial<PolicyVersion>, string]>([
    ["nine shares", { shares: [20, 10, 10, 10, 10, 10, 10, 10, 10] }, "shares"],
    ["a sum of 99", { shares: [14, 10, 10, 10, 10, 10, 10, 7, 10, 8] }, "shares"],
    ["a negative share", { shares: [25, -10, 20, 10, 10, 10, 10, 7, 10, 8] }, "shares"],
    ["half a percent", { shares: [14.5, 10.5, 10, 10, 10, 10, 10, 7, 10, 8] }, "shares"],
    ["a cap of zero", { capRial: 0n }, "capRial"],
    ["a cap above the limit", { capRial: MAX_RIAL + 1n }, "capRial"],
    [
      "day 30, which Esfand may lack",
      { deadlineDays: { center: 5, office: 10, province: 15, report: 30 } },
      "deadlineDays",
    ],
    ["day 0", { deadlineDays: { center: 0, office: 10, province: 15, report: 20 } }, "deadlineDays"],
    [
      "the office before the center",
      { deadlineDays: { center: 11, office: 10, province: 15, report: 20 } },
      "deadlineDays",
    ],
    [
      "the report before the province has confirmed",
      { deadlineDays: { center: 5, office: 10, province: 15, report: 14 } },
      "deadlineDays",
    ],
    ["no circular", { circular: " " }, "circular"],
  ])("refuses %s", (_, change, field) => {
    const result = validatePolicy({ ...policy1400, ...change });
    expect(result).toMatchObject({
      ok: false,
      refusal: { code: "invalidInput", fields: { [field]: expect.any(String) } },
    });
  });

  it("accepts one day for all steps, and a row without a share", () => {
    const days = { center: 29, office: 29, province: 29, report: 29 };
    const shares = [0, 25, 10, 10, 10, 10, 10, 7, 10, 8];
    expect(validatePolicy({ ...policy1400, deadlineDays: days, shares }).ok).toBe(true);
  });
});
