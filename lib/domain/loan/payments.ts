import { type CalendarDate, formatJalaliDate } from "../shared/calendar-date";
import { ok, refuse, type Result } from "../shared/result";
import type { Installment } from "./schedule";
import { formatToman } from "./toman";
import { type LoanStatus, nextLoanStatus } from "./workflow";

export type Payment = { paidOn: CalendarDate; amountRial: bigint };

/** An installment with what has been paid of it; paidOn is the day on which it became complete. */
export type FilledInstallment = Installment & { paidRial: bigint; paidOn: CalendarDate | null };

export type LoanLedger = { installments: readonly Installment[]; payments: readonly Payment[] };

/**
 * Lays payments on installments: in the order of their days, each on the oldest installment that is not complete
 * (decision). So a part payment, one in advance and an early settlement need no rules of their own. More paid than owed
 * is a bug and throws, see checkPayment.
 */
export function fillInstallments({ installments, payments }: LoanLedger): FilledInstallment[] {
  const filled: FilledInstallment[] = [...installments]
    .sort((a, b) => a.number - b.number)
    .map((one) => ({ ...one, paidRial: 0n, paidOn: null }));
  const inOrder = [...payments].sort((a, b) => (a.paidOn < b.paidOn ? -1 : a.paidOn > b.paidOn ? 1 : 0));
  let index = 0;
  for (const { paidOn, amountRial } of inOrder) {
    let left = amountRial;
    while (left > 0n) {
      const one = filled[index];
      if (!one) throw new RangeError("fillInstallments: more paid than owed");
      const lacking = one.amountRial - one.paidRial;
      const part = left < lacking ? left : lacking;
      one.paidRial += part;
      left -= part;
      if (one.paidRial < one.amountRial) break;
      one.paidOn = paidOn;
      index += 1;
    }
  }
  return filled;
}

/**
 * What settles the loan at once: all that has not been paid, whether due or not. The fee is charged once and not given
 * back for settling early (decision).
 */
export const settlementRial = ({ installments, payments }: LoanLedger): bigint =>
  sumRial(installments) - sumRial(payments);

const sumRial = (amounts: readonly { amountRial: bigint }[]): bigint =>
  amounts.reduce((sum, { amountRial }) => sum + amountRial, 0n);

/**
 * Decides on a payment and gives the loan's next status: settled by the payment of all that is left. Refuses wrongStep for
 * a settled loan, and invalidInput under amountRial (nothing, or more than is owed) and paidOn (before the grant, or in
 * the future).
 */
export function checkPayment(
  loan: LoanLedger & { status: LoanStatus; grantedOn: CalendarDate },
  { amountRial, paidOn }: Payment,
  today: CalendarDate,
): Result<LoanStatus> {
  const owed = settlementRial(loan);
  const next = nextLoanStatus(loan.status, amountRial === owed ? "settle" : "pay");
  if (!next.ok) return next;
  const fields: Record<string, string> = {};
  if (amountRial <= 0n) fields["amountRial"] = "مبلغ پرداخت باید بیش از صفر باشد.";
  else if (amountRial > owed)
    fields["amountRial"] = `مبلغ پرداخت نمی‌تواند از مانده وام (${formatToman(owed)}) بیشتر باشد.`;
  if (paidOn > today) fields["paidOn"] = "تاریخ پرداخت نمی‌تواند در آینده باشد.";
  else if (paidOn < loan.grantedOn)
    fields["paidOn"] = `تاریخ پرداخت نمی‌تواند پیش از دریافت وام (${formatJalaliDate(loan.grantedOn)}) باشد.`;
  return Object.keys(fields).length > 0 ? refuse("invalidInput", { fields }) : ok(next.value);
}
