import type { PersonFormView } from "@/lib/domain/beneficiary/person-view";
import { casePaths } from "../case-paths";
import { ActionForm } from "../forms/action-form";
import { Checkbox } from "../forms/checkbox";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SeenVersion } from "../forms/seen-version";
import { FormButtons, SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { TextareaField } from "../forms/textarea-field";
import { ButtonLink } from "../ui/button";
import { FormPart } from "./form-part";
import { KnownPerson } from "./known-person";
import { HouseholdFields, IdentityFields, WorkFields } from "./person-fields";

type Props = { action: FormAction; view: PersonFormView };

/** What is masked stays masked: an empty field leaves what is registered. */
const stays = (masked: string) => (
  <>
    اکنون <bdi dir="ltr">{masked}</bdi>؛ اگر خالی بماند تغییر نمی‌کند.
  </>
);

export function ChangeForm({ action, view: { id, version, values, known, centers } }: Props) {
  return (
    <ActionForm action={action} className="grid max-w-2xl gap-6 *:min-w-0">
      <Hidden values={{ id, mobileRemoved: "", addressRemoved: "" }} />
      <SeenVersion version={version} />
      <KnownPerson />
      <FormPart title="هویت">
        <IdentityFields values={values} />
        <TextField
          name="nationalId"
          label="کد ملی تازه"
          ltr
          width="medium"
          inputMode="numeric"
          autoComplete="off"
          hint={stays(known.nationalId)}
        />
      </FormPart>
      <FormPart title="تماس">
        <TextField
          name="mobile"
          label="شماره همراه تازه"
          ltr
          width="medium"
          inputMode="tel"
          autoComplete="off"
          hint={known.mobile ? stays(known.mobile) : "هنوز ثبت نشده است."}
        />
        {known.mobile ? (
          <Checkbox name="mobileRemoved" value="yes" first checked={false} label="شماره همراه حذف شود" />
        ) : null}
        <TextareaField
          name="address"
          label="نشانی تازه"
          rows={2}
          maxLength={300}
          hint={known.address ? "نشانی ثبت شده است؛ اگر خالی بماند تغییر نمی‌کند." : "هنوز ثبت نشده است."}
        />
        {known.address ? (
          <Checkbox name="addressRemoved" value="yes" first checked={false} label="نشانی حذف شود" />
        ) : null}
      </FormPart>
      <FormPart title="خانوار">
        <HouseholdFields values={values} />
      </FormPart>
      <FormPart title="توانایی و همراهی">
        <WorkFields values={values} centers={centers} />
      </FormPart>
      <FormButtons>
        <SubmitButton pendingText="در حال ثبت…">ثبت تغییرها</SubmitButton>
        <ButtonLink variant="quiet" href={casePaths.beneficiary(id)}>
          انصراف
        </ButtonLink>
      </FormButtons>
    </ActionForm>
  );
}
