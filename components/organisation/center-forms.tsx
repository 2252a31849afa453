import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { CenterFields } from "./center-fields";

type ChangeCenterProps = {
  action: FormAction;
  center: { id: string; version: number; name: string; address: string; phone: string };
};

export function ChangeCenterForm({ action, center: { id, version, ...fields } }: ChangeCenterProps) {
  return (
    <ActionForm key={version} action={action} id="center">
      <Hidden values={{ id, version }} />
      <CenterFields {...fields} />
      <div>
        <SubmitButton variant="secondary">ثبت مشخصات</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** A license holds: its end is the center's. */
export const EndedByLicense = () => (
  <p className="max-w-prose">
    این مرکز مجوز دارد. پایان کار آن را حوزهٔ توسعهٔ مشارکت‌های مردمی استان با لغو مجوز یا ثبت پایان اعتبار مجوز
    ثبت می‌کند.
  </p>
);

type EndCenterProps = { action: FormAction; id: string; version: number };

/** Binding: it says what will happen, and asks for the month in full. */
export function EndCenterForm({ action, id, version }: EndCenterProps) {
  return (
    <ActionForm key={version} action={action} id="end">
      <Hidden values={{ id, version }} />
      <p className="max-w-prose">
        پس از آخرین ماه، از این مرکز کارکردی خواسته نمی‌شود و در شمار مراکز دایر نمی‌آید. ماه‌های گذشته و
        پرونده‌های آن می‌ماند. دورهٔ اعضای هیئت عامل امروز پایان می‌یابد. پایان کار بازگشت ندارد؛ برای آغاز
        دوباره باید مرکز تازه‌ای افزوده شود.
      </p>
      <TextField
        name="lastMonth"
        label="آخرین ماه کار"
        required
        ltr
        width="short"
        hint="آخرین ماهی که مرکز باید کارکرد بدهد، مانند ۱۴۰۵/۰۸."
      />
      <div>
        <SubmitButton variant="danger">پایان کار مرکز</SubmitButton>
      </div>
    </ActionForm>
  );
}
