import { accountObstacleTexts, type OwnAccountView } from "@/lib/domain/entrepreneur/own-account";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { Card } from "../ui/card";
import { Code } from "../ui/code";
import { DescriptionList } from "../ui/description-list";
import { Notice } from "../ui/notice";
import { Tag } from "../ui/tag";

type OwnAccountProps = { view: OwnAccountView; open: FormAction; close: FormAction };

const states = {
  none: <Tag>گشوده نشده</Tag>,
  open: <Tag tone="success">باز</Tag>,
  closed: <Tag tone="warning">بسته</Tag>,
};

const openLabels: Record<OwnAccountView["state"], string> = {
  none: "گشودن حساب",
  open: "بردن حساب به شمارهٔ تازه",
  closed: "گشودن دوبارهٔ حساب",
};

/** The entrepreneur's own account: how it stands, and what may be done with it. */
export function OwnAccount({ view, open, close }: OwnAccountProps) {
  const { state, otherNumber, mobile, lastSeen } = view;
  return (
    <div className="grid max-w-3xl gap-6">
      <Card>
        <DescriptionList
          items={[
            { term: "حساب", description: states[state] },
            {
              term: "شمارهٔ همراه در پرونده",
              description: mobile === null ? "ثبت نشده است" : <Code>{mobile}</Code>,
            },
            ...(state === "none"
              ? []
              : [{ term: "آخرین فعالیت", description: lastSeen ?? "هنوز وارد نشده است" }]),
          ]}
        />
      </Card>
      {state === "open" && !otherNumber ? null : <OpenForm view={view} action={open} />}
      {state === "open" ? (
        <ActionForm action={close} id="close-account">
          <Hidden values={{ code: view.code }} />
          <p className="max-w-prose">
            با بستن حساب، کارآفرین همین حالا از همهٔ دستگاه‌ها خارج می‌شود و دیگر کدی برای او فرستاده نمی‌شود.
            آنچه ثبت کرده است می‌ماند.
          </p>
          <div>
            <SubmitButton variant="danger">بستن حساب</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </div>
  );
}

function OpenForm({ view, action }: { view: OwnAccountView; action: FormAction }) {
  const { obstacle, ended, otherNumber, state } = view;
  if (ended) return <Notice>کسب‌وکار این کارآفرین پایان یافته است؛ حسابی برای آن گشوده نمی‌شود.</Notice>;
  if (obstacle)
    return (
      <Notice tone="warning" title="هنوز نمی‌توان حساب را گشود">
        {accountObstacleTexts[obstacle]}
      </Notice>
    );
  return (
    <ActionForm action={action} id="open-account">
      <Hidden values={{ code: view.code }} />
      {otherNumber ? (
        <Notice tone="warning" title="شمارهٔ پرونده تغییر کرده است">
          کد ورود هنوز به شمارهٔ پیشین فرستاده می‌شود. اگر شمارهٔ تازه از آنِ خود کارآفرین است، حساب را به آن
          ببرید.
        </Notice>
      ) : (
        <p className="max-w-prose">
          کارآفرین با همین شماره و کدی که پیامک می‌شود وارد می‌شود، فروش‌های خود را ثبت می‌کند و تنها پروندهٔ
          خود را می‌بیند. گذرواژه‌ای در کار نیست؛ پس شماره باید از آنِ خود او باشد.
        </p>
      )}
      <div>
        <SubmitButton>{openLabels[state]}</SubmitButton>
      </div>
    </ActionForm>
  );
}
