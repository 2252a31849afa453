import type { Actor } from "../access/actor";
import { can } from "../access/policy";
import { formatBatchNumber } from "../payment/batch-number";
import { formatSigned } from "../payment/signed";
import { formatJalaliDate, todayInTehran } from "../shared/calendar-date";
import { toPersianDigits } from "../shared/persian-digits";
import { formatNumber } from "../shared/rial";
import type { MonthPageFacts } from "./page";

/** How the aid of a month is paid; amounts are shown numbers of rial. */
export type MonthPaymentView = {
  batch: { number: string; shownNumber: string; mayView: boolean };
  amount: string;
  /** corrections of earlier months that this payment settles */
  settled: string | null;
  paid: { on: string; reference: string } | null;
  corrections: { amount: string; reason: string; on: string }[];
  mayAdjust: boolean;
};

export function viewPayment(
  { center, payment, status }: MonthPageFacts,
  actor: Actor,
): MonthPaymentView | null {
  const { batchNumber, amountRial, settledRial, paidOn, bankReference } = payment;
  if (batchNumber === null || amountRial === null) return null;
  const place = { provinceId: center.provinceId, officeId: center.officeId, centerId: center.id };
  return {
    batch: {
      number: batchNumber,
      shownNumber: formatBatchNumber(batchNumber),
      mayView: can(actor, "payment.view", { ...place, officeId: null, centerId: null }).ok,
    },
    amount: formatNumber(amountRial),
    settled: settledRial ? formatSigned(settledRial) : null,
    paid:
      paidOn && bankReference
        ? { on: formatJalaliDate(paidOn), reference: toPersianDigits(bankReference) }
        : null,
    corrections: payment.corrections.map((one) => ({
      amount: formatSigned(one.amountRial),
      reason: one.reason,
      on: formatJalaliDate(todayInTehran(one.recordedAt)),
    })),
    mayAdjust: status === "paid" && can(actor, "payment.adjust", place).ok,
  };
}
