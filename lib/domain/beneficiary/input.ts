import { z } from "zod";
import { codeField } from "../organisation/input";
import { type CalendarDate, parseJalaliDate } from "../shared/calendar-date";
import { choiceField, formKeyField, parsedField, versionField, wholeField } from "../shared/field-input";
import { parseInput } from "../shared/parse-input";
import { ok, refuse, type Result } from "../shared/result";
import { checkConsent, type Consent, type ConsentForm, consentLabels } from "./consent";
import { readBeneficiary } from "./read-record";
import { type BeneficiaryRecord, COLUMNS } from "./record";

type Raw = Readonly<Record<string, unknown>>;

const dateField = parsedField<CalendarDate>((text) => parseJalaliDate(text));
const id = wholeField("شناسه", 1, 2_147_483_647);

export const personInput = z.object({ id });
export const seenPersonInput = personInput.extend({ version: versionField });
export type SeenPerson = z.output<typeof seenPersonInput>;

const consentFields = z.object({
  form: choiceField<ConsentForm>("شیوه رضایت", consentLabels),
  givenOn: dateField,
});
export const consentInput = personInput.extend(consentFields.shape);
export type ConsentInput = z.output<typeof consentInput>;

/** `consent` is the one that was seen: it alone is withdrawn. */
export const withdrawConsentInput = personInput.extend({ consent: id, withdrawnOn: dateField });
export type WithdrawConsentInput = z.output<typeof withdrawConsentInput>;

export type RegisterInput = {
  key: string;
  officeId: string;
  record: BeneficiaryRecord;
  consent: Consent;
};
const registration = consentFields.extend({ key: formKeyField, officeId: codeField("کد اداره") });

/** The form of a registration: the person and the consent, with everything that is wrong told at once. */
export function registerInput(raw: Raw, today: CalendarDate): Result<RegisterInput> {
  const person = readBeneficiary(raw, today);
  const rest = parseInput(registration, raw);
  if (!person.ok || !rest.ok)
    return refuse("invalidInput", { fields: { ...fieldsOf(person), ...fieldsOf(rest) } });
  const { key, officeId, form, givenOn } = rest.value;
  const consent = checkConsent({ givenOn }, person.value.bornOn, today);
  return consent.ok ? ok({ key, officeId, record: person.value, consent: { form, givenOn } }) : consent;
}

const fieldsOf = (result: Result<unknown>) => (result.ok ? {} : result.refusal.fields);

export type ChangeInput = SeenPerson & { typed: Record<string, unknown> };

/** What was typed is read only beside what is registered: see mendedRecord. */
export function changeInput(raw: Raw): Result<ChangeInput> {
  const seen = parseInput(seenPersonInput, raw);
  if (!seen.ok) return seen;
  const fields = [...COLUMNS, ...KEPT.map((column) => `${column}Removed`)];
  return ok({ ...seen.value, typed: Object.fromEntries(fields.map((name) => [name, raw[name]])) });
}

/** Fields that come to the form empty, so that mending a record is no look at them. */
const KEPT = ["nationalId", "mobile", "address"] as const;

/**
 * A registered person with what was typed over it. National id, mobile and address come empty and mean what is known unless
 * something is typed; the last two can be removed by a box of their own. Refuses as readBeneficiary.
 */
export function mendedRecord(
  known: Pick<BeneficiaryRecord, (typeof KEPT)[number]>,
  typed: Raw,
  today: CalendarDate,
): Result<BeneficiaryRecord> {
  const texts = { ...typed };
  for (const column of KEPT)
    if (typeof texts[column] !== "string" || texts[column].trim() === "")
      texts[column] = column !== "nationalId" && isChecked(typed[`${column}Removed`]) ? "" : known[column];
  return readBeneficiary(texts, today);
}

/** A box stands in its form beside an empty value of the same name. */
const isChecked = (value: unknown) => [value].flat().includes("yes");
