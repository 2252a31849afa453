import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { PasswordField } from "../forms/password-field";
import { SubmitButton } from "../forms/submit-button";

export function PasswordForm({ action, username }: { action: FormAction; username: string }) {
  return (
    <ActionForm action={action} id="password">
      {/* Tells a password manager whose password this is. */}
      <input type="hidden" name="username" autoComplete="username" value={username} />
      <PasswordField name="currentPassword" label="گذرواژهٔ کنونی" autoComplete="current-password" />
      <PasswordField
        name="newPassword"
        label="گذرواژهٔ تازه"
        hint="دست‌کم ۱۰ نویسه، هم حرف و هم رقم، بدون نام کاربری."
        autoComplete="new-password"
      />
      <PasswordField name="repeatPassword" label="تکرار گذرواژهٔ تازه" autoComplete="new-password" />
      <div>
        <SubmitButton>تغییر گذرواژه</SubmitButton>
      </div>
    </ActionForm>
  );
}
