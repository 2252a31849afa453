import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { RialField } from "../forms/rial-field";
import { SelectField } from "../forms/select-field";
import { SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { Card } from "../ui/card";
import type { Option } from "../ui/options";

type GiveFormProps = {
  action: FormAction;
  code: string;
  formKey: string;
  options: readonly Option[];
  /** the first that is due */
  first: string;
  /** how much has been given: the form begins anew with it */
  count: number;
  today: string;
};

export const GiveForm = ({ action, code, formKey, options, first, count, today }: GiveFormProps) => (
  <Card>
    <ActionForm key={count} action={action} id="give">
      <Hidden values={{ code, key: formKey }} />
      <SelectField
        name="entitlement"
        label="خدمت"
        required
        empty="برگزینید"
        options={options}
        defaultValue={first}
      />
      <TextField
        name="givenOn"
        label="تاریخ"
        required
        ltr
        width="short"
        hint="روزی که خدمت داده شده است، مانند ۱۴۰۵/۰۸/۱۲."
        defaultValue={today}
      />
      <RialField
        name="amountRial"
        label="مبلغ یا ارزش"
        hint="برای مستمری، حقوق فرزندان، بیمه، کمک‌هزینه و وام لازم است."
      />
      <div>
        <SubmitButton>ثبت خدمت</SubmitButton>
      </div>
    </ActionForm>
  </Card>
);
