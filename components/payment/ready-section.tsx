import type { ReadyView } from "@/lib/domain/payment/view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { moneyPaths } from "../money-paths";
import { paths } from "../paths";
import { Card } from "../ui/card";
import { Clause } from "../ui/clause";
import { EmptyState } from "../ui/empty-state";
import { AppLink } from "../ui/link";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { BatchItems } from "./batch-items";

type Props = { ready: ReadyView; action: FormAction; formKey: string };

/** What the batch of a month would be now, what is left out of it and why, and the form that makes it. */
export function ReadySection({ ready, action, formKey }: Props) {
  const { items, withoutAccount, nothingToPay, province } = ready;
  return (
    <Section
      id="ready"
      title={`قابل پرداخت ${ready.monthLabel}، استان ${province.name}`}
      description="ماه‌های تأییدشده‌ای که در فهرست دیگری نیستند؛ اصلاح ماه‌های پیش همین‌جا تسویه می‌شود."
    >
      <div className="grid gap-4 *:min-w-0">
        {items.length > 0 ? (
          <BatchItems
            caption="مراکز قابل پرداخت"
            month={ready.month}
            items={items}
            totals={{
              payable: ready.payable,
              adjustments: ready.adjustments,
              total: ready.total,
              baseAid: ready.baseAid,
            }}
          />
        ) : (
          <EmptyState title="اکنون چیزی برای پرداخت نیست">
            مرکزی که ماهش تأیید شود و حساب تأییدشده داشته باشد در اینجا می‌آید.
          </EmptyState>
        )}
        {withoutAccount.length > 0 ? <WithoutAccount centers={withoutAccount} month={ready.month} /> : null}
        {nothingToPay > 0 ? (
          <p className="text-quiet">
            {formatNumber(nothingToPay)} مرکز تأییدشده در این ماه مبلغی ندارد و در فهرست نمی‌آید.
          </p>
        ) : null}
        {ready.shown ? (
          <Card>
            <ActionForm action={action} id="make">
              <Hidden values={{ formKey, provinceId: province.id, month: ready.month, shown: ready.shown }} />
              <p className="max-w-prose">
                فهرستی از {formatNumber(items.length)} مرکز به مبلغ <strong>{ready.total} ریال</strong> (
                {ready.totalInWords}) تهیه می‌شود. پس از آن همکار دیگری آن را تأیید می‌کند.{" "}
                <Clause>بند ح، نکتهٔ ۳</Clause>
              </p>
              <div>
                <SubmitButton>تهیهٔ فهرست پرداخت</SubmitButton>
              </div>
            </ActionForm>
          </Card>
        ) : null}
      </div>
    </Section>
  );
}

type WithoutAccountProps = { centers: ReadyView["withoutAccount"]; month: string };

const WithoutAccount = ({ centers, month }: WithoutAccountProps) => (
  <Notice tone="warning" title={`${formatNumber(centers.length)} مرکز تا تأیید حساب پرداخت نمی‌شود`}>
    <ul>
      {centers.map((one) => (
        <li key={one.centerId}>
          <AppLink href={paths.month(one.centerId, month)} className="link">
            {one.center}
          </AppLink>
          ، {one.office}: {one.payable} ریال.{" "}
          <AppLink href={moneyPaths.accountsOf({ q: one.center })} className="link">
            حساب مرکز
          </AppLink>
        </li>
      ))}
    </ul>
  </Notice>
);
