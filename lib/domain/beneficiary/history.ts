import { type Column, columnSpecs } from "./record";

export const PERSON_EVENTS = [
  "beneficiary.registered",
  "beneficiary.changed",
  "beneficiary.revealed",
  "beneficiary.consentRecorded",
  "beneficiary.consentWithdrawn",
  "beneficiary.erased",
] as const;
export type PersonEvent = (typeof PERSON_EVENTS)[number];

/** As in a person's history. */
export const personEventLabels: Record<PersonEvent, string> = {
  "beneficiary.registered": "ثبت مددجو",
  "beneficiary.changed": "اصلاح مشخصات",
  "beneficiary.revealed": "نمایش کد ملی، شماره همراه و نشانی به‌طور کامل",
  "beneficiary.consentRecorded": "ثبت رضایت",
  "beneficiary.consentWithdrawn": "پس گرفتن رضایت",
  "beneficiary.erased": "حذف اطلاعات فردی",
};

/** Which columns a change has touched; an event keeps their names and never what stood or stands in them. */
export const changedText = (columns: readonly string[]): string =>
  columns
    .filter((column): column is Column => Object.hasOwn(columnSpecs, column))
    .map((column) => columnSpecs[column].label)
    .join("، ");
