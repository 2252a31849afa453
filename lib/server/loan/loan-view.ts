import { loanTerms } from "@/lib/domain/loan/kinds";
import { installmentTag, loanStandingLabels } from "@/lib/domain/loan/labels";
import { loanOn, type LoanOnDay } from "@/lib/domain/loan/standing";
import { formatToman, tomanNumber } from "@/lib/domain/loan/toman";
import type { Tone } from "@/lib/domain/month/labels";
import { type CalendarDate, formatInstant, formatJalaliDate } from "@/lib/domain/shared/calendar-date";
import { formatNumber } from "@/lib/domain/shared/rial";
import { tomanInWords } from "@/lib/domain/shared/rial-in-words";
import type { LoanRow, PaymentRow } from "@/lib/server/loan/statement";

type TagView = { label: string; tone: Tone };
export type InstallmentView = {
  number: string;
  dueOn: string;
  /** in toman, without the unit */
  amount: string;
  paid: string;
  paidOn: string | null;
  tag: TagView;
};
export type PaymentView = {
  id: number;
  paidOn: string;
  amount: string;
  by: string;
  /** who took it back and why; null for one that counts */
  voided: string | null;
};
export type LoanView = {
  id: number;
  version: number;
  label: string;
  tag: TagView;
  settled: boolean;
  /** «۱۵٬۰۰۰٬۰۰۰ تومان» */
  principal: string;
  principalWords: string;
  fee: string | null;
  grantedOn: string;
  by: string;
  paid: string;
  remaining: string;
  remainingWords: string;
  /** what has fallen due and has not been paid; null where nothing has */
  late: string | null;
  settledOn: string | null;
  suspendedOn: string | null;
  installments: InstallmentView[];
  payments: PaymentView[];
  /** what the forms of payment begin with */
  next: { amount: string; hint: string } | null;
  /** all that is left, as typed and as shown */
  settlement: { typed: string; shown: string } | null;
};

/** A loan as it stands today [domain page 3]. */
export function loanView(row: LoanRow, today: CalendarDate): LoanView {
  const counted = row.payments.filter(({ voidedAt }) => voidedAt === null);
  const on = loanOn({ ...row, payments: counted }, today);
  const settled = row.status === "settled";
  return {
    id: row.id,
    version: row.version,
    label: loanTerms[row.kind].label,
    tag: loanStandingLabels[on.standing],
    settled,
    principal: formatToman(row.principalRial),
    principalWords: tomanInWords(row.principalRial),
    fee: row.feeRial > 0n ? formatToman(row.feeRial) : null,
    grantedOn: formatJalaliDate(row.grantedOn),
    by: row.by,
    paid: formatToman(on.paidRial),
    remaining: formatToman(on.remainingRial),
    remainingWords: tomanInWords(on.remainingRial),
    late:
      on.lateRial > 0n
        ? `${formatToman(on.lateRial)} با ${formatNumber(on.daysLate)} روز تأخیر عقب افتاده است.`
        : null,
    settledOn: row.settledOn && formatJalaliDate(row.settledOn),
    suspendedOn: row.status === "suspended" && row.suspendedOn ? formatJalaliDate(row.suspendedOn) : null,
    installments: on.lines.map((line) => ({
      number: formatNumber(line.number),
      dueOn: formatJalaliDate(line.dueOn),
      amount: tomanNumber(line.amountRial),
      paid: tomanNumber(line.paidRial),
      paidOn: line.paidOn && formatJalaliDate(line.paidOn),
      tag: installmentTag(line),
    })),
    payments: row.payments.map(paymentView),
    next: settled ? null : nextPayment(on),
    settlement: settled
      ? null
      : { typed: tomanNumber(on.remainingRial), shown: formatToman(on.remainingRial) },
  };
}

/** What is owed by now; where nothing is, the rest of the next installment. */
function nextPayment({ owedRial, lines, nextDue }: LoanOnDay): LoanView["next"] {
  if (owedRial > 0n)
    return { amount: tomanNumber(owedRial), hint: `بدهی سررسیدشده تا امروز ${formatToman(owedRial)} است.` };
  const open = nextDue ?? lines.find(({ state }) => state !== "paid");
  if (!open) return null;
  const left = open.amountRial - open.paidRial;
  return {
    amount: tomanNumber(left),
    hint: `قسط ${formatNumber(open.number)} با سررسید ${formatJalaliDate(open.dueOn)}: ${formatToman(left)}.`,
  };
}

const paymentView = (row: PaymentRow): PaymentView => ({
  id: row.id,
  paidOn: formatJalaliDate(row.paidOn),
  amount: formatToman(row.amountRial),
  by: `${row.by}، ${formatInstant(row.at)}`,
  voided:
    row.voidedAt && `${row.voidedByName ?? ""}، ${formatInstant(row.voidedAt)}: ${row.voidReason ?? ""}`,
});
