import type { ContactView } from "@/lib/domain/licensing/partner-view";
import { ActionForm } from "../forms/action-form";
import { FormDetails } from "../forms/form-details";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { TextareaField } from "../forms/textarea-field";

type ContactFormProps = {
  action: FormAction;
  id: string;
  summary: string;
  button: string;
  /** what the form is about, and as which version it was seen */
  hidden: Record<string, string | number>;
  contact?: ContactView;
};

/** Folded until it is wanted; the same fields for a new contact and for one that is changed. */
export function ContactForm({ action, id, summary, button, hidden, contact }: ContactFormProps) {
  return (
    <ActionForm action={action} id={id} className="grid gap-4 print:hidden">
      <Hidden values={hidden} />
      <FormDetails summary={summary}>
        <TextField
          name="name"
          label="نام رابط"
          required
          width="medium"
          autoComplete="off"
          defaultValue={contact?.name}
        />
        <TextField
          name="post"
          label="سمت"
          width="medium"
          autoComplete="off"
          defaultValue={contact?.post ?? ""}
        />
        <TextField
          name="phone"
          label="تلفن"
          ltr
          width="short"
          inputMode="tel"
          autoComplete="off"
          hint="همراه، یا تلفن ثابت با کد شهر. شماره داخلی را در یادداشت بنویسید."
          defaultValue={contact?.phone ?? ""}
        />
        <TextareaField
          name="note"
          label="یادداشت"
          rows={2}
          maxLength={500}
          defaultValue={contact?.note ?? ""}
        />
        <div>
          <SubmitButton variant="secondary">{button}</SubmitButton>
        </div>
      </FormDetails>
    </ActionForm>
  );
}
