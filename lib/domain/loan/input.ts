import { z } from "zod";
import { type CalendarDate, parseJalaliDate } from "../shared/calendar-date";
import { entrepreneurCodeField } from "../entrepreneur/code-field";
import { formKeyField, parsedField, textField, wholeField } from "../shared/field-input";
import { INSTALLMENT_COUNT } from "./kinds";
import { parseToman } from "./toman";

const tomanField = parsedField((text) => parseToman(text));
const dateField = parsedField<CalendarDate>((text) => parseJalaliDate(text));

/** A loan as typed: the amount in toman, the count, the day on which it was paid out. */
export const grantFields = z.object({
  principalRial: tomanField,
  installmentCount: wholeField("شمار اقساط", INSTALLMENT_COUNT.least, INSTALLMENT_COUNT.most),
  grantedOn: dateField,
});

/** A payment as typed: the amount in toman and its day. */
export const paymentFields = z.object({ amountRial: tomanField, paidOn: dateField });

const ofEntrepreneur = { code: entrepreneurCodeField };
const ID = [1, 2_147_483_647] as const;

/** Looked at before it is granted. */
export const loanPreviewInput = grantFields.extend(ofEntrepreneur);
export type LoanPreviewInput = z.output<typeof loanPreviewInput>;

export const grantLoanInput = loanPreviewInput.extend({ key: formKeyField });
export type GrantLoanInput = z.output<typeof grantLoanInput>;

export const recordPaymentInput = paymentFields.extend({
  ...ofEntrepreneur,
  key: formKeyField,
  loanId: wholeField("شناسه وام", ...ID),
});
export type RecordPaymentInput = z.output<typeof recordPaymentInput>;

export const reversePaymentInput = z.object({
  ...ofEntrepreneur,
  loanId: wholeField("شناسه وام", ...ID),
  paymentId: wholeField("شناسه پرداخت", ...ID),
  reason: textField({ name: "دلیل ابطال", min: 5, max: 500, multiline: true }),
});
export type ReversePaymentInput = z.output<typeof reversePaymentInput>;
