import { ActionForm } from "../forms/action-form";
import { FormDetails } from "../forms/form-details";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { TextareaField } from "../forms/textarea-field";
import { Card } from "../ui/card";

type Props = { action: FormAction; id: number; version: number };

type EnactProps = Props & { month: string; cap: string; year: string | null };

/** Says once more what will hold from when, and only then the button that binds. */
export const EnactForm = ({ action, id, version, month, cap, year }: EnactProps) => (
  <Card>
    <ActionForm action={action} id="enact" className="grid gap-4">
      <Hidden values={{ id, version }} />
      <p>
        از {month} کمک ماهانهٔ همهٔ مراکز کشور با سقف {cap} و سهم‌های این نسخه محاسبه می‌شود
        {year ? `؛ سال نخست آن حداکثر ${year} هزینه دارد` : ""}. ماه‌های پیش از آن، حتی اگر هنوز تأیید نشده
        باشند، با نسخهٔ زمان خود می‌مانند. نسخهٔ ابلاغ‌شده تغییر نمی‌کند و برداشته نمی‌شود.
      </p>
      <div>
        <SubmitButton>ابلاغ برای اجرا از {month}</SubmitButton>
      </div>
    </ActionForm>
  </Card>
);

export const WithdrawPolicyForm = ({ action, id, version }: Props) => (
  <Card>
    <ActionForm action={action} id="withdraw">
      <Hidden values={{ id, version }} />
      <FormDetails summary="کنار گذاشتن این نسخه">
        <TextareaField
          name="reason"
          label="دلیل کنار گذاشتن"
          required
          rows={3}
          maxLength={500}
          hint="نسخه با این دلیل در سابقه می‌ماند و می‌توان نسخهٔ دیگری برای همان ماه وارد کرد."
        />
        <div>
          <SubmitButton variant="danger">کنار گذاشتن نسخه</SubmitButton>
        </div>
      </FormDetails>
    </ActionForm>
  </Card>
);
