import type { Level } from "../entrepreneur/level";
import { type CalendarDate, formatJalaliDate } from "../shared/calendar-date";
import { formatNumber } from "../shared/rial";
import { ok, refuse, refuseField, type Result } from "../shared/result";
import { feeOf, INSTALLMENT_COUNT, type LoanKind, loanKindOf, loanTerms } from "./kinds";
import { type Installment, scheduleOf } from "./schedule";
import { formatToman, tomanNumber } from "./toman";

export type GrantFacts = {
  /** The person's present level and its first day; null for somebody without one, e.g. a graduate. */
  level: { level: Level; since: CalendarDate } | null;
  /** The kinds of the person's loans that are not settled; a suspended one is among them. */
  unsettledKinds: readonly LoanKind[];
  today: CalendarDate;
};

export type GrantRequest = { principalRial: bigint; installmentCount: number; grantedOn: CalendarDate };

export type Grant = {
  kind: LoanKind;
  principalRial: bigint;
  feeRial: bigint;
  grantedOn: CalendarDate;
  installments: Installment[];
};

/** What a level may borrow, for the hint of the form and for refusals. */
export function rangeText(kind: LoanKind): string {
  const { label, level, leastRial, mostRial } = loanTerms[kind];
  return `${label} (سطح ${formatNumber(level)}) از ${tomanNumber(leastRial)} تا ${formatToman(mostRial)} است.`;
}

/**
 * Decides on a loan [S5 خدمات و حمایت‌ها]: the kind follows from the present level, whose range applies from its first
 * day. Gives the loan with its schedule; principal and fee are repaid together. Refuses invalidInput under
 * principalRial, installmentCount and grantedOn, under form without a level, and duplicate for a second running loan.
 */
export function checkGrant(
  { level, unsettledKinds, today }: GrantFacts,
  { principalRial, installmentCount, grantedOn }: GrantRequest,
): Result<Grant> {
  if (!level) return refuseField("form", "وام تنها به کارآفرینی داده می‌شود که در یکی از سه سطح است.");
  const kind = loanKindOf(level.level);
  const terms = loanTerms[kind];
  if (unsettledKinds.includes(kind)) {
    const text = `${terms.label} پیشین این کارآفرین هنوز تسویه نشده است.`;
    return refuse("duplicate", { fields: { form: text } });
  }
  const fields: Record<string, string> = {};
  if (principalRial < terms.leastRial || principalRial > terms.mostRial)
    fields["principalRial"] = rangeText(kind);
  if (
    !Number.isInteger(installmentCount) ||
    installmentCount < INSTALLMENT_COUNT.least ||
    installmentCount > INSTALLMENT_COUNT.most
  )
    fields["installmentCount"] =
      `شمار اقساط باید از ${formatNumber(INSTALLMENT_COUNT.least)} تا ${formatNumber(INSTALLMENT_COUNT.most)} باشد.`;
  if (grantedOn > today) fields["grantedOn"] = "تاریخ پرداخت وام نمی‌تواند در آینده باشد.";
  else if (grantedOn < level.since)
    fields["grantedOn"] =
      `این کارآفرین از ${formatJalaliDate(level.since)} در سطح کنونی است؛ وام این سطح پیش از آن داده نمی‌شود.`;
  if (Object.keys(fields).length > 0) return refuse("invalidInput", { fields });
  const feeRial = feeOf(kind, principalRial);
  const installments = scheduleOf(principalRial + feeRial, installmentCount, grantedOn);
  return ok({ kind, principalRial, feeRial, grantedOn, installments });
}
