import { describe, expect, it } from "vitest";
import { columnGuides } from "@/lib/domain/beneficiary/column-guide";
import { readBeneficiary } from "@/lib/domain/beneficiary/read-record";
import { columnSpecs } from "@/lib/domain/beneficiary/record";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { buildTexts } from "./build-texts";

const today = "2026-11-11" as CalendarDate;

describe.each(columnGuides)("the guide of $label", ({ column, example, choices = [], required }) => {
  it("gives an example, and choices, that the reader takes", () => {
    for (const text of [example, ...choices]) {
      const men = column === "targetGroup" ? { gender: "مرد" } : {};
      const group = column === "livelihoodAid" ? { targetGroup: "و" } : {};
      expect(readBeneficiary(buildTexts({ ...men, ...group, [column]: text }), today), text).toMatchObject({
        ok: true,
      });
    }
  });

  it("says whether a person can be registered without it", () => {
    expect(columnSpecs[column].required).toBe(required);
    expect(readBeneficiary(buildTexts({ [column]: "" }), today).ok).toBe(!required);
  });
});
