import type { ReactNode } from "react";
import {
  NARRATIVE_PARTS,
  type Narrative,
  narrativeHints,
  narrativeLabels,
} from "@/lib/domain/report/narrative";
import { ActionForm } from "../forms/action-form";
import { FormDetails } from "../forms/form-details";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { RadioGroup } from "../forms/radio-group";
import { SeenVersion } from "../forms/seen-version";
import { FormButtons, SubmitButton } from "../forms/submit-button";
import { TextareaField } from "../forms/textarea-field";
import { Card } from "../ui/card";

/** `userId`: whose draft the form keeps */
type Props = {
  action: FormAction;
  reportKey: { provinceId: string; month: string; revision: number };
  version: number;
  userId: number;
};

const draftKey = (name: string, { reportKey, userId }: Props) =>
  `${name}-${userId}-${reportKey.provinceId}-${reportKey.month}-${reportKey.revision}`;

type NarrativeFormProps = Props & {
  narrative: Narrative;
  /** what sending does, for whoever may send now */
  children: ReactNode;
};

/** One form with two buttons: sending takes along what has been typed and not saved. */
export function NarrativeForm({ narrative, children, ...props }: NarrativeFormProps) {
  return (
    <Card>
      <ActionForm action={props.action} id="narrative" draftKey={draftKey("report", props)}>
        <Hidden values={props.reportKey} />
        <SeenVersion version={props.version} withDraft />
        {NARRATIVE_PARTS.map((part) => (
          <TextareaField
            key={part}
            name={part}
            label={narrativeLabels[part]}
            hint={narrativeHints[part]}
            required={part === "general"}
            rows={5}
            defaultValue={narrative[part]}
          />
        ))}
        {children}
        <FormButtons>
          {children ? (
            <SubmitButton name="then" value="send">
              فرستادن گزارش به ستاد مرکز
            </SubmitButton>
          ) : null}
          <SubmitButton variant="secondary" name="then" value="save">
            ذخیرهٔ متن گزارش
          </SubmitButton>
        </FormButtons>
      </ActionForm>
    </Card>
  );
}

type SendNoteProps = { payable: string; words: string; openMonths: number; openText: string };

/** What will be frozen is said before it is. */
export const SendNote = ({ payable, words, openMonths, openText }: SendNoteProps) => (
  <div className="grid gap-2 border-t border-line pt-4">
    <p className="max-w-prose">
      با فرستادن، همین متن ذخیره می‌شود و همراه رقم‌ها با یک شماره ثابت می‌ماند و دیگر تغییر نمی‌کند؛ اصلاح آن
      یک نسخهٔ تازه کنار همین نسخه است. مبلغ قابل پرداخت در این گزارش <strong>{payable}</strong> ({words}) است.
    </p>
    {openMonths > 0 ? <p className="max-w-prose font-medium text-warning">{openText}</p> : null}
  </div>
);

export function DecideForm(props: Props) {
  return (
    <Card>
      <ActionForm action={props.action} id="decide" draftKey={draftKey("report-decision", props)}>
        <Hidden values={{ ...props.reportKey, version: props.version }} />
        <RadioGroup
          name="decision"
          label="تصمیم دربارهٔ گزارش"
          required
          options={[
            {
              value: "acknowledge",
              label: "اعلام وصول",
              hint: "گزارش کامل است و استان از وصول آن آگاه می‌شود.",
            },
            {
              value: "return",
              label: "بازگرداندن با دلیل",
              hint: "این نسخه می‌ماند و استان نسخهٔ اصلاحی را کنار آن می‌فرستد.",
              reveal: (
                <TextareaField
                  name="reason"
                  label="دلیل بازگرداندن"
                  required
                  rows={4}
                  hint="بنویسید چه چیزی باید اصلاح یا روشن شود."
                />
              ),
            },
          ]}
        />
        <div>
          <SubmitButton>ثبت تصمیم</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}

export function ReviseForm(props: Props) {
  return (
    <Card>
      <ActionForm action={props.action} id="revise" draftKey={draftKey("report-revision", props)}>
        <Hidden values={{ ...props.reportKey, version: props.version }} />
        <FormDetails summary="آغاز نسخهٔ اصلاحی">
          <p className="max-w-prose">
            نسخهٔ فرستاده‌شده همان‌گونه که هست می‌ماند. نسخهٔ تازه با متن آن آغاز می‌شود و رقم‌هایش هنگام
            فرستادن از نو گرفته می‌شود.
          </p>
          <TextareaField
            name="reason"
            label="دلیل اصلاح"
            required
            rows={3}
            hint="در گزارش اصلاحی و در سابقهٔ آن می‌آید."
          />
          <div>
            <SubmitButton variant="secondary">آغاز نسخهٔ اصلاحی</SubmitButton>
          </div>
        </FormDetails>
      </ActionForm>
    </Card>
  );
}
