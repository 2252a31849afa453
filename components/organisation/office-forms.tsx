import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";

export function AddOfficeForm({ action, provinceId }: { action: FormAction; provinceId: string }) {
  return (
    <ActionForm action={action} id="office">
      <Hidden values={{ provinceId }} />
      <TextField
        name="id"
        label="کد اداره"
        required
        ltr
        width="medium"
        hint="حروف کوچک لاتین، رقم و خط تیره، مانند torbat-e-jam. پس از افزودن تغییر نمی‌کند."
      />
      <TextField
        name="name"
        label="نام اداره"
        required
        width="medium"
        hint="نام شهرستان یا اداره، مانند تربت جام."
      />
      <div>
        <SubmitButton variant="secondary">افزودن اداره</SubmitButton>
      </div>
    </ActionForm>
  );
}

type RenameOfficeProps = { action: FormAction; id: string; version: number; name: string };

export function RenameOfficeForm({ action, id, version, name }: RenameOfficeProps) {
  return (
    <ActionForm key={version} action={action} id="rename">
      <Hidden values={{ id, version }} />
      <TextField name="name" label="نام اداره" required width="medium" defaultValue={name} />
      <div>
        <SubmitButton variant="secondary">تغییر نام</SubmitButton>
      </div>
    </ActionForm>
  );
}
