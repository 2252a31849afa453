import { ActionForm } from "../forms/action-form";
import { FormDetails } from "../forms/form-details";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";

type RemoveFormProps = { action: FormAction; id: string; row: { id: number; version: number }; what: string };

/** Says what will happen before it happens. */
export function RemoveForm({ action, id, row, what }: RemoveFormProps) {
  return (
    <ActionForm action={action} id={id} className="grid gap-4 print:hidden">
      <Hidden values={{ id: row.id, version: row.version }} />
      <FormDetails summary={`برداشتن ${what}`}>
        <p>
          این {what} از دفترچهٔ استان برداشته می‌شود و دیگر دیده نمی‌شود. سابقهٔ آن در رویدادهای سامانه می‌ماند.
        </p>
        <div>
          <SubmitButton variant="danger">برداشتن {what}</SubmitButton>
        </div>
      </FormDetails>
    </ActionForm>
  );
}
