import { genderLabels, targetGroupLabels } from "../service-entry/model";
import { formatJalaliDateShort } from "../shared/calendar-date";
import { toLatinDigits } from "../shared/persian-digits";
import { disabilityLabels, educationLabels, yesNoLabels } from "./choices";
import { type BeneficiaryRecord, type Column, COLUMNS, columnSpecs } from "./record";
import { safeCellText } from "./safe-text";

/** The headings of the template and of every export. */
export const sheetHeadings = (): string[] => COLUMNS.map((column) => columnSpecs[column].label);

/** A person as a row of texts under the headings, harmless as cells; imported again it is the same person. */
export const sheetRow = (record: BeneficiaryRecord): string[] =>
  COLUMNS.map((column) => safeCellText(textOf(record, column)));

function textOf(record: BeneficiaryRecord, column: Column): string {
  switch (column) {
    case "bornOn":
      return toLatinDigits(formatJalaliDateShort(record.bornOn));
    case "gender":
      return genderLabels[record.gender];
    case "targetGroup":
      return targetGroupLabels[record.targetGroup];
    case "education":
      return record.education ? educationLabels[record.education] : "";
    case "disability":
      return record.disability ? disabilityLabels[record.disability] : "";
    case "householdHead":
    case "livelihoodAid": {
      const answer = record[column];
      return answer === null ? "" : yesNoLabels[answer ? "yes" : "no"];
    }
    case "nationalId":
    case "name":
    case "fatherName":
    case "mobile":
    case "householdMembers":
    case "skills":
    case "address":
    case "centerId":
      return String(record[column] ?? "");
  }
}
