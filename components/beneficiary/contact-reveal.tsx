"use client";
import { useActionState } from "react";
import { Hidden } from "../forms/hidden";
import { initialFormState, type FormState } from "../forms/form-state";
import { SubmitButton } from "../forms/submit-button";
import { DescriptionList } from "../ui/description-list";
import { Notice } from "../ui/notice";

type Contact = { nationalId: string; mobile: string; address: string };
type RevealState = FormState & { answer?: Contact };
export type RevealAction = (state: RevealState, data: FormData) => Promise<RevealState>;

/** National id, number and address in full, on request and once: who has looked is recorded. */
export function ContactReveal({ id, action }: { id: number; action: RevealAction }) {
  const [state, formAction] = useActionState<RevealState, FormData>(action, initialFormState);
  const { answer } = state;
  return (
    <div className="mt-3" aria-live="polite">
      {state.status === "refused" ? <Notice tone="danger" role="alert" title={state.message} /> : null}
      {answer ? (
        <Notice title="مشخصات کامل">
          <DescriptionList
            items={[
              { term: "کد ملی", description: <bdi dir="ltr">{answer.nationalId}</bdi> },
              { term: "شماره همراه", description: <bdi dir="ltr">{answer.mobile}</bdi> },
              { term: "نشانی", description: answer.address },
            ]}
          />
        </Notice>
      ) : (
        <form action={formAction} className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <Hidden values={{ id }} />
          <SubmitButton variant="secondary">نمایش کامل</SubmitButton>
          <p className="text-sm text-quiet">
            دیدن کد ملی، شماره همراه و نشانی به‌طور کامل، با نام شما در تاریخچه ثبت می‌شود.
          </p>
        </form>
      )}
    </div>
  );
}
