import type { ReactNode } from "react";
import { bankFormats } from "@/lib/domain/payment/bank-list";
import type { BatchView } from "@/lib/domain/payment/view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { ActionForm } from "../forms/action-form";
import { Checkbox } from "../forms/checkbox";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { TextareaField } from "../forms/textarea-field";
import { moneyPaths } from "../money-paths";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { FileIcon } from "../ui/icons";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";

export type BatchActions = Record<"approve" | "pay" | "cancel", FormAction>;
type Props = { batch: BatchView; actions: BatchActions };

/** The steps that are this person's to take, each with what it will do before its button. */
export function BatchSteps({ batch, actions }: Props) {
  const { may, sameHands } = batch;
  if (!may.approve && !may.export && !may.pay && !may.cancel && !sameHands) return null;
  return (
    <Section id="step" title="اقدام شما">
      <div className="grid gap-4 *:min-w-0">
        {sameHands ? (
          <Notice title="تأیید این فهرست با همکار دیگری است">
            شما آن را تهیه کرده‌اید؛ تهیه‌کننده نمی‌تواند تأییدکننده باشد.
          </Notice>
        ) : null}
        {may.approve ? <Approve batch={batch} action={actions.approve} /> : null}
        {may.export ? <Export batch={batch} /> : null}
        {may.pay ? <Pay batch={batch} action={actions.pay} /> : null}
        {may.cancel ? <Cancel batch={batch} action={actions.cancel} /> : null}
      </div>
    </Section>
  );
}

type StepProps = { batch: BatchView; action: FormAction };

const keyOf = ({ number, version }: BatchView) => ({ number, version });

const Step = ({ title, says, children }: { title: string; says: ReactNode; children: ReactNode }) => (
  <Card>
    <h3 className="text-lg font-bold">{title}</h3>
    <p className="mb-4 max-w-prose">{says}</p>
    {children}
  </Card>
);

const Approve = ({ batch, action }: StepProps) => (
  <Step
    title="تأیید فهرست"
    says={
      <>
        با تأیید شما، پرداخت <strong>{batch.total} ریال</strong> ({batch.totalInWords}) به{" "}
        {formatNumber(batch.items.length)} مرکز آمادهٔ فرستادن به بانک می‌شود.
      </>
    }
  >
    <ActionForm action={action} id="approve">
      <Hidden values={keyOf(batch)} />
      <div>
        <SubmitButton>تأیید فهرست</SubmitButton>
      </div>
    </ActionForm>
  </Step>
);

const Export = ({ batch }: { batch: BatchView }) => (
  <Step
    title="خروجی برای بانک"
    says="شبای کامل مراکز از سامانه بیرون می‌رود؛ نام شما و زمان آن در رویدادها ثبت می‌شود."
  >
    <form
      action={moneyPaths.batchExport(batch.number)}
      method="post"
      className="flex flex-wrap gap-3 max-sm:*:flex-1"
    >
      {Object.entries(bankFormats).map(([format, label]) => (
        <Button key={format} type="submit" name="format" value={format} icon={<FileIcon />}>
          خروجی {label}
        </Button>
      ))}
    </form>
  </Step>
);

const Pay = ({ batch, action }: StepProps) => (
  <Step
    title="ثبت پرداخت بانک"
    says={`پس از آنکه بانک ${batch.total} ریال را پرداخت. هر مرکز «پرداخت شد» را با همین تاریخ و شماره می‌بیند. این کار برگشت ندارد؛ اصلاح آن در ماه‌های بعد است.`}
  >
    <ActionForm action={action} id="pay">
      <Hidden values={keyOf(batch)} />
      <TextField
        name="bankReference"
        label="شمارهٔ پیگیری بانک"
        required
        ltr
        width="medium"
        maxLength={100}
        autoComplete="off"
      />
      <TextField
        name="paidOn"
        label="تاریخ پرداخت"
        required
        ltr
        width="short"
        hint="مانند ۱۴۰۵/۰۸/۱۲."
        defaultValue={batch.today}
      />
      <div>
        <SubmitButton>ثبت پرداخت</SubmitButton>
      </div>
    </ActionForm>
  </Step>
);

const Cancel = ({ batch, action }: StepProps) => (
  <details className="rounded-xl border border-line bg-raised px-4 sm:px-6">
    <summary className="flex min-h-11 cursor-pointer items-center font-semibold text-accent-text">
      لغو فهرست
    </summary>
    <div className="pt-2 pb-6">
      <p className="mb-4 max-w-prose">
        ماه‌های این فهرست دوباره قابل پرداخت می‌شوند. فهرست با دلیل لغو در سابقه می‌ماند.
      </p>
      <ActionForm action={action} id="cancel">
        <Hidden values={keyOf(batch)} />
        <TextareaField name="reason" label="دلیل لغو" required rows={3} maxLength={500} />
        {batch.exported ? (
          <>
            <Hidden values={{ unpaid: "" }} />
            <Checkbox
              name="unpaid"
              value="yes"
              first
              checked={false}
              label="از بانک پرسیده‌ایم؛ هیچ مبلغی از این فهرست پرداخت نشده است و نخواهد شد."
            />
          </>
        ) : null}
        <div>
          <SubmitButton variant="danger">لغو فهرست</SubmitButton>
        </div>
      </ActionForm>
    </div>
  </details>
);
