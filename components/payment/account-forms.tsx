import type { AccountView } from "@/lib/domain/payment/view";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { TextareaField } from "../forms/textarea-field";
import { Card } from "../ui/card";
import { Clause } from "../ui/clause";

export type AccountActions = Record<"enter" | "confirm" | "withdraw", FormAction>;

type EnterProps = { action: FormAction; centerId: string; center: string };

export const EnterForm = ({ action, centerId, center }: EnterProps) => (
  <Card>
    <ActionForm action={action} id="enter">
      <Hidden values={{ centerId }} />
      <p className="max-w-prose">
        حساب {center} پس از تأیید حوزهٔ اشتغال و خودکفایی به کار می‌رود؛ حساب پیشین، اگر باشد، تا آن زمان
        می‌ماند. <Clause>بند ب-۳-۲</Clause>
      </p>
      <TextField
        name="sheba"
        label="شبا"
        required
        ltr
        hint="۲۴ رقم، با IR یا بدون آن."
        maxLength={60}
        autoComplete="off"
        width="medium"
      />
      <TextField name="bank" label="نام بانک" required width="medium" maxLength={60} />
      <TextField
        name="holder"
        label="صاحب حساب"
        required
        hint="همان‌گونه که بانک نوشته است."
        width="medium"
        maxLength={120}
      />
      <div>
        <SubmitButton>ثبت حساب</SubmitButton>
      </div>
    </ActionForm>
  </Card>
);

type DecisionProps = { account: AccountView; center: string; actions: AccountActions };

/** The forms beside an account; folded, since each line of the list may have them. */
export function AccountDecisions({ account, center, actions }: DecisionProps) {
  const { id, version, mayConfirm, mayWithdraw, sameHands } = account;
  return (
    <>
      {mayConfirm ? (
        <ActionForm action={actions.confirm} id={`confirm-${id}`} className="mt-2 grid gap-4">
          <Hidden values={{ id, version }} />
          <div>
            <SubmitButton>
              تأیید حساب<span className="sr-only"> {center}</span>
            </SubmitButton>
          </div>
        </ActionForm>
      ) : null}
      {sameHands ? (
        <p className="text-sm text-quiet">شما آن را ثبت کرده‌اید؛ تأیید با همکار دیگری است.</p>
      ) : null}
      {mayWithdraw ? (
        <details>
          <summary className="flex min-h-11 cursor-pointer items-center text-sm font-semibold text-accent-text">
            کنار گذاشتن حساب<span className="sr-only"> {center}</span>
          </summary>
          <ActionForm action={actions.withdraw} id={`withdraw-${id}`} className="grid gap-4 py-2">
            <Hidden values={{ id, version }} />
            <TextareaField name="reason" label="دلیل" required rows={2} maxLength={500} />
            <div>
              <SubmitButton variant="danger">کنار گذاشتن حساب</SubmitButton>
            </div>
          </ActionForm>
        </details>
      ) : null}
    </>
  );
}
