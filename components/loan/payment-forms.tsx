import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { TextareaField } from "../forms/textarea-field";
import { TextField } from "../forms/text-field";
import { TomanField } from "../forms/toman-field";
import { Card } from "../ui/card";

type LoanKey = { code: string; loanId: number; version: number };
type PaymentProps = {
  action: FormAction;
  loanKey: LoanKey;
  formKey: string;
  /** today, as typed */
  today: string;
};

/** One payment: a part, an installment, or several in advance. A changed loan begins it anew. */
export const PaymentForm = ({
  action,
  loanKey: { code, loanId, version },
  formKey,
  today,
  next,
}: PaymentProps & { next: { amount: string; hint: string } }) => (
  <Card>
    <ActionForm key={version} action={action} id={`pay-${loanId}`}>
      <Hidden values={{ code, loanId, key: formKey }} />
      <h3 className="text-lg font-bold">ثبت پرداخت</h3>
      <TomanField
        name="amountRial"
        label="مبلغ پرداخت"
        required
        hint={`${next.hint} کمتر یا بیشتر از آن هم پذیرفته است.`}
        defaultValue={next.amount}
      />
      <TextField
        name="paidOn"
        label="تاریخ پرداخت"
        required
        ltr
        width="short"
        hint="مانند ۱۴۰۵/۰۸/۱۲."
        defaultValue={today}
      />
      <div>
        <SubmitButton>ثبت پرداخت</SubmitButton>
      </div>
    </ActionForm>
  </Card>
);

/** All that is left, with its amount on the button. */
export const SettlementForm = ({
  action,
  loanKey: { code, loanId, version },
  formKey,
  today,
  settlement,
}: PaymentProps & { settlement: { typed: string; shown: string } }) => (
  <Card>
    <ActionForm key={version} action={action} id={`settle-${loanId}`}>
      <Hidden values={{ code, loanId, key: formKey, amountRial: settlement.typed }} />
      <h3 className="text-lg font-bold">تسویه یکجا</h3>
      <p className="text-quiet">
        همهٔ ماندهٔ وام، چه سررسیدشده و چه نشده، یکجا پرداخت می‌شود و وام پایان می‌یابد. این کار برگشت ندارد.
      </p>
      <TextField
        name="paidOn"
        label="تاریخ تسویه"
        required
        ltr
        width="short"
        hint="مانند ۱۴۰۵/۰۸/۱۲."
        defaultValue={today}
      />
      <div>
        <SubmitButton variant="secondary">تسویه با {settlement.shown}</SubmitButton>
      </div>
    </ActionForm>
  </Card>
);

type ReverseProps = { action: FormAction; code: string; loanId: number; paymentId: number };

export const ReverseForm = ({ action, code, loanId, paymentId }: ReverseProps) => (
  <ActionForm action={action} id={`reverse-${paymentId}`} className="grid gap-4 py-2">
    <Hidden values={{ code, loanId, paymentId }} />
    <TextareaField
      name="reason"
      label="دلیل ابطال"
      required
      rows={2}
      hint="پرداخت با همین دلیل در فهرست می‌ماند و مبلغ آن دوباره بدهی می‌شود."
    />
    <div>
      <SubmitButton variant="danger">ابطال پرداخت</SubmitButton>
    </div>
  </ActionForm>
);
