import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { TextareaField } from "../forms/textarea-field";
import { TextField } from "../forms/text-field";

type ResignFormProps = { action: FormAction; centerId: string; seat: number; holderId: number };

/** Ends the term of the holder the form was shown with, and of nobody else. */
export function ResignForm({ action, centerId, seat, holderId }: ResignFormProps) {
  return (
    <ActionForm action={action} id={`resign-${seat}`} className="mt-3 grid gap-5">
      <Hidden values={{ centerId, holderId }} />
      <p>این سمت خالی می‌ماند تا کسی برای آن منصوب شود. دورهٔ کنونی در تاریخچه می‌ماند.</p>
      <TextField
        name="toOn"
        label="آخرین روز در این سمت"
        required
        ltr
        width="short"
        hint="مانند ۱۴۰۵/۰۸/۱۲."
      />
      <TextareaField name="reason" label="دلیل" required rows={2} />
      <div>
        <SubmitButton variant="danger">ثبت کناره‌گیری</SubmitButton>
      </div>
    </ActionForm>
  );
}
