import type { OpenedFoundingRequest } from "@/lib/domain/licensing/office-view";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { FormButtons, SubmitButton } from "../forms/submit-button";
import { TextareaField } from "../forms/textarea-field";
import { Card } from "../ui/card";
import { DescriptionList } from "../ui/description-list";
import { Section } from "../ui/section";
import { Tag } from "../ui/tag";
import { Timeline } from "../ui/timeline";
import { ageText } from "./age-text";

type OpenedRequestProps = { request: OpenedFoundingRequest; action: FormAction };

/** What a benefactor wrote, what was done about it, and for the office the next step. */
export function OpenedRequest({ request, action }: OpenedRequestProps) {
  const { name, field, mobile, callable, state, at, days, message, steps, history } = request;
  const number = <bdi dir="ltr">{mobile}</bdi>;
  return (
    <Section
      id="request"
      level={3}
      title={`درخواست ${name}`}
      action={<Tag tone={state.tone}>{state.label}</Tag>}
    >
      <Card>
        <DescriptionList
          items={[
            { term: "زمینهٔ فعالیت", description: field },
            {
              term: "شماره همراه",
              description: callable ? (
                <a href={`tel:${callable}`} className="link inline-flex min-h-11 items-center">
                  {number}
                </a>
              ) : (
                number
              ),
            },
            { term: "تاریخ درخواست", description: `${at} (${ageText(days)})` },
            { term: "پیام", description: <span className="whitespace-pre-line">{message}</span> },
          ]}
        />
        {history.length > 0 ? (
          <div className="mt-4">
            <Timeline
              items={history.map((item) => ({
                title: item.title,
                at: item.at,
                iso: item.iso,
                by: item.by,
                note: item.note,
              }))}
            />
          </div>
        ) : null}
        {steps.length > 0 ? <HandleForm request={request} action={action} /> : null}
      </Card>
    </Section>
  );
}

const HandleForm = ({ request: { id, version, steps }, action }: OpenedRequestProps) => (
  <ActionForm key={version} action={action} id="handle" className="mt-5 grid gap-5 print:hidden">
    <Hidden values={{ requestId: id, version }} />
    <TextareaField
      name="note"
      label="یادداشت"
      required
      rows={3}
      maxLength={1000}
      hint="چه گفته شد، قرار بعدی چیست، یا چرا درخواست پایان می‌یابد. درخواست پایان‌یافته دوباره باز نمی‌شود."
    />
    <FormButtons>
      {steps.map(({ value, label }, index) => (
        <SubmitButton key={value} variant={index === 0 ? "primary" : "secondary"} name="step" value={value}>
          {label}
        </SubmitButton>
      ))}
    </FormButtons>
  </ActionForm>
);
