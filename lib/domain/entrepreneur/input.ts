import { z } from "zod";
import { choiceField, field, formKeyField, textField, versionField, wholeField } from "../shared/field-input";
import { entrepreneurCodeField } from "./code-field";
import { outletKindLabels } from "./outlet";
import { dateField } from "./recording-input";
import { isTickable, parseTickPeriod, type Tickable, type TickPeriod } from "./road-map";
import { voidableKindLabels } from "./voidable";

const idField = wholeField("شناسه", 1, 2_147_483_647);
const reasonField = textField({ name: "دلیل", min: 3, max: 500, multiline: true });

export const enrolInput = z.object({
  beneficiaryId: idField,
  formKey: formKeyField,
  business: textField({ name: "کسب‌وکار", min: 2, max: 100 }),
  field: textField({ name: "زمینه فعالیت", min: 2, max: 60 }),
  startedOn: dateField,
  /** null: the caseworker who enrols */
  caseworkerId: wholeField<null>("مددکار", 1, 2_147_483_647, { value: null }),
});
export type EnrolInput = z.output<typeof enrolInput>;

const recordKey = {
  code: entrepreneurCodeField,
  kind: choiceField("نوع", voidableKindLabels),
  id: wholeField("شناسه", 1, Number.MAX_SAFE_INTEGER),
};

export const voidRecordInput = z.object({ ...recordKey, reason: reasonField });
export type VoidRecordInput = z.output<typeof voidRecordInput>;

export const endTermInput = z.object({
  ...recordKey,
  kind: choiceField("نوع", { contract: "", job: "" }),
  endsOn: dateField,
});
export type EndTermInput = z.output<typeof endTermInput>;

const tickKey = {
  code: entrepreneurCodeField,
  item: field<Tickable>((raw) =>
    isTickable(raw) ? { value: raw } : { message: "چنین موردی در نقشه راه نیست." },
  ),
  period: field<TickPeriod>((raw) => {
    const value = parseTickPeriod(raw);
    return value ? { value } : { message: "دوره این مورد درست نیست." };
  }),
};
export const tickInput = z.object({
  ...tickKey,
  doneOn: dateField,
  evidence: textField({ name: "سند", min: 0, max: 300 }).transform((text): string | null => text || null),
});
export type TickInput = z.output<typeof tickInput>;
export const untickInput = z.object(tickKey);
export type UntickInput = z.output<typeof untickInput>;

export const assignCaseworkerInput = z.object({
  code: entrepreneurCodeField,
  version: versionField,
  caseworkerId: wholeField("مددکار", 1, 2_147_483_647),
});
export type AssignCaseworkerInput = z.output<typeof assignCaseworkerInput>;

export const endBusinessInput = z.object({
  code: entrepreneurCodeField,
  version: versionField,
  endedOn: dateField,
  reason: reasonField,
});
export type EndBusinessInput = z.output<typeof endBusinessInput>;

export const addOutletInput = z.object({
  provinceId: field<string>((raw) =>
    /^IR-\d{2}$/.test(raw) ? { value: raw } : { message: "استان درست نیست." },
  ),
  name: textField({ name: "نام", min: 2, max: 100 }),
  kind: choiceField("نوع", outletKindLabels),
});
export type AddOutletInput = z.output<typeof addOutletInput>;

export const markOutletInput = z.object({
  id: idField,
  version: versionField,
  reputable: choiceField("نشان", { yes: "", no: "" }).transform((mark) => mark === "yes"),
});
export type MarkOutletInput = z.output<typeof markOutletInput>;
