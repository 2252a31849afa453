import { ActionForm } from "../forms/action-form";
import { FormDetails } from "../forms/form-details";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";

type Seen = { id: string; version: number };
type SeenFormProps = { action: FormAction; seen: Seen };

/** Says what will happen, with the numbers, before it happens. */
export function CommitForm({ action, seen, toRegister, toChange, leftOut }: SeenFormProps & Numbers) {
  return (
    <ActionForm action={action} id="commit-import" className="grid gap-4">
      <Hidden values={seen} />
      <p>
        {toRegister} نفر تازه ثبت و اطلاعات {toChange} نفر به‌روز می‌شود؛ همه با هم یا هیچ‌کدام.
        {leftOut ? ` ${leftOut} نفر که در جای دیگری ثبت شده‌اند کنار گذاشته می‌شوند.` : ""}
      </p>
      <div>
        <SubmitButton pendingText="در حال ثبت…">ثبت نهایی</SubmitButton>
      </div>
    </ActionForm>
  );
}
type Numbers = { toRegister: string; toChange: string; leftOut: string | null };

export function RefreshForm({ action, seen }: SeenFormProps) {
  return (
    <ActionForm action={action} id="refresh-import" className="grid gap-4">
      <Hidden values={seen} />
      <FormDetails summary="تازه کردن پیش‌نمایش">
        <p>اگر پس از خواندن پرونده کسی ثبت شده یا تغییر کرده باشد، پرونده دوباره با سامانه سنجیده می‌شود.</p>
        <div>
          <SubmitButton variant="secondary">تازه کردن پیش‌نمایش</SubmitButton>
        </div>
      </FormDetails>
    </ActionForm>
  );
}

export function CancelForm({ action, seen }: SeenFormProps) {
  return (
    <ActionForm action={action} id="cancel-import" className="grid gap-4">
      <Hidden values={seen} />
      <FormDetails summary="کنار گذاشتن این پرونده">
        <p>هیچ‌کس از این پرونده ثبت نمی‌شود. پرونده و آنچه از آن خوانده شده است پاک می‌شود.</p>
        <div>
          <SubmitButton variant="danger">کنار گذاشتن پرونده</SubmitButton>
        </div>
      </FormDetails>
    </ActionForm>
  );
}
