import { z } from "zod";
import { type CalendarDate, parseCalendarDate, parseJalaliDate } from "../shared/calendar-date";
import { field, parsedField, textField, versionField } from "../shared/field-input";
import { mobileField, newUsernameField, personNameField } from "../user/input";
import { type ApplicationNumber, parseApplicationNumber } from "./application-number";
import { checklistItems } from "./opening-checklist";
import { ACCOUNT_ITEMS, type AccountItem, type RecordedItem, readReference } from "./opening-rules";

const numberField = field<ApplicationNumber>((raw) => {
  const value = parseApplicationNumber(raw);
  return value ? { value } : { message: "شماره درخواست درست نیست." };
});
const dayField = parsedField<CalendarDate>((text) => parseJalaliDate(text));

const stale = { message: "این فرم کهنه است. صفحه را تازه کنید." };
const seenDayField = field<CalendarDate>((raw) => {
  const value = parseCalendarDate(raw);
  return value ? { value } : stale;
});
const seenTextField = field<string | null>((raw) => (raw.length <= 400 ? { value: raw || null } : stale));

const isRecorded = (raw: string): raw is RecordedItem =>
  Object.hasOwn(checklistItems, raw) && !(ACCOUNT_ITEMS as readonly string[]).includes(raw);
const recordedItemField = field<RecordedItem>((raw) =>
  isRecorded(raw) ? { value: raw } : { message: "چنین کاری در فهرست گشایش نیست." },
);
const accountItemField = field<AccountItem>((raw) => {
  const item = ACCOUNT_ITEMS.find((known) => known === raw);
  return item ? { value: item } : { message: "چنین حسابی در فهرست گشایش نیست." };
});

const referenceField = textField({ name: "این خانه", min: 0, max: 100 });
function withReference<T extends { item: RecordedItem; reference: string }>(
  input: T,
  context: z.RefinementCtx,
): Omit<T, "reference"> & { reference: string | null } {
  const reference = readReference(input.item, input.reference);
  if (reference.ok) return { ...input, reference: reference.value };
  const message = reference.refusal.fields?.reference ?? "مقدار این خانه درست نیست.";
  context.addIssue({ code: "custom", path: ["reference"], message });
  return z.NEVER;
}

/** An item of the list is recorded once: its absence, not a version, is what the form was rendered with. */
export const recordOpeningItemInput = z
  .object({
    number: numberField,
    item: recordedItemField,
    doneOn: dayField,
    reference: referenceField,
  })
  .transform(withReference);
export type RecordOpeningItemInput = z.output<typeof recordOpeningItemInput>;

/** The day and the reference that the form was rendered with stand for a version. */
export const correctOpeningItemInput = z
  .object({
    number: numberField,
    item: recordedItemField,
    wasOn: seenDayField,
    wasReference: seenTextField,
    doneOn: dayField,
    reference: referenceField,
    reason: textField({ name: "دلیل اصلاح", min: 5, max: 500, multiline: true }),
  })
  .transform(withReference);
export type CorrectOpeningItemInput = z.output<typeof correctOpeningItemInput>;

export const openAccountInput = z.object({
  number: numberField,
  item: accountItemField,
  username: newUsernameField,
  name: personNameField,
  mobile: mobileField,
});
export type OpenAccountInput = z.output<typeof openAccountInput>;

/** What a step of a license needs at least: which one, and what the person saw of it. */
export const licenseStepInput = z.object({ number: numberField, version: versionField });
export type LicenseStepInput = z.output<typeof licenseStepInput>;

const reason = (name: string) => textField({ name, min: 5, max: 1000, multiline: true });

export const suspendLicenseInput = licenseStepInput.extend({ until: dayField, reason: reason("دلیل تعلیق") });
export type SuspendLicenseInput = z.output<typeof suspendLicenseInput>;

export const resumeLicenseInput = licenseStepInput.extend({
  note: textField({ name: "توضیح", min: 0, max: 1000, multiline: true }),
});
export type ResumeLicenseInput = z.output<typeof resumeLicenseInput>;

export const revokeLicenseInput = licenseStepInput.extend({ reason: reason("دلیل لغو") });
export type RevokeLicenseInput = z.output<typeof revokeLicenseInput>;

export const renewLicenseInput = licenseStepInput.extend({ validUntil: dayField });
export type RenewLicenseInput = z.output<typeof renewLicenseInput>;
