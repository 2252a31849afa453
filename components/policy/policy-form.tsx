import type { PolicyVersion } from "@/lib/domain/aid/policy-version";
import { formatNumber } from "@/lib/domain/shared/rial";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { RadioGroup } from "../forms/radio-group";
import { RialField } from "../forms/rial-field";
import { SelectField } from "../forms/select-field";
import { FormButtons, SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { moneyPaths } from "../money-paths";
import { ButtonLink } from "../ui/button";
import type { Option } from "../ui/options";
import { DeadlineFields } from "./deadline-fields";
import { ShareFields } from "./share-fields";

type Props = {
  action: FormAction;
  formKey: string;
  /** whose draft the form keeps */
  userId: number;
  months: readonly Option[];
  from: PolicyVersion;
};

/** A new version, beginning with what is in force. */
export const PolicyForm = ({ action, formKey, userId, months, from }: Props) => (
  <ActionForm
    action={action}
    id="policy"
    draftKey={`new-policy-${userId}`}
    className="grid max-w-4xl gap-8 *:min-w-0"
  >
    <Hidden values={{ formKey }} />
    <SelectField
      name="effectiveMonth"
      label="نخستین ماه اجرا"
      required
      empty="برگزینید"
      options={months}
      hint="ماه‌های گذشته، ماه‌های محاسبه‌شده و ماه‌هایی که نسخهٔ دیگری از آن‌ها آغاز می‌شود در فهرست نیستند."
    />
    <TextField
      name="circular"
      label="شماره و تاریخ بخشنامه"
      required
      maxLength={300}
      autoComplete="off"
      hint="مانند «بخشنامهٔ شمارهٔ ۱۰۵۹۸۶۱/۱ مورخ ۱۴۰۰/۰۵/۲۴»."
    />
    <RialField name="capRial" label="سقف ماهانهٔ هر مرکز" required defaultValue={formatNumber(from.capRial)} />
    <ShareFields shares={from.shares} />
    <RadioGroup
      name="limitToApprovedCost"
      label="آیا مبلغ هر ردیف به هزینهٔ تأییدشدهٔ آن محدود شود؟"
      required
      inline
      defaultValue={from.limitToApprovedCost ? "yes" : "no"}
      options={[
        { value: "no", label: "خیر" },
        { value: "yes", label: "بله" },
      ]}
    />
    <DeadlineFields days={from.deadlineDays} />
    <FormButtons>
      <SubmitButton>ثبت نسخه برای تصمیم ستاد</SubmitButton>
      <ButtonLink href={moneyPaths.policies} variant="quiet">
        انصراف
      </ButtonLink>
    </FormButtons>
  </ActionForm>
);
