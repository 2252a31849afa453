import type { Place } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/policy";
import type { CenterPaymentsView } from "@/lib/domain/panel/center-view";
import { formatJalaliDate } from "@/lib/domain/shared/calendar-date";
import { formatMonth } from "@/lib/domain/shared/jalali-month";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { formatNumber } from "@/lib/domain/shared/rial";
import { maskSheba } from "@/lib/domain/shared/sheba";
import type { CenterRow } from "@/lib/server/center/center-statement";
import type { Context } from "@/lib/server/scope";

/** What a center's page says of payments: for the center itself and those who follow the money. Nobody needs the whole account here. */
export function paymentsView(
  { actor }: Context,
  { account, paid }: CenterRow,
  place: Place,
): CenterPaymentsView | null {
  const mayViewAccounts = can(actor, "payment.view", { ...place, officeId: null, centerId: null }).ok;
  if (!mayViewAccounts && !can(actor, "month.log", place).ok) return null;
  return {
    account: account && { sheba: maskSheba(account.sheba), bank: account.bank },
    paid: (paid ?? []).map(({ month, amountRial, paidOn, bankReference }) => ({
      month,
      label: formatMonth(month),
      amount: formatNumber(amountRial),
      on: formatJalaliDate(paidOn),
      reference: toPersianDigits(bankReference),
    })),
    mayViewAccounts,
  };
}
