import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";

type MobileFormProps = { action: FormAction; mobile: string; version: number };

export function MobileForm({ action, mobile, version }: MobileFormProps) {
  return (
    <ActionForm action={action} id="contact">
      <Hidden values={{ version }} />
      <TextField
        name="mobile"
        label="شماره همراه"
        hint="یازده رقم که با ۰۹ آغاز می‌شود."
        defaultValue={mobile}
        width="medium"
        ltr
        inputMode="tel"
        autoComplete="tel"
      />
      <div>
        <SubmitButton variant="secondary">ثبت شماره</SubmitButton>
      </div>
    </ActionForm>
  );
}
