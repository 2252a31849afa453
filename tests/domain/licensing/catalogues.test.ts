import { describe, expect, it } from "vitest";
import {
  DELEGABLE_DUTIES,
  delegableDutyLabels,
  dutyClause,
  twelfthDutyLabel,
} from "@/lib/domain/licensing/delegable-duties";
import { PARTNER_ORGANISATIONS, partnerOrganisations } from "@/lib/domain/licensing/partner-organisations";

describe("the catalogues of the directive", () => {
  it("hold fifteen delegable duties, the twelfth in five parts [S1 د]", () => {
    const numbers = DELEGABLE_DUTIES.map((duty) => Number(duty.split("-")[0]));
    expect([...new Set(numbers)]).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
    expect(DELEGABLE_DUTIES.filter((duty) => duty.startsWith("12"))).toEqual(
      Array.from({ length: 5 }, (_, index) => `12-${index + 1}`),
    );
    expect(new Set(Object.values(delegableDutyLabels)).size).toBe(DELEGABLE_DUTIES.length);
    expect(dutyClause("12-3")).toBe("بند د، مأموریت ۱۲-۳");
    expect(twelfthDutyLabel).not.toBe("");
  });

  it("hold twenty-six partner organisations [S1 هـ]", () => {
    expect(PARTNER_ORGANISATIONS).toHaveLength(26);
    expect(new Set(Object.values(partnerOrganisations)).size).toBe(26);
    expect(PARTNER_ORGANISATIONS[0]).toBe("labourDepartment");
    expect(PARTNER_ORGANISATIONS.at(-1)).toBe("chamberOfCooperatives");
  });
});
