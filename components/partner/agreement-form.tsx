import type { AgreementView } from "@/lib/domain/licensing/partner-view";
import { ActionForm } from "../forms/action-form";
import { FormDetails } from "../forms/form-details";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { TextareaField } from "../forms/textarea-field";

type AgreementFormProps = {
  action: FormAction;
  id: string;
  summary: string;
  button: string;
  /** what the form is about, and as which version it was seen */
  hidden: Record<string, string | number>;
  agreement?: AgreementView;
};

/** Folded until it is wanted; the same fields for a new agreement and for one that is changed. */
export function AgreementForm({ action, id, summary, button, hidden, agreement }: AgreementFormProps) {
  return (
    <ActionForm action={action} id={id} className="grid gap-4 print:hidden">
      <Hidden values={hidden} />
      <FormDetails summary={summary}>
        <TextField
          name="title"
          label="عنوان"
          required
          autoComplete="off"
          defaultValue={agreement?.title}
          hint="مانند تفاهم‌نامهٔ آموزش مهارت به مددجویان."
        />
        <TextField
          name="number"
          label="شماره"
          width="short"
          autoComplete="off"
          defaultValue={agreement?.number ?? ""}
        />
        <TextField
          name="signedOn"
          label="تاریخ امضا"
          required
          ltr
          width="short"
          autoComplete="off"
          hint="مانند ۱۴۰۵/۰۸/۱۲."
          defaultValue={agreement?.typed.signedOn}
        />
        <TextField
          name="endsOn"
          label="تاریخ پایان"
          ltr
          width="short"
          autoComplete="off"
          hint="آخرین روز اعتبار. اگر تفاهم‌نامه پایان ندارد، خالی بگذارید."
          defaultValue={agreement?.typed.endsOn}
        />
        <TextareaField
          name="summary"
          label="خلاصه"
          rows={3}
          maxLength={1000}
          defaultValue={agreement?.summary ?? ""}
        />
        <div>
          <SubmitButton variant="secondary">{button}</SubmitButton>
        </div>
      </FormDetails>
    </ActionForm>
  );
}
