import type { z } from "zod";
import { emptyAsNull } from "../organisation/input";
import type { TargetGroup } from "../service-entry/model";
import { type CalendarDate, parseJalaliDate } from "../shared/calendar-date";
import { centerIdField, field, parsedField, textField, wholeField } from "../shared/field-input";
import { parseNationalId } from "../shared/national-id";
import { messagesByField } from "../shared/parse-input";
import { ok, refuse, type Result } from "../shared/result";
import { mobileField, personNameField } from "../user/input";
import { readDisability, readEducation, readGender, readTargetGroup, readYesNo } from "./choices";
import { type BeneficiaryRecord, type Column, COLUMNS, columnSpecs } from "./record";

const MOST_MEMBERS = 30;

/** Letters, spaces and the few signs that names have; a formula or a number is no name. */
const NAME = /^[\p{L}\p{M}][\p{L}\p{M} \u200C.()'’-]*$/u;
const nameField = (rule: z.ZodType<string, unknown>, label: string) =>
  rule.refine((name) => NAME.test(name), `${label} تنها با حرف نوشته می‌شود.`);

const choice = <K>(read: (text: string) => K | undefined, message: string) =>
  field<K>((text) => {
    const value = read(text);
    return value === undefined ? { message } : { value };
  });

const optional = <T>(rule: z.ZodType<T, unknown>) =>
  field<T | null>((text) => {
    if (text.trim() === "") return { value: null };
    const read = rule.safeParse(text);
    return read.success
      ? { value: read.data }
      : { message: read.error.issues[0]?.message ?? "مقدار این خانه درست نیست." };
  });

const yesNo = (label: string) =>
  optional(
    choice((text) => {
      const answer = readYesNo(text);
      return answer && answer === "yes";
    }, `${label} را با بله یا خیر بنویسید.`),
  );

const rules: { [C in Column]: z.ZodType<BeneficiaryRecord[C], unknown> } = {
  nationalId: parsedField((text) => parseNationalId(text)),
  name: nameField(personNameField, columnSpecs.name.label),
  fatherName: nameField(
    textField({ name: columnSpecs.fatherName.label, min: 2, max: 60 }),
    columnSpecs.fatherName.label,
  ),
  bornOn: parsedField<CalendarDate>((text) => parseJalaliDate(text)),
  gender: choice(readGender, "جنسیت را با زن یا مرد بنویسید."),
  targetGroup: choice(
    readTargetGroup,
    "این گروه هدف شناخته نیست. نام یکی از شش گروه یا حرف آن (الف، ب، ج، د، ه، و) را بنویسید.",
  ),
  mobile: mobileField,
  householdHead: yesNo(columnSpecs.householdHead.label),
  householdMembers: wholeField<null>(columnSpecs.householdMembers.label, 1, MOST_MEMBERS, { value: null }),
  livelihoodAid: yesNo(columnSpecs.livelihoodAid.label),
  education: optional(choice(readEducation, "تحصیلات را از فهرست برگزینید؛ مانند دیپلم یا کارشناسی.")),
  skills: emptyAsNull(textField({ name: columnSpecs.skills.label, min: 0, max: 300 })),
  disability: optional(choice(readDisability, "معلولیت را از فهرست برگزینید؛ مانند ندارد یا بینایی.")),
  address: emptyAsNull(textField({ name: columnSpecs.address.label, min: 0, max: 300 })),
  centerId: optional(centerIdField),
};

/**
 * Reads a person from texts by column, whether typed into the form or taken from a row of a spreadsheet: Arabic letters
 * and digits are mended, choices are taken by key, label or letter. Refuses invalidInput with a message for each wrong
 * column, all at once. Never throws, whatever comes in.
 */
export function readBeneficiary(
  raw: Readonly<Record<string, unknown>>,
  today: CalendarDate,
): Result<BeneficiaryRecord> {
  const record: Partial<Record<Column, unknown>> = {};
  const fields: Partial<Record<Column, string>> = {};
  for (const column of COLUMNS) {
    const read = rules[column].safeParse(Object.hasOwn(raw, column) ? raw[column] : undefined);
    if (read.success) record[column] = read.data;
    else fields[column] = messagesByField(read.error.issues)["form"] ?? "مقدار این خانه درست نیست.";
  }
  const readSoFar = record as Partial<BeneficiaryRecord>;
  Object.assign(fields, contradictions(readSoFar, today));
  if (Object.keys(fields).length > 0) return refuse("invalidInput", { fields });
  const value = readSoFar as BeneficiaryRecord;
  return ok({ ...value, livelihoodAid: livelihoodAidOf(value) });
}

/** S1 و ب، ج، د speak of sons and husbands. */
const GROUPS_OF_MEN: readonly TargetGroup[] = ["cohabitingSon", "brideHusband", "remarriageHusband"];

function contradictions(
  { bornOn, gender, targetGroup, livelihoodAid }: Partial<BeneficiaryRecord>,
  today: CalendarDate,
): Partial<Record<Column, string>> {
  const fields: Partial<Record<Column, string>> = {};
  if (bornOn && bornOn > today) fields.bornOn = "تاریخ تولد نمی‌تواند در آینده باشد.";
  if (gender === "female" && targetGroup && GROUPS_OF_MEN.includes(targetGroup))
    fields.gender = "این گروه هدف تنها مردان را در بر می‌گیرد.";
  if (targetGroup === "livelihoodHousehold" && livelihoodAid === false)
    fields.livelihoodAid = "گروه هدف این فرد کمک‌معیشت‌بگیر است؛ این خانه نمی‌تواند «خیر» باشد.";
  return fields;
}

/** Whoever is of the first group of S1 و draws the aid, also where nobody has said so (decision). */
const livelihoodAidOf = ({ targetGroup, livelihoodAid }: BeneficiaryRecord): boolean | null =>
  livelihoodAid ?? (targetGroup === "livelihoodHousehold" ? true : null);
