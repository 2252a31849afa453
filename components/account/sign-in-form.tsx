import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { PasswordField } from "../forms/password-field";
import { SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";

/** `next` is where to go afterwards. */
export function SignInForm({ action, next }: { action: FormAction; next: string }) {
  return (
    <ActionForm action={action}>
      <Hidden values={{ next }} />
      <TextField
        name="username"
        label="نام کاربری"
        required
        ltr
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField name="password" label="گذرواژه" autoComplete="current-password" />
      <SubmitButton pendingText="در حال ورود…">ورود</SubmitButton>
    </ActionForm>
  );
}
