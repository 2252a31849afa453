import { describe, expect, it } from "vitest";
import { decideEntry } from "@/lib/domain/service-entry/decision";

const entry = { quantity: 10 };

describe("S1 ح نکته ۳: the office's decision on an entry", () => {
  it.each([
    ["accepted", null, "", { decision: "accepted", confirmedQuantity: 10, reason: "" }],
    ["accepted", 3, "بی‌اثر", { decision: "accepted", confirmedQuantity: 10, reason: "" }],
    ["reduced", 9, "سند ناقص", { decision: "reduced", confirmedQuantity: 9, reason: "سند ناقص" }],
    ["reduced", 1, "سند ناقص", { decision: "reduced", confirmedQuantity: 1, reason: "سند ناقص" }],
    ["rejected", null, "تکراری", { decision: "rejected", confirmedQuantity: 0, reason: "تکراری" }],
  ] as const)("%s with %j: %s", (decision, confirmedQuantity, reason, value) => {
    expect(decideEntry(entry, { decision, confirmedQuantity, reason })).toEqual({ ok: true, value });
  });

  it.each([
    ["reduced", 10, "سند ناقص", "invalidInput"],
    ["reduced", 11, "سند ناقص", "invalidInput"],
    ["reduced", 0, "سند ناقص", "invalidInput"],
    ["reduced", null, "سند ناقص", "invalidInput"],
    ["reduced", 5, " ", "reasonRequired"],
    ["rejected", null, "", "reasonRequired"],
  ] as const)("%s to %j of 10 with reason %j is refused: %s", (decision, confirmedQuantity, reason, code) => {
    expect(decideEntry(entry, { decision, confirmedQuantity, reason })).toMatchObject({
      ok: false,
      refusal: { code },
    });
  });

  it("an entry of one can only be accepted or rejected", () => {
    expect(
      decideEntry({ quantity: 1 }, { decision: "reduced", confirmedQuantity: 1, reason: "سند ناقص" }).ok,
    ).toBe(false);
  });
});
