"use server";
import { casePaths } from "@/components/case-paths";
import {
  grantLoanInput,
  loanPreviewInput,
  recordPaymentInput,
  reversePaymentInput,
} from "@/lib/domain/loan/input";
import { tomanNumber } from "@/lib/domain/loan/toman";
import { formatJalaliDateShort } from "@/lib/domain/shared/calendar-date";
import { toLatinDigits } from "@/lib/domain/shared/persian-digits";
import { checkLoan, grantLoan } from "@/lib/server/loan/grant";
import { recordPayment, reversePayment } from "@/lib/server/loan/payments";
import { defineAction } from "@/lib/web/action";

const back = (code: string, done: string) => `${casePaths.loans(code)}?done=${done}`;

export const previewLoanAction = defineAction({
  input: loanPreviewInput,
  command: checkLoan,
  next: ({ code, principalRial, installmentCount, grantedOn }) =>
    casePaths.loanPreview(code, {
      principalRial: toLatinDigits(tomanNumber(principalRial)).replaceAll("٬", ""),
      installmentCount: String(installmentCount),
      grantedOn: toLatinDigits(formatJalaliDateShort(grantedOn)).replaceAll("/", "-"),
    }),
});
export const grantLoanAction = defineAction({
  input: grantLoanInput,
  command: grantLoan,
  next: ({ code }) => back(code, "granted"),
});
export const recordPaymentAction = defineAction({
  input: recordPaymentInput,
  command: recordPayment,
  next: ({ code }, { settled }) => back(code, settled ? "settled" : "paid"),
});
export const reversePaymentAction = defineAction({
  input: reversePaymentInput,
  command: reversePayment,
  next: ({ code }) => back(code, "reversed"),
});
