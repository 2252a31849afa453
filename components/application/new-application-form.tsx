"use client";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { RadioGroup } from "../forms/radio-group";
import { SelectField } from "../forms/select-field";
import { SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import type { Option } from "../ui/options";

type Props = {
  action: FormAction;
  formKey: string;
  draftKey: string;
  offices: Option[];
  kinds: Option[];
};

/** The beginning of an application: which office, what kind of center, and its name. */
export function NewApplicationForm({ action, formKey, draftKey, offices, kinds }: Props) {
  const [only] = offices;
  return (
    <ActionForm action={action} draftKey={draftKey}>
      <Hidden values={{ formKey, ...(offices.length === 1 && only ? { officeId: only.value } : {}) }} />
      {offices.length > 1 ? (
        <SelectField name="officeId" label="اداره" required empty="برگزینید" options={offices} />
      ) : null}
      <TextField
        name="centerName"
        label="نام پیشنهادی مرکز"
        hint="مانند: مرکز نیکوکاری کارآفرینی رویش نیشابور"
        required
        maxLength={120}
      />
      <RadioGroup
        name="kind"
        label="نوع مرکز"
        required
        defaultValue="regular"
        options={kinds.map(({ value, label }) => ({
          value,
          label,
          ...(value === "provincialSupport"
            ? { hint: "مرکز معین استان؛ هر استان تنها یکی دارد و بیرون از سهمیه اداره‌هاست (بند ب-۲-۶)." }
            : {}),
        }))}
      />
      <div>
        <SubmitButton>آغاز درخواست</SubmitButton>
      </div>
    </ActionForm>
  );
}
