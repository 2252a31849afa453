import type { ApplicationView } from "@/lib/domain/licensing/application-view";
import { ActionForm } from "../forms/action-form";
import { FormDetails } from "../forms/form-details";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";

/** The proposed name may change until the form is sent. */
export function RenameForm({ view, action }: { view: ApplicationView; action: FormAction }) {
  return (
    <div className="mt-2">
      <ActionForm key={view.version} action={action} id="rename">
        <Hidden values={{ number: view.number, version: view.version }} />
        <FormDetails summary="تغییر نام پیشنهادی مرکز">
          <TextField
            name="centerName"
            label="نام پیشنهادی مرکز"
            required
            maxLength={120}
            defaultValue={view.centerName}
          />
          <div>
            <SubmitButton variant="secondary">ذخیرهٔ نام</SubmitButton>
          </div>
        </FormDetails>
      </ActionForm>
    </div>
  );
}
