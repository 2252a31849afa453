import { MAX_QUOTA } from "@/lib/domain/licensing/quota";
import { formatNumber } from "@/lib/domain/shared/rial";
import { ActionForm } from "../forms/action-form";
import { FormDetails } from "../forms/form-details";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { NumberField } from "../forms/number-field";
import { SubmitButton } from "../forms/submit-button";
import { TextareaField } from "../forms/textarea-field";

type QuotaFormProps = { action: FormAction; officeId: string; version: number; quota: number };

export function QuotaForm({ action, officeId, version, quota }: QuotaFormProps) {
  return (
    <ActionForm key={version} action={action} id="set-quota" className="mt-3 grid gap-6 print:hidden">
      <Hidden values={{ officeId, version }} />
      <FormDetails summary="تعیین سهمیهٔ دیگر">
        <NumberField
          name="quota"
          label="سهمیه"
          required
          unit="مرکز"
          defaultValue={formatNumber(quota)}
          hint={`از ${formatNumber(0)} تا ${formatNumber(MAX_QUOTA)}. سهمیهٔ کمتر از مراکز کنونی، مجوز کسی را نمی‌گیرد و درخواست‌های در جریان را متوقف نمی‌کند؛ تنها راه درخواست تازه را می‌بندد.`}
        />
        <TextareaField
          name="reason"
          label="دلیل"
          required
          rows={3}
          maxLength={500}
          hint="در پروندهٔ اداره می‌ماند و اداره آن را می‌بیند."
        />
        <div>
          <SubmitButton>ثبت سهمیه</SubmitButton>
        </div>
      </FormDetails>
    </ActionForm>
  );
}
