import { z } from "zod";
import { emptyAsNull, phoneField, provinceField } from "../organisation/input";
import { type CalendarDate, parseJalaliDate } from "../shared/calendar-date";
import { choiceField, field, parsedField, textField, versionField, wholeField } from "../shared/field-input";
import { isTermInOrder } from "./partner-agreement";
import { type PartnerOrganisation, partnerOrganisations } from "./partner-organisations";

const optionalText = (name: string, max: number, multiline = false) =>
  emptyAsNull(textField({ name, min: 0, max, multiline }));
const dateField = parsedField<CalendarDate>((text) => parseJalaliDate(text));
const optionalDateField = field<CalendarDate | null>((text) => {
  if (text.trim() === "") return { value: null };
  const date = parseJalaliDate(text);
  return date.ok ? date : { message: date.refusal.fields?.date ?? "تاریخ درست نیست." };
});

const inDirectory = z.object({
  provinceId: provinceField,
  organisation: choiceField<PartnerOrganisation>("دستگاه", partnerOrganisations),
});
export type InDirectory = z.output<typeof inDirectory>;

/** A row of the directory as the person saw it. */
export const seenRowInput = z.object({ id: wholeField("شناسه", 1, 2_147_483_647), version: versionField });
export type SeenRow = z.output<typeof seenRowInput>;

const contact = z.object({
  name: textField({ name: "نام رابط", min: 3, max: 100 }),
  post: optionalText("سمت", 120),
  phone: phoneField,
  note: optionalText("یادداشت", 500, true),
});
export type ContactFields = z.output<typeof contact>;

export const addContactInput = inDirectory.extend(contact.shape);
export const changeContactInput = seenRowInput.extend(contact.shape);

const agreement = z.object({
  title: textField({ name: "عنوان تفاهم‌نامه", min: 5, max: 200 }),
  number: optionalText("شماره تفاهم‌نامه", 60),
  signedOn: dateField,
  endsOn: optionalDateField,
  summary: optionalText("خلاصه", 1000, true),
});
export type AgreementFields = z.output<typeof agreement>;

const endsAfterItBegins = {
  path: ["endsOn"],
  message: "تاریخ پایان باید پس از تاریخ امضا باشد.",
};
export const addAgreementInput = inDirectory.extend(agreement.shape).refine(isTermInOrder, endsAfterItBegins);
export const changeAgreementInput = seenRowInput
  .extend(agreement.shape)
  .refine(isTermInOrder, endsAfterItBegins);
