import type { CenterPaymentsView } from "@/lib/domain/panel/center-view";
import { moneyPaths } from "../money-paths";
import { paths } from "../paths";
import { ButtonLink } from "../ui/button";
import { TextTable } from "../ui/data-table";
import { markup } from "../ui/markup";
import { Section } from "../ui/section";

const columns = [
  { key: "month", label: "ماه" },
  { key: "paid", label: "پرداخت" },
  { key: "reference", label: "شمارهٔ پیگیری بانک" },
  { key: "amount", label: "مبلغ (ریال)", numeric: true },
];

type Props = { id: string; name: string; payments: CenterPaymentsView };

/** Where the aid goes, and what has been paid of late. */
export const CenterPayments = ({ id, name, payments: { account, paid, mayViewAccounts } }: Props) => (
  <Section
    id="payments"
    title="پرداخت‌ها"
    action={
      mayViewAccounts ? (
        <ButtonLink href={moneyPaths.accountsOf({ q: name })} variant="secondary">
          حساب مرکز
        </ButtonLink>
      ) : undefined
    }
  >
    <p className="mb-3">
      {account ? (
        <>
          کمک‌ها به حساب <bdi dir="ltr">{account.sheba}</bdi> ({account.bank}) واریز می‌شود.
        </>
      ) : (
        "هنوز حساب تأییدشده‌ای برای این مرکز نیست؛ بدون آن پرداختی انجام نمی‌شود."
      )}
    </p>
    {paid.length > 0 ? (
      <TextTable
        caption="پرداخت‌ها، از تازه به کهنه"
        columns={columns}
        rows={paid.map(
          (one) =>
            markup`<tr><th scope="row"><a href="${paths.month(id, one.month)}#payment" class="link">${one.label}</a></th><td data-label="پرداخت">پرداخت شد، ${one.on}</td><td data-label="شمارهٔ پیگیری بانک"><bdi dir="ltr">${one.reference}</bdi></td><td data-label="مبلغ (ریال)" class="numeric">${one.amount}</td></tr>`,
        )}
      />
    ) : (
      <p className="text-quiet">در هجده ماه گذشته پرداختی نبوده است.</p>
    )}
  </Section>
);
