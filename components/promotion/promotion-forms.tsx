import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { RadioGroup } from "../forms/radio-group";
import { SubmitButton } from "../forms/submit-button";
import { TextareaField } from "../forms/textarea-field";
import { Card } from "../ui/card";
import { Notice } from "../ui/notice";

export type Turn = { obstacle: string | null; needsReason: boolean; effect: string[] };

const Effect = ({ lines }: { lines: string[] }) => (
  <ul className="ms-5 list-disc">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

const ProfileReason = ({ hint }: { hint: string }) => (
  <TextareaField name="profileReason" label="دلیل ارتقا بدون همهٔ ویژگی‌ها" required rows={3} hint={hint} />
);

/** `userId`: whose draft the form keeps */
type ProposeProps = { action: FormAction; code: string; formKey: string; userId: number; turn: Turn };

export function ProposeForm({ action, code, formKey, userId, turn }: ProposeProps) {
  if (turn.obstacle) return <Notice title="هنوز نمی‌توانید پیشنهاد دهید">{turn.obstacle}</Notice>;
  return (
    <Card>
      <ActionForm action={action} id="propose" draftKey={`propose-${userId}-${code}`}>
        <Hidden values={{ code, key: formKey }} />
        <div>
          <p className="mb-1">
            ارزیابی امروز همراه پیشنهاد ثبت می‌شود و همکار دیگری دربارهٔ آن تصمیم می‌گیرد. پس از تصویب:
          </p>
          <Effect lines={turn.effect} />
        </div>
        {turn.needsReason ? (
          <ProfileReason hint="ویژگی‌های سطح بعد هنوز کامل نیست. بنویسید چرا با این همه آمادهٔ ارتقاست؛ تصمیم‌گیرنده آن را می‌خواند." />
        ) : null}
        <div>
          <SubmitButton>پیشنهاد ارتقا</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}

type StepKey = { code: string; promotionId: number; version: number };
type StepProps = { action: FormAction; stepKey: StepKey };

export function DecidePromotionForm({
  action,
  stepKey,
  userId,
  turn,
}: StepProps & { userId: number; turn: Turn }) {
  const approve = {
    value: "approve",
    label: "تصویب ارتقا",
    hint: "سطح تازه از همین امروز برقرار است.",
    reveal: (
      <>
        <Effect lines={turn.effect} />
        {turn.needsReason ? (
          <ProfileReason hint="ویژگی‌های سطح بعد امروز کامل نیست و همراه پیشنهاد دلیلی نوشته نشده است." />
        ) : null}
      </>
    ),
  };
  const decline = {
    value: "decline",
    label: "رد پیشنهاد",
    hint: "سطح کنونی می‌ماند و مددکار می‌تواند بعداً دوباره پیشنهاد دهد.",
    reveal: (
      <TextareaField
        name="reason"
        label="دلیل رد"
        required
        rows={3}
        hint="مددکار آن را می‌بیند. بنویسید چه چیزی کم است."
      />
    ),
  };
  return (
    <Card>
      <ActionForm action={action} id="decide" draftKey={`decide-promotion-${userId}-${stepKey.promotionId}`}>
        <Hidden values={stepKey} />
        {turn.obstacle ? (
          <Notice tone="warning" title="امروز نمی‌توان این ارتقا را تصویب کرد">
            {turn.obstacle}
          </Notice>
        ) : null}
        <RadioGroup
          name="decision"
          label="تصمیم"
          required
          options={turn.obstacle ? [decline] : [approve, decline]}
        />
        <div>
          <SubmitButton>ثبت تصمیم</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}

export const WithdrawForm = ({ action, stepKey }: StepProps) => (
  <ActionForm action={action} id="withdraw">
    <Hidden values={stepKey} />
    <div>
      <SubmitButton variant="secondary">پس گرفتن پیشنهاد</SubmitButton>
    </div>
  </ActionForm>
);
