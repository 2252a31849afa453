import type { TimelineLine } from "@/lib/domain/entrepreneur/timeline";
import { type VoidableKind, voidableKindLabels } from "@/lib/domain/entrepreneur/voidable";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { ActionForm } from "../forms/action-form";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { TextareaField } from "../forms/textarea-field";
import { Card } from "../ui/card";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import type { CorrectActions } from "./record-actions";

type CorrectRecordProps = {
  code: string;
  kind: VoidableKind;
  line: TimelineLine;
  today: string;
  /** null for whoever only reads */
  actions: CorrectActions | null;
};

/** One record: what it says, and what may be done about it. */
export function CorrectRecord({ code, kind, line, today, actions }: CorrectRecordProps) {
  const hidden = { code, kind, id: line.id };
  return (
    <div className="max-w-xl">
      <Card>
        <p className="font-semibold">{line.voided ? <s>{line.title}</s> : line.title}</p>
        <p className="text-sm text-quiet">
          {line.on} · {line.by}
        </p>
        {line.note ? <p className="mt-1 whitespace-pre-line">{line.note}</p> : null}
        {line.voided ? (
          <div className="mt-3">
            <Notice>{line.voided}</Notice>
          </div>
        ) : null}
      </Card>
      {actions && (kind === "contract" || kind === "job") ? (
        <Section id="end" title={`پایان ${voidableKindLabels[kind]}`}>
          <ActionForm action={actions.endTerm} id="end-term" className="grid gap-5">
            <Hidden values={hidden} />
            <TextField
              name="endsOn"
              label="تاریخ پایان"
              required
              ltr
              width="short"
              inputMode="decimal"
              autoComplete="off"
              defaultValue={toPersianDigits(today)}
              hint="آخرین روز. پس از آن دیگر به حساب نمی‌آید."
            />
            <div>
              <SubmitButton>ثبت پایان</SubmitButton>
            </div>
          </ActionForm>
        </Section>
      ) : null}
      {actions ? (
        <Section
          id="void"
          title="باطل کردن"
          description="چیزی که نادرست ثبت شده است باطل می‌شود: با دلیل در سابقه می‌ماند و از آغاز به حساب نمی‌آید."
        >
          <ActionForm action={actions.void} id="void-record" className="grid gap-5">
            <Hidden values={hidden} />
            <TextareaField name="reason" label="دلیل" required rows={2} maxLength={500} />
            <div>
              <SubmitButton variant="danger">باطل کردن این ثبت</SubmitButton>
            </div>
          </ActionForm>
        </Section>
      ) : null}
    </div>
  );
}
