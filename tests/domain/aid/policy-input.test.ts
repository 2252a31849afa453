import { describe, expect, it } from "vitest";
import { preparePolicyInput, withdrawPolicyInput } from "@/lib/domain/aid/policy-input";
import { parseInput } from "@/lib/domain/shared/parse-input";

const form = (changes: Record<string, string> = {}): Record<string, string> => ({
  formKey: "3f0e7c1e-6a57-4d0b-9f0a-2f6f5f1f7a11",
  effectiveMonth: "۱۴۰۵-۰۹",
  circular: "بخشنامه شماره ۱ مورخ ۱۴۰۵/۰۸/۰۱",
  capRial: "۱۵٬۰۰۰٬۰۰۰",
  limitToApprovedCost: "yes",
  ...Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`shares.${index + 1}`, "١٠"])),
  "deadlineDays.center": "5",
  "deadlineDays.office": "۱۰",
  "deadlineDays.province": "15",
  "deadlineDays.report": "20",
  ...changes,
});

describe("the form of a version", () => {
  it("is read in any digits", () => {
    expect(parseInput(preparePolicyInput, form())).toMatchObject({
      ok: true,
      value: {
        effectiveMonth: "1405-09",
        capRial: 15_000_000n,
        limitToApprovedCost: true,
        shares: Array.from({ length: 10 }, () => 10),
        deadlineDays: { center: 5, office: 10, province: 15, report: 20 },
      },
    });
  });

  it.each([
    ["effectiveMonth", ""],
    ["effectiveMonth", "1405-13"],
    ["circular", "۱"],
    ["capRial", ""],
    ["capRial", "-15000000"],
    ["capRial", "یک میلیون"],
    ["limitToApprovedCost", "شاید"],
    ["shares.4", ""],
    ["shares.4", "۱۰٫۵"],
    ["shares.10", "101"],
    ["shares.10", "-1"],
    ["deadlineDays.report", "30"],
    ["deadlineDays.center", "0"],
    ["formKey", "again"],
  ])("refuses %s «%s» beside its field", (field, value) => {
    const result = parseInput(preparePolicyInput, form({ [field]: value }));
    expect(result.ok ? [] : Object.keys(result.refusal.fields ?? {})).toEqual([field]);
  });

  it("refuses a form without one of its lists, or of its rows", () => {
    const without = (start: string) =>
      Object.fromEntries(Object.entries(form()).filter(([name]) => !name.startsWith(start)));
    const fieldsOf = (raw: unknown) => {
      const result = parseInput(preparePolicyInput, raw);
      return result.ok ? [] : Object.keys(result.refusal.fields ?? {});
    };
    expect(fieldsOf({ ...without("shares"), shares: "x" })).toHaveLength(10);
    expect(fieldsOf(without("deadlineDays"))).toHaveLength(4);
    expect(fieldsOf(without("shares.4"))).toEqual(["shares.4"]);
  });

  it("setting a version aside needs a reason", () => {
    const given = { id: "3", version: "1", reason: " کم " };
    expect(parseInput(withdrawPolicyInput, given)).toMatchObject({
      refusal: { fields: { reason: expect.any(String) } },
    });
    expect(parseInput(withdrawPolicyInput, { ...given, reason: "سقف نادرست" }).ok).toBe(true);
  });
});
