import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";

type AppointFormProps = { action: FormAction; centerId: string; seat: number; holderId: number };

/** The form remembers whom it would replace: if that has changed meanwhile, nobody is replaced unseen. */
export function AppointForm({ action, centerId, seat, holderId }: AppointFormProps) {
  return (
    <ActionForm action={action} id={`seat-${seat}`} className="mt-3 grid gap-5">
      <Hidden values={{ centerId, seat, holderId }} />
      <TextField name="name" label="نام و نام خانوادگی" required autoComplete="off" />
      <TextField name="business" label="کسب‌وکار" autoComplete="off" />
      <TextField name="mobile" label="شماره همراه" ltr width="medium" inputMode="tel" autoComplete="off" />
      <TextField
        name="fromOn"
        label="تاریخ انتصاب"
        required
        ltr
        width="short"
        hint={
          holderId ? "مانند ۱۴۰۵/۰۸/۱۲. دورهٔ دارندهٔ کنونی روز پیش از آن پایان می‌یابد." : "مانند ۱۴۰۵/۰۸/۱۲."
        }
      />
      <div>
        <SubmitButton variant="secondary">ثبت انتصاب</SubmitButton>
      </div>
    </ActionForm>
  );
}
