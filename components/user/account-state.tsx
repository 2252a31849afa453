import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";

type AccountStateProps = {
  username: string;
  version: number;
  disabled: boolean;
  disable: FormAction;
  enable: FormAction;
};

/** Closing an account, or opening it again. */
export function AccountState({ username, version, disabled, disable, enable }: AccountStateProps) {
  return (
    <ActionForm key={version} action={disabled ? enable : disable} id="state">
      <Hidden values={{ username, version }} />
      <p className="max-w-prose">
        {disabled
          ? "این حساب غیرفعال است. با فعال کردن آن، کاربر با همان گذرواژه و نقش‌ها دوباره وارد می‌شود."
          : "با غیرفعال کردن، همهٔ نشست‌های کاربر همین حالا پایان می‌یابد و دیگر نمی‌تواند وارد شود. آنچه ثبت کرده است می‌ماند."}
      </p>
      <div>
        {disabled ? (
          <SubmitButton variant="secondary">فعال کردن حساب</SubmitButton>
        ) : (
          <SubmitButton variant="danger">غیرفعال کردن حساب</SubmitButton>
        )}
      </div>
    </ActionForm>
  );
}
