import { signInByCodePath } from "./code-path";
import { codeRule } from "@/lib/domain/account/one-time-code";
import { maskMobile } from "@/lib/domain/panel/center-view";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { Code } from "../ui/code";
import { AppLink } from "../ui/link";
import { Notice } from "../ui/notice";

type CodeStepsProps = {
  /** the number that a code was asked for; in the demonstration with the code */
  pending: { mobile: string; shownCode?: string } | null;
  /** where to go afterwards */
  next: string;
  isTroubled: boolean;
  request: FormAction;
  requestAnother: FormAction;
  signIn: FormAction;
};

/** Sign-in in two steps: the number, then the code that came to it. */
export function CodeSteps({ pending, ...props }: CodeStepsProps) {
  return (
    <div className="grid gap-5">
      {props.isTroubled ? (
        <Notice tone="warning" role="status" title="اکنون فرستادن پیامک با مشکل روبه‌روست">
          اگر کد به شما نرسید، چند دقیقه دیگر دوباره بخواهید. اگر باز نرسید، به مددکار خود خبر دهید.
        </Notice>
      ) : null}
      {pending ? <CodeStep pending={pending} {...props} /> : <MobileStep {...props} />}
    </div>
  );
}

function MobileStep({ next, request }: Pick<CodeStepsProps, "next" | "request">) {
  return (
    <ActionForm action={request} id="mobile-step">
      <Hidden values={{ next }} />
      <TextField
        name="mobile"
        label="شمارهٔ همراه"
        hint="همان شماره‌ای که مددکار در پروندهٔ شما نوشته است؛ مانند ۰۹۱۵۰۰۰۰۰۰۰"
        required
        ltr
        type="tel"
        autoComplete="tel"
        maxLength={30}
      />
      <SubmitButton pendingText="در حال فرستادن کد…">فرستادن کد</SubmitButton>
    </ActionForm>
  );
}

type CodeStepProps = Pick<CodeStepsProps, "next" | "requestAnother" | "signIn"> & {
  pending: NonNullable<CodeStepsProps["pending"]>;
};

function CodeStep({ pending: { mobile, shownCode }, next, requestAnother, signIn }: CodeStepProps) {
  return (
    <>
      <p role="status">
        اگر شمارهٔ <Code>{toPersianDigits(maskMobile(mobile))}</Code> در سامانه حساب داشته باشد، کدی شش‌رقمی به
        آن پیامک می‌شود. کد تا {toPersianDigits(codeRule.lifeMinutes)} دقیقه معتبر است.
      </p>
      {shownCode ? (
        <Notice title="سامانهٔ نمایشی: پیامکی فرستاده نمی‌شود">
          کد این ورود <Code>{toPersianDigits(shownCode)}</Code> است.
        </Notice>
      ) : null}
      <ActionForm action={signIn} id="code-step">
        <Hidden values={{ next }} />
        <TextField
          name="code"
          label="کد پیامک‌شده"
          required
          ltr
          width="short"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={20}
        />
        <SubmitButton pendingText="در حال ورود…">ورود</SubmitButton>
      </ActionForm>
      <div className="grid gap-3 border-t border-line pt-5">
        <p className="text-sm text-quiet">
          کد نرسید؟ یک دقیقه صبر کنید و کد تازه‌ای بخواهید؛ کد پیشین دیگر پذیرفته نمی‌شود.
        </p>
        <ActionForm action={requestAnother} id="another-step" className="grid gap-3">
          <Hidden values={{ next }} />
          <SubmitButton variant="secondary" pendingText="در حال فرستادن کد…">
            فرستادن کد تازه
          </SubmitButton>
        </ActionForm>
        <AppLink
          href={signInByCodePath(next, "mobile")}
          className="link inline-flex min-h-11 items-center justify-self-center"
        >
          شمارهٔ دیگری می‌نویسم
        </AppLink>
      </div>
    </>
  );
}
