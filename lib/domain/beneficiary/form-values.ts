import { formatJalaliDateShort } from "../shared/calendar-date";
import { toPersianDigits } from "../shared/persian-digits";
import type { BeneficiaryRecord, Column } from "./record";

type Shown = { [C in Exclude<Column, "nationalId" | "mobile" | "address">]: BeneficiaryRecord[C] | null };

const answer = (value: boolean | null) => (value === null ? "" : value ? "yes" : "no");

/** What is known of a person as it stands in the fields of the form; what identifies stays out of it. */
export const formValuesOf = (record: Shown): Record<keyof Shown, string> => ({
  name: record.name ?? "",
  fatherName: record.fatherName ?? "",
  bornOn: record.bornOn === null ? "" : formatJalaliDateShort(record.bornOn),
  gender: record.gender ?? "",
  targetGroup: record.targetGroup ?? "",
  householdHead: answer(record.householdHead),
  householdMembers: record.householdMembers === null ? "" : toPersianDigits(record.householdMembers),
  livelihoodAid: answer(record.livelihoodAid),
  education: record.education ?? "",
  skills: record.skills ?? "",
  disability: record.disability ?? "",
  centerId: record.centerId ?? "",
});
