import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { TextareaField } from "../forms/textarea-field";
import { TextField } from "../forms/text-field";
import { Card } from "../ui/card";

/** `userId`: whose draft the form keeps */
type ServeProps = {
  action: FormAction;
  centerId: string;
  userId: number;
  draft: { text: string; replyBy: string };
};

export function ServeNoticeForm({ action, centerId, userId, draft }: ServeProps) {
  return (
    <Card>
      <ActionForm action={action} id="serve" draftKey={`serve-notice-${userId}-${centerId}`}>
        <Hidden values={{ centerId }} />
        <p className="max-w-prose">
          با ابلاغ اخطار، هیئت عامل مرکز آن را در صفحهٔ خود می‌بیند و تا پایان مهلت پاسخ می‌دهد. تصمیم پس از
          پاسخ، جلسه استماع یا پایان مهلت گرفته می‌شود و با کسی است که اخطار را ابلاغ نکرده است.
        </p>
        <TextareaField name="text" label="متن اخطار" required rows={9} defaultValue={draft.text} />
        <TextField
          name="replyBy"
          label="مهلت پاسخ"
          required
          ltr
          width="short"
          defaultValue={draft.replyBy}
          hint="۱۰ تا ۶۰ روز پس از امروز. اگر آن را تغییر می‌دهید، تاریخ را در متن هم تغییر دهید."
        />
        <div>
          <SubmitButton>ابلاغ اخطار</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}

type StepProps = {
  action: FormAction;
  noticeKey: { centerId: string; noticeId: number; version: number };
  userId: number;
};

export function ReplyForm({ action, noticeKey, userId }: StepProps) {
  return (
    <Card>
      <ActionForm action={action} id="reply" draftKey={`notice-reply-${userId}-${noticeKey.noticeId}`}>
        <Hidden values={noticeKey} />
        <TextareaField
          name="reply"
          label="پاسخ مرکز"
          required
          rows={6}
          hint="دلیل ثبت نشدن کارکرد و برنامهٔ مرکز را بنویسید. اگر جلسه می‌خواهید همین‌جا یادآور شوید. پاسخ پس از فرستادن تغییر نمی‌کند."
        />
        <div>
          <SubmitButton>فرستادن پاسخ</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}

export function HearingForm({ action, noticeKey, userId }: StepProps) {
  return (
    <Card>
      <ActionForm action={action} id="hearing" draftKey={`notice-hearing-${userId}-${noticeKey.noticeId}`}>
        <Hidden values={noticeKey} />
        <TextField
          name="heardOn"
          label="تاریخ جلسه استماع"
          required
          ltr
          width="short"
          hint="مانند ۱۴۰۵/۰۸/۱۲."
        />
        <TextareaField
          name="hearing"
          label="شرح جلسه"
          required
          rows={5}
          hint="چه کسانی بودند و مرکز چه گفت. مرکز این شرح را می‌بیند."
        />
        <div>
          <SubmitButton variant="secondary">ثبت جلسه استماع</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
