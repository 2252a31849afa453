import { z } from "zod";
import { type CalendarDate, parseJalaliDate } from "../shared/calendar-date";
import { choiceField, field, parsedField, textField, versionField, wholeField } from "../shared/field-input";
import { type JalaliMonth, parseJalaliMonth } from "../shared/jalali-month";
import { parseNationalId } from "../shared/national-id";
import { toLatinDigits } from "../shared/persian-digits";
import { mobileField } from "../user/input";
import { boardSeats } from "./board";
import { type CenterKind, centerKindLabels } from "./center";

/** Codes stand in addresses: small Latin letters, digits and hyphens, beginning with a letter. */
export const codeField = (name: string) =>
  field<string>((raw) => {
    const code = raw.length <= 100 ? toLatinDigits(raw).trim().toLowerCase() : "";
    return /^[a-z](?:[a-z0-9]|-(?=[a-z0-9])){1,39}$/.test(code)
      ? { value: code }
      : { message: `${name} باید ۲ تا ۴۰ نویسه باشد: حروف کوچک لاتین، رقم و خط تیره، با آغاز حرف.` };
  });

export const provinceField = field<string>((raw) =>
  /^IR-\d\d$/.test(raw) ? { value: raw } : { message: "استان را از فهرست برگزینید." },
);

const reportingMonth = (name: string) =>
  field<JalaliMonth>((raw) => {
    const month = parseJalaliMonth(
      toLatinDigits(raw)
        .trim()
        .replace(/^(\d{4})[/.](\d{1,2})$/, hyphenated),
    );
    return month ? { value: month } : { message: `${name} را به شکل ۱۴۰۵/۰۸ بنویسید.` };
  });
const hyphenated = (_typed: string, year: string, month: string) => `${year}-${month.padStart(2, "0")}`;

export const emptyAsNull = (rule: z.ZodType<string, unknown>) => rule.transform((text) => text || null);
const addressField = emptyAsNull(textField({ name: "نشانی", min: 0, max: 300 }));
export const phoneField = field<string | null>((raw) => {
  const phone = raw.length <= 40 ? toLatinDigits(raw).replace(/[\s()\u200C-]/g, "") : "x";
  if (phone === "") return { value: null };
  return /^0\d{7,10}$/.test(phone)
    ? { value: phone }
    : { message: "تلفن باید با کد شهر و تنها با رقم نوشته شود؛ مانند ۰۵۱۳۸۴۴۰۰۰۰." };
});

const officeName = textField({ name: "نام اداره", min: 2, max: 80 });
const centerName = textField({ name: "نام مرکز", min: 3, max: 120 });

export const addOfficeInput = z.object({
  provinceId: provinceField,
  id: codeField("کد اداره"),
  name: officeName,
});
export type AddOfficeInput = z.output<typeof addOfficeInput>;

export const renameOfficeInput = z.object({
  id: codeField("کد اداره"),
  version: versionField,
  name: officeName,
});
export type RenameOfficeInput = z.output<typeof renameOfficeInput>;

export const addCenterInput = z.object({
  officeId: codeField("کد اداره"),
  id: codeField("کد مرکز"),
  name: centerName,
  kind: choiceField<CenterKind>("نوع مرکز", centerKindLabels),
  startedMonth: reportingMonth("نخستین ماه"),
  address: addressField,
  phone: phoneField,
});
export type AddCenterInput = z.output<typeof addCenterInput>;

export const changeCenterInput = z.object({
  id: codeField("کد مرکز"),
  version: versionField,
  name: centerName,
  address: addressField,
  phone: phoneField,
});
export type ChangeCenterInput = z.output<typeof changeCenterInput>;

/** `lastMonth` is the last one for which the center still owes a performance. */
export const endCenterInput = z.object({
  id: codeField("کد مرکز"),
  version: versionField,
  lastMonth: reportingMonth("آخرین ماه"),
});
export type EndCenterInput = z.output<typeof endCenterInput>;

/** Seats count from 1 in the order of S1 ج; `holderId` is the holder the form was rendered with, 0 for an empty seat. */
export const appointInput = z.object({
  centerId: codeField("کد مرکز"),
  seat: wholeField("سمت", 1, boardSeats.length),
  holderId: wholeField("دارندهٔ کنونی", 0, 2_147_483_647),
  name: textField({ name: "نام و نام خانوادگی", min: 3, max: 100 }),
  nationalId: parsedField((text) => parseNationalId(text)),
  mobile: mobileField,
  business: emptyAsNull(textField({ name: "کسب‌وکار", min: 0, max: 120 })),
  fromOn: parsedField<CalendarDate>((text) => parseJalaliDate(text)),
  untilOn: parsedField<CalendarDate>((text) => parseJalaliDate(text)),
  reason: emptyAsNull(textField({ name: "دلیل", min: 0, max: 500, multiline: true })),
});
export type AppointInput = z.output<typeof appointInput>;

export const resignInput = z.object({
  centerId: codeField("کد مرکز"),
  holderId: wholeField("دارندهٔ کنونی", 1, 2_147_483_647),
  toOn: parsedField<CalendarDate>((text) => parseJalaliDate(text)),
  reason: textField({ name: "دلیل", min: 3, max: 500, multiline: true }),
});
export type ResignInput = z.output<typeof resignInput>;
