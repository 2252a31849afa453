import { genderLabels } from "../service-entry/model";
import { formatJalaliDate } from "../shared/calendar-date";
import { formatNumber } from "../shared/rial";
import { disabilityLabels, educationLabels, yesNoLabels } from "./choices";
import type { Fact } from "./person-view";
import { maskedContact } from "./privacy";
import type { BeneficiaryRecord, Column } from "./record";
import { columnSpecs } from "./record";

type Known = { [C in Exclude<Column, "centerId" | "targetGroup">]: BeneficiaryRecord[C] | null } & {
  center: string | null;
};

const yesNo = (answer: boolean | null) => (answer === null ? null : yesNoLabels[answer ? "yes" : "no"]);
const fact = (column: Column, text: string | null, ltr = false): Fact => ({
  term: columnSpecs[column].label,
  text: text === "" ? null : text,
  ltr,
});

/** What a record shows of a person, in its three parts: national id, number and address only in part. */
export function factsOfPerson(person: Known): Record<"identity" | "household" | "work", Fact[]> {
  const masked = maskedContact({ ...person, nationalId: person.nationalId ?? "" });
  return {
    identity: [
      fact("nationalId", masked.nationalId, true),
      fact("fatherName", person.fatherName),
      fact("bornOn", person.bornOn && formatJalaliDate(person.bornOn)),
      fact("gender", person.gender && genderLabels[person.gender]),
      fact("mobile", masked.mobile, true),
      fact("address", masked.address),
    ],
    household: [
      fact("householdHead", yesNo(person.householdHead)),
      fact(
        "householdMembers",
        person.householdMembers === null ? null : `${formatNumber(person.householdMembers)} نفر`,
      ),
      fact("livelihoodAid", yesNo(person.livelihoodAid)),
    ],
    work: [
      fact("education", person.education && educationLabels[person.education]),
      fact("skills", person.skills),
      fact("disability", person.disability && disabilityLabels[person.disability]),
      { term: "مرکز", text: person.center },
    ],
  };
}
