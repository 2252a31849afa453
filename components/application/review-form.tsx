"use client";
import type { ReviewedPart } from "@/lib/domain/licensing/review-view";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { RadioGroup } from "../forms/radio-group";
import { FormButtons, SubmitButton } from "../forms/submit-button";
import { TextareaField } from "../forms/textarea-field";
import { asInnerHtml } from "../ui/markup";
import { Clause } from "../ui/clause";
import { Tag } from "../ui/tag";
import { partText } from "./part-markup";

type Props = { number: string; parts: readonly ReviewedPart[]; action: FormAction; draftKey: string };

/** Every section and every member with what was handed in, and the decision about it. */
export function ReviewForm({ number, parts, action, draftKey }: Props) {
  return (
    <ActionForm action={action} draftKey={draftKey} className="grid gap-4 *:min-w-0">
      <Hidden values={{ number }} />
      {parts.map((part) => (
        <PartReview key={part.part} part={part} />
      ))}
      <FormButtons>
        <SubmitButton>ذخیرهٔ تصمیم‌ها</SubmitButton>
        <SubmitButton variant="secondary" name="rest" value="accepted">
          پذیرش بقیه و ذخیره
        </SubmitButton>
      </FormButtons>
    </ActionForm>
  );
}

function PartReview({ part }: { part: ReviewedPart }) {
  const { title, clause, decision, reason, mended, version } = part;
  return (
    <article aria-label={title} className="rounded-xl border border-line bg-raised p-4 shadow-lift sm:p-5">
      <h2 className="mb-2 flex flex-wrap items-center gap-x-3 text-lg font-bold">
        {title} <Clause>{clause}</Clause>
        {mended ? <Tag tone="info">تغییر کرده پس از بازگشت</Tag> : null}
      </h2>
      {mended ? <p className="mb-2 text-sm text-quiet">دلیل بازگشت پیشین: {reason}</p> : null}
      <div dangerouslySetInnerHTML={asInnerHtml([partText(part)])} />
      <div className="mt-3 border-t border-line pt-2 print:hidden">
        <Hidden values={{ [`version.${part.part}`]: version }} />
        <RadioGroup
          name={`decision.${part.part}`}
          label={
            <>
              تصمیم<span className="sr-only"> دربارهٔ «{title}»</span>
            </>
          }
          required
          inline
          defaultValue={decision}
          options={[
            { value: "accepted", label: "پذیرش" },
            {
              value: "returned",
              label: "بازگرداندن",
              reveal: (
                <TextareaField
                  name={`reason.${part.part}`}
                  label="دلیل بازگرداندن"
                  required
                  rows={2}
                  defaultValue={decision === "returned" ? reason : ""}
                />
              ),
            },
          ]}
        />
      </div>
    </article>
  );
}
