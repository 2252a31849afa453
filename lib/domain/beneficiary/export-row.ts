import { genderLabels, targetGroupLabels } from "../service-entry/model";
import type { Cell } from "./cell";
import { disabilityLabels, educationLabels, yesNoLabels } from "./choices";
import { type BeneficiaryRecord, type Column, COLUMNS, columnSpecs } from "./record";
import { safeCellText } from "./safe-text";

/** The headings of the template and of every export. */
export const sheetHeadings = (): string[] => COLUMNS.map((column) => columnSpecs[column].label);

type WrittenCell = Exclude<Cell, boolean | { formula: true }>;

/** As stored: of people registered before the form asked for them, two columns may be unknown. */
export type RegisteredRecord = Omit<BeneficiaryRecord, "bornOn" | "fatherName"> & {
  [C in "bornOn" | "fatherName"]: BeneficiaryRecord[C] | null;
};

/**
 * A person as a row under the headings: days and numbers as such, texts harmless as cells; what is not known is empty.
 * Imported again it is the same person.
 */
export const sheetRow = (record: RegisteredRecord): WrittenCell[] =>
  COLUMNS.map((column) => {
    if (column === "bornOn") return record.bornOn && { date: record.bornOn };
    if (column === "householdMembers") return record.householdMembers;
    return safeCellText(columnText(record, column)) || null;
  });

type TextColumn = Exclude<Column, "bornOn" | "householdMembers">;

/** A column of a person in words; "" for what is not known. */
export function columnText(record: RegisteredRecord, column: TextColumn): string {
  switch (column) {
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
    case "skills":
    case "address":
    case "centerId":
      return String(record[column] ?? "");
  }
}
