import type { FormAction } from "../forms/form-state";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { AccountState } from "./account-state";

type OwnAccountStateProps = { username: string; version: number; disabled: boolean; disable: FormAction };

/** What an administrator may do with an entrepreneur's own account: close it, nothing else. */
export function OwnAccountState({ disabled, disable, ...account }: OwnAccountStateProps) {
  return (
    <>
      <Notice title="این حساب از آنِ یک کارآفرین است">
        مددکار آن را از پروندهٔ کارآفرین می‌گشاید و می‌بندد. ورود به آن تنها با کدی است که به شمارهٔ همراه
        ثبت‌شده در همان پرونده فرستاده می‌شود و جز پروندهٔ خود او چیزی نشان نمی‌دهد.
      </Notice>
      {disabled ? null : (
        <Section id="state-title" title="دسترسی">
          <AccountState {...account} disabled={false} disable={disable} enable={disable} />
        </Section>
      )}
    </>
  );
}
