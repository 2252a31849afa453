import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { RadioGroup } from "../forms/radio-group";
import { SubmitButton } from "../forms/submit-button";
import { TextareaField } from "../forms/textarea-field";
import { TextField } from "../forms/text-field";
import { Card } from "../ui/card";

type DecisionFormProps = {
  action: FormAction;
  noticeKey: { centerId: string; noticeId: number; version: number };
  /** whose draft the form keeps */
  userId: number;
  /** why it cannot be a suspension */
  noSuspension: string | null;
};

/** Both ways out of a notice in one form; the suspension says what it does before it is chosen. */
export function DecisionForm({ action, noticeKey, userId, noSuspension }: DecisionFormProps) {
  const lift = {
    value: "lift",
    label: "برداشتن اخطار",
    hint: "مرکز به کار خود ادامه می‌دهد. ماه‌هایی که تاکنون گذشته دیگر دلیل اخطار تازه نمی‌شود.",
  };
  const suspend = {
    value: "suspend",
    label: "تعلیق مجوز",
    hint: "مجوز همین امروز تا روزی که می‌نویسید تعلیق می‌شود و در صفحهٔ استعلام عمومی هم دیده می‌شود.",
    reveal: (
      <TextField
        name="until"
        label="پایان تعلیق"
        required
        ltr
        width="short"
        hint="آخرین روز تعلیق، مانند ۱۴۰۵/۱۱/۳۰؛ حداکثر یک سال."
      />
    ),
  };
  return (
    <Card>
      <ActionForm action={action} id="decision" draftKey={`notice-decision-${userId}-${noticeKey.noticeId}`}>
        <Hidden values={noticeKey} />
        <RadioGroup
          name="decision"
          label="تصمیم"
          required
          options={noSuspension === null ? [lift, suspend] : [lift]}
          hint={noSuspension ?? undefined}
        />
        <TextareaField
          name="reason"
          label="دلیل تصمیم"
          required
          rows={4}
          hint="مرکز آن را می‌بیند. به پاسخ مرکز یا شرح جلسه اشاره کنید."
        />
        <div>
          <SubmitButton>ثبت تصمیم</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
