import { describe, expect, it } from "vitest";
import { anonymise, checkDeletion, DELETED_NAME, maskedContact } from "@/lib/domain/beneficiary/privacy";
import { readBeneficiary } from "@/lib/domain/beneficiary/read-record";
import { toLatinDigits } from "@/lib/domain/shared/persian-digits";
import { day } from "../loan/day";
import { buildTexts } from "./build-texts";

const read = readBeneficiary(buildTexts(), day("1405/08/20"));
if (!read.ok) throw new Error(JSON.stringify(read));
const person = read.value;

describe("personal data in lists (domain page 3)", () => {
  it("is masked", () => {
    const shown = maskedContact(person);
    expect(shown).toEqual({
      nationalId: expect.stringMatching(/^۰۹۳•{5}..$/),
      mobile: "۰۹۱۵•••••۶۷",
      address: "••••••",
    });
    const text = toLatinDigits(JSON.stringify(shown));
    for (const whole of [person.nationalId, person.mobile, person.address]) expect(text).not.toContain(whole);
  });

  it("says nothing of what there is not", () => {
    expect(maskedContact({ ...person, mobile: null, address: null })).toMatchObject({
      mobile: "",
      address: "",
    });
  });
});

describe("a deleted person", () => {
  it("leaves figures and no identity", () => {
    expect(anonymise(person)).toEqual({
      name: DELETED_NAME,
      gender: "female",
      targetGroup: "livelihoodHousehold",
      livelihoodAid: true,
      householdHead: true,
      householdMembers: 4,
      education: "diploma",
      centerId: "mashhad-1",
      nationalId: null,
      fatherName: null,
      bornOn: null,
      mobile: null,
      address: null,
      skills: null,
      disability: null,
    });
  });

  it("has nothing that the record has and the figures do not need", () => {
    const text = JSON.stringify(anonymise(person));
    for (const column of [
      "nationalId",
      "name",
      "fatherName",
      "bornOn",
      "mobile",
      "address",
      "skills",
    ] as const)
      expect(text).not.toContain(person[column]);
    expect(Object.keys(anonymise(person)).sort()).toEqual(Object.keys(person).sort());
  });

  it.each([
    [0, true],
    [1, false],
  ])("with %i unsettled loans: %s (decision)", (unsettledLoans, possible) => {
    expect(checkDeletion({ unsettledLoans }).ok).toBe(possible);
  });
});
