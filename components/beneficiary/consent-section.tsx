import type { ConsentView, PersonView } from "@/lib/domain/beneficiary/person-view";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { Card } from "../ui/card";
import { Section } from "../ui/section";
import { Tag } from "../ui/tag";
import { ConsentFields } from "./consent-fields";

type Props = { view: PersonView; record: FormAction; withdraw: FormAction; today: string };

/** Whether the person has agreed, and every consent there was. */
export function ConsentSection({ view: { id, consent, consents, may }, record, withdraw, today }: Props) {
  return (
    <Section
      id="consent"
      title="رضایت"
      action={
        <Tag tone={consent ? "success" : "warning"}>{consent ? "رضایت داده است" : "رضایتی برجا نیست"}</Tag>
      }
    >
      {consents.length > 0 ? (
        <ul className="mb-4 divide-y divide-line">
          {consents.map((one) => (
            <li key={one.id} className="py-2.5">
              {consentText(one)}
            </li>
          ))}
        </ul>
      ) : (
        <p className="mb-4 text-quiet">رضایتی ثبت نشده است.</p>
      )}
      {may.change ? (
        <details>
          <summary className="flex min-h-11 items-center font-semibold text-accent-text">
            {consent ? "ثبت پس گرفتن رضایت" : "ثبت رضایت"}
          </summary>
          <Card>
            {consent ? (
              <ActionForm action={withdraw} id="withdraw">
                <Hidden values={{ id, consent: consent.id }} />
                <p>از این تاریخ کاری بر پایهٔ این رضایت انجام نمی‌شود. آنچه تا آن روز ثبت شده است می‌ماند.</p>
                <TextField
                  name="withdrawnOn"
                  label="تاریخ پس گرفتن"
                  required
                  ltr
                  width="short"
                  autoComplete="off"
                  defaultValue={toPersianDigits(today)}
                />
                <div>
                  <SubmitButton variant="danger">پس گرفتن رضایت</SubmitButton>
                </div>
              </ActionForm>
            ) : (
              <ActionForm action={record} id="consent-form">
                <Hidden values={{ id }} />
                <ConsentFields today={today} />
                <div>
                  <SubmitButton variant="secondary">ثبت رضایت</SubmitButton>
                </div>
              </ActionForm>
            )}
          </Card>
        </details>
      ) : null}
    </Section>
  );
}

const consentText = ({ form, givenOn, withdrawnOn, recordedBy }: ConsentView) =>
  `رضایت ${form} در ${givenOn}، ثبت ${recordedBy}${withdrawnOn ? `؛ در ${withdrawnOn} پس گرفته شد.` : "."}`;
