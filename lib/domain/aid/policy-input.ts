import { z } from "zod";
import {
  choiceField,
  formKeyField,
  monthField,
  rialField,
  textField,
  versionField,
  wholeField,
} from "../shared/field-input";
import { toPersianDigits } from "../shared/persian-digits";
import type { DeadlineStep } from "./policy-version";
import { type Service, SERVICE_NUMBERS } from "./service-number";

const shareField = (service: Service) => wholeField(`سهم ردیف ${toPersianDigits(service)}`, 0, 100);
type ShareFields = Record<`${Service}`, ReturnType<typeof shareField>>;

const dayField = (whose: string) => wholeField(`روز مهلت ${whose}`, 1, 29);
const deadlineFields = {
  center: dayField("مرکز"),
  office: dayField("اداره"),
  province: dayField("استان"),
  report: dayField("گزارش استان"),
} satisfies Record<DeadlineStep, unknown>;

const nested = <S extends z.ZodType>(fields: S) =>
  z.preprocess((raw) => (typeof raw === "object" ? raw : {}) ?? {}, fields);

/** A version as it is entered (fields shares.1 … shares.10, deadlineDays.center …); validatePolicy judges the whole. */
export const preparePolicyInput = z.object({
  formKey: formKeyField,
  effectiveMonth: monthField,
  circular: textField({ name: "شماره و تاریخ بخشنامه", min: 5, max: 300 }),
  capRial: rialField(),
  limitToApprovedCost: choiceField("محدودیت به هزینه تأییدشده", { yes: "", no: "" }).transform(
    (answer) => answer === "yes",
  ),
  shares: nested(
    z.object(Object.fromEntries(SERVICE_NUMBERS.map((n) => [`${n}`, shareField(n)])) as ShareFields),
  ).transform((shares) => SERVICE_NUMBERS.map((service) => shares[`${service}`])),
  deadlineDays: nested(z.object(deadlineFields)),
});
export type PreparePolicyInput = z.output<typeof preparePolicyInput>;

/** Which draft, and the version of it that the person saw. */
export const enactPolicyInput = z.object({
  id: wholeField("شناسه نسخه", 1, 2_147_483_647),
  version: versionField,
});
export type EnactPolicyInput = z.output<typeof enactPolicyInput>;

export const withdrawPolicyInput = enactPolicyInput.extend({
  reason: textField({ name: "دلیل کنار گذاشتن", min: 5, max: 500, multiline: true }),
});
export type WithdrawPolicyInput = z.output<typeof withdrawPolicyInput>;
