import { z } from "zod";
import { type CalendarDate, parseJalaliDate } from "../shared/calendar-date";
import {
  centerIdField,
  choiceField,
  field,
  formKeyField,
  monthField,
  parsedField,
  rialField,
  textField,
  versionField,
  wholeField,
} from "../shared/field-input";
import { toLatinDigits } from "../shared/persian-digits";
import { parseSheba } from "../shared/sheba";
import { isBatchNumber } from "./batch-number";
import { adjustmentDirections } from "./labels";

const STALE = "این فرم کهنه است. صفحه را تازه کنید.";

const provinceField = field<string>((raw) =>
  /^IR-\d\d$/.test(raw) ? { value: raw } : { message: "استان را از فهرست برگزینید." },
);
const numberField = field<string>((raw) => (isBatchNumber(raw) ? { value: raw } : { message: STALE }));
const reasonField = (name: string) => textField({ name, min: 5, max: 500, multiline: true });

export const makeBatchInput = z.object({
  formKey: formKeyField,
  provinceId: provinceField,
  month: monthField,
  /** what the form showed, see shownBatch */
  shown: field<string>((raw) => (/^\d{1,9}:\d{1,20}$/.test(raw) ? { value: raw } : { message: STALE })),
});
export type MakeBatchInput = z.output<typeof makeBatchInput>;

export const batchInput = z.object({ number: numberField, version: versionField });
export type BatchInput = z.output<typeof batchInput>;

/** As the bank gives it, in one spelling: Latin digits and capitals, no spaces. */
const bankReferenceField = field<string>((raw) => {
  const value =
    raw.length <= 100
      ? toLatinDigits(raw)
          .replace(/[\s\u200C]/g, "")
          .toUpperCase()
      : "";
  if (raw.trim() === "") return { message: "شماره پیگیری بانک را بنویسید." };
  return /^[0-9A-Z][0-9A-Z/_-]{3,39}$/.test(value)
    ? { value }
    : { message: "شماره پیگیری از ۴ تا ۴۰ رقم یا حرف لاتین است." };
});

export const markPaidInput = batchInput.extend({
  bankReference: bankReferenceField,
  paidOn: parsedField<CalendarDate>((text) => parseJalaliDate(text)),
});
export type MarkPaidInput = z.output<typeof markPaidInput>;

export const cancelBatchInput = batchInput.extend({
  reason: reasonField("دلیل لغو"),
  /** asked once a list has gone to the bank */
  unpaid: field((raw) => ({ value: raw === "yes" })),
});
export type CancelBatchInput = z.output<typeof cancelBatchInput>;

export const enterAccountInput = z.object({
  centerId: centerIdField,
  sheba: parsedField<string>((text) => parseSheba(text)),
  bank: textField({ name: "نام بانک", min: 2, max: 60 }),
  holder: textField({ name: "نام صاحب حساب", min: 3, max: 120 }),
});
export type EnterAccountInput = z.output<typeof enterAccountInput>;

export const accountInput = z.object({
  id: wholeField("شناسه حساب", 1, 2_147_483_647),
  version: versionField,
});
export type AccountInput = z.output<typeof accountInput>;

export const withdrawAccountInput = accountInput.extend({ reason: reasonField("دلیل") });
export type WithdrawAccountInput = z.output<typeof withdrawAccountInput>;

/** A correction as typed: its direction and an amount without a sign. */
export const recordAdjustmentInput = z
  .object({
    formKey: formKeyField,
    centerId: centerIdField,
    month: monthField,
    direction: choiceField("نوع اصلاح", adjustmentDirections),
    amountRial: rialField(),
    reason: reasonField("دلیل اصلاح"),
  })
  .transform(({ direction, amountRial, ...rest }) => ({
    ...rest,
    amountRial: direction === "less" ? -amountRial : amountRial,
  }));
export type RecordAdjustmentInput = z.output<typeof recordAdjustmentInput>;
