import { casePaths } from "../case-paths";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SelectField } from "../forms/select-field";
import { FormButtons, SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { TextareaField } from "../forms/textarea-field";
import { ButtonLink } from "../ui/button";
import { ConsentFields } from "./consent-fields";
import { FormPart } from "./form-part";
import { KnownPerson } from "./known-person";
import { HouseholdFields, IdentityFields, WorkFields } from "./person-fields";

type Named = { id: string; name: string };
type Props = {
  action: FormAction;
  formKey: string;
  userId: number;
  today: string;
  offices: readonly Named[];
  centers: readonly Named[];
};

/** A person of the office and the consent; the form brings a key, so that sent twice it registers once. */
export function RegisterForm({ action, formKey, userId, today, offices, centers }: Props) {
  const [office] = offices;
  return (
    <ActionForm action={action} draftKey={`person:${userId}`} className="grid max-w-2xl gap-6 *:min-w-0">
      <Hidden values={{ key: formKey, ...(offices.length === 1 && office ? { officeId: office.id } : {}) }} />
      <KnownPerson />
      <FormPart title="هویت">
        {offices.length > 1 ? (
          <SelectField
            name="officeId"
            label="اداره"
            required
            empty="برگزینید"
            options={offices.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <TextField
          name="nationalId"
          label="کد ملی"
          required
          ltr
          width="medium"
          inputMode="numeric"
          autoComplete="off"
          hint="ده رقم"
        />
        <IdentityFields values={{}} />
      </FormPart>
      <FormPart title="تماس">
        <TextField name="mobile" label="شماره همراه" ltr width="medium" inputMode="tel" autoComplete="off" />
        <TextareaField name="address" label="نشانی" rows={2} maxLength={300} />
      </FormPart>
      <FormPart title="خانوار">
        <HouseholdFields values={{}} />
      </FormPart>
      <FormPart title="توانایی و همراهی">
        <WorkFields values={{}} centers={centers} />
      </FormPart>
      <FormPart title="رضایت">
        <p className="-mt-2 text-quiet">
          اطلاعات فردی تنها با رضایت خود او ثبت می‌شود. رضایت را هر زمان می‌توان پس گرفت.
        </p>
        <ConsentFields today={today} />
      </FormPart>
      <FormButtons>
        <SubmitButton pendingText="در حال ثبت…">ثبت مددجو</SubmitButton>
        <ButtonLink variant="quiet" href={casePaths.beneficiaries}>
          انصراف
        </ButtonLink>
      </FormButtons>
    </ActionForm>
  );
}
