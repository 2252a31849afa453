import { centerKindLabels, centerKinds } from "@/lib/domain/organisation/center";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SelectField } from "../forms/select-field";
import { SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { CenterFields } from "./center-fields";

type AddCenterProps = { action: FormAction; officeId: string; thisMonth: string };

export function AddCenterForm({ action, officeId, thisMonth }: AddCenterProps) {
  return (
    <ActionForm action={action} id="center">
      <Hidden values={{ officeId }} />
      <TextField
        name="id"
        label="کد مرکز"
        required
        ltr
        width="medium"
        hint="حروف کوچک لاتین، رقم و خط تیره، مانند mashhad-3. در نشانی صفحه‌ها می‌آید و تغییر نمی‌کند."
      />
      <SelectField
        name="kind"
        label="نوع مرکز"
        required
        defaultValue="regular"
        options={centerKinds.map((kind) => ({ value: kind, label: centerKindLabels[kind] }))}
        hint="هر استان تنها یک کانون خیّرین کارآفرین دارد (بند ب-۲-۶)."
      />
      <TextField
        name="startedMonth"
        label="نخستین ماه"
        required
        ltr
        width="short"
        defaultValue={thisMonth}
        hint="نخستین ماهی که این مرکز باید کارکرد بدهد، مانند ۱۴۰۵/۰۸."
      />
      <CenterFields />
      <div>
        <SubmitButton variant="secondary">افزودن مرکز</SubmitButton>
      </div>
    </ActionForm>
  );
}
