import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { casePaths } from "../case-paths";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SelectField } from "../forms/select-field";
import { FormButtons, SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { ButtonLink } from "../ui/button";
import { Card } from "../ui/card";

type EnrolFormProps = {
  action: FormAction;
  personId: number;
  formKey: string;
  /** to choose from; null where whoever enrols is the caseworker */
  caseworkers: readonly { id: number; name: string }[] | null;
  today: string;
  userId: number;
};

export const EnrolForm = ({ action, personId, formKey, caseworkers, today, userId }: EnrolFormProps) => (
  <Card>
    <ActionForm action={action} id="enrol" draftKey={`enrol-${userId}-${personId}`} className="grid gap-5">
      <Hidden values={{ beneficiaryId: personId, formKey }} />
      <TextField
        name="business"
        label="کسب‌وکار"
        required
        width="medium"
        autoComplete="off"
        maxLength={100}
        hint="نامی که با آن شناخته می‌شود؛ مانند خیاطی گلشهر."
      />
      <TextField
        name="field"
        label="زمینه فعالیت"
        required
        width="medium"
        autoComplete="off"
        maxLength={60}
        hint="مانند پوشاک، خوراک یا صنایع دستی."
      />
      <TextField
        name="startedOn"
        label="تاریخ آغاز کسب‌وکار"
        required
        ltr
        width="short"
        inputMode="decimal"
        autoComplete="off"
        defaultValue={toPersianDigits(today)}
        hint="فاکتورهای پیش از این روز پذیرفته نمی‌شوند."
      />
      {caseworkers === null ? null : (
        <SelectField
          name="caseworkerId"
          label="مددکار"
          required
          empty="برگزینید"
          options={caseworkers.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      )}
      <FormButtons>
        <SubmitButton>ثبت کارآفرین با سطح یک</SubmitButton>
        <ButtonLink href={casePaths.beneficiary(personId)} variant="quiet">
          انصراف
        </ButtonLink>
      </FormButtons>
    </ActionForm>
  </Card>
);
