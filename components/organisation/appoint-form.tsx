import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { TextareaField } from "../forms/textarea-field";
import { TextField } from "../forms/text-field";

type AppointFormProps = { action: FormAction; centerId: string; seat: number; holderId: number };

/** The form remembers whom it would replace: if that has changed meanwhile, nobody is replaced unseen. */
export function AppointForm({ action, centerId, seat, holderId }: AppointFormProps) {
  return (
    <ActionForm action={action} id={`seat-${seat}`} className="mt-3 grid gap-5">
      <Hidden values={{ centerId, seat, holderId }} />
      <TextField name="name" label="نام و نام خانوادگی" required autoComplete="off" />
      <TextField
        name="nationalId"
        label="کد ملی"
        required
        ltr
        width="medium"
        inputMode="numeric"
        autoComplete="off"
        hint="ده رقم. هر کس تنها یک سمت در یک مرکز دارد."
      />
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
      <TextField
        name="untilOn"
        label="پایان دوره"
        required
        ltr
        width="short"
        hint="آخرین روز دوره؛ حداکثر پنج سال پس از انتصاب."
      />
      <TextareaField
        name="reason"
        label={holderId ? "دلیل جایگزینی" : "دلیل یا شمارهٔ حکم"}
        required={holderId > 0}
        rows={2}
      />
      <div>
        <SubmitButton variant="secondary">ثبت انتصاب</SubmitButton>
      </div>
    </ActionForm>
  );
}
