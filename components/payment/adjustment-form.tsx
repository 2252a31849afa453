import { adjustmentDirections } from "@/lib/domain/payment/labels";
import type { AdjustmentForm as Form } from "@/lib/domain/payment/view";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { RadioGroup } from "../forms/radio-group";
import { RialField } from "../forms/rial-field";
import { SubmitButton } from "../forms/submit-button";
import { TextareaField } from "../forms/textarea-field";
import { Card } from "../ui/card";
import { DescriptionList } from "../ui/description-list";

const options = Object.entries(adjustmentDirections).map(([value, label]) => ({ value, label }));

/** A correction of one paid month, with the room that there is for it. */
export const AdjustmentForm = ({
  form,
  formKey,
  action,
}: {
  form: Form;
  formKey: string;
  action: FormAction;
}) => (
  <Card>
    <DescriptionList
      items={[
        { term: "قابل پرداخت ماه", description: `${form.payable} ریال؛ پرداخت در ${form.paidOn}` },
        { term: "اصلاح‌های پیشین", description: `${form.adjusted} ریال` },
        { term: "سقف ماه", description: `${form.cap} ریال (بند ح، نکتهٔ ۲)` },
      ]}
    />
    <div className="mt-4">
      <ActionForm action={action} id="adjust">
        <Hidden values={{ formKey, centerId: form.centerId, month: form.month }} />
        <RadioGroup name="direction" label="نوع اصلاح" required options={options} />
        <RialField
          name="amountRial"
          label="مبلغ اصلاح"
          required
          hint={`افزایش تا ${form.most} ریال، کاهش تا ${form.least} ریال.`}
        />
        <TextareaField name="reason" label="دلیل اصلاح" required rows={3} maxLength={500} />
        <p className="max-w-prose text-quiet">
          ماه پرداخت‌شده تغییر نمی‌کند. این مبلغ در نخستین فهرست پرداخت ماه‌های بعدِ همین مرکز تسویه می‌شود.
        </p>
        <div>
          <SubmitButton>ثبت اصلاح</SubmitButton>
        </div>
      </ActionForm>
    </div>
  </Card>
);
