import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { formatNumber } from "@/lib/domain/shared/rial";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SelectField } from "../forms/select-field";
import { SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { TextareaField } from "../forms/textarea-field";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";

type AssignFormProps = {
  action: FormAction;
  code: string;
  version: number;
  present: { id: number | null; name: string | null };
  caseworkers: readonly { id: number; name: string }[];
};

export function AssignForm({ action, code, version, present, caseworkers }: AssignFormProps) {
  const others = caseworkers.filter(({ id }) => id !== present.id);
  return (
    <Section
      id="caseworker"
      title="مددکار"
      description={
        present.name === null
          ? "این کارآفرین هنوز مددکار ندارد."
          : `اکنون ${present.name} پیگیر این کارآفرین است. با تغییر مددکار، پرونده از فهرست او بیرون می‌رود.`
      }
    >
      {others.length === 0 ? (
        <Notice>در این اداره مددکار دیگری نیست. حساب مددکار را راهبر سامانه می‌سازد.</Notice>
      ) : (
        <ActionForm action={action} id="assign" className="grid max-w-xl gap-5">
          <Hidden values={{ code, version }} />
          <SelectField
            name="caseworkerId"
            label="مددکار تازه"
            required
            empty="برگزینید"
            options={others.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <div>
            <SubmitButton>تعیین مددکار</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Section>
  );
}

type EndFormProps = { action: FormAction; code: string; version: number; today: string; openLoans: number };

/** Says what will happen before it happens; not offered where it would be refused. */
export const EndForm = ({ action, code, version, today, openLoans }: EndFormProps) => (
  <Section
    id="end"
    title="پایان کسب‌وکار"
    description="پس از پایان، چیزی برای این کسب‌وکار ثبت نمی‌شود و پرونده از فهرست مددکار بیرون می‌رود. آنچه ثبت شده است می‌ماند."
  >
    {openLoans > 0 ? (
      <Notice tone="warning">
        این کارآفرین {formatNumber(openLoans)} وام تسویه‌نشده دارد. پس از تسویه می‌توان پایان کسب‌وکار را ثبت
        کرد.
      </Notice>
    ) : (
      <ActionForm action={action} id="end-business" className="grid max-w-xl gap-5">
        <Hidden values={{ code, version }} />
        <TextField
          name="endedOn"
          label="تاریخ پایان"
          required
          ltr
          width="short"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={toPersianDigits(today)}
        />
        <TextareaField name="reason" label="دلیل" required rows={3} maxLength={500} />
        <div>
          <SubmitButton variant="danger">ثبت پایان کسب‌وکار</SubmitButton>
        </div>
      </ActionForm>
    )}
  </Section>
);
