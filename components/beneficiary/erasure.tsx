import type { ErasureView } from "@/lib/domain/beneficiary/person-view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { casePaths } from "../case-paths";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { FormButtons, SubmitButton } from "../forms/submit-button";
import { ButtonLink } from "../ui/button";
import { Card } from "../ui/card";
import { Notice } from "../ui/notice";

type Props = { action: FormAction; view: ErasureView };

/** What goes and what stays, before it happens. */
export function Erasure({ action, view: { id, version, obstacle, services, businesses, running } }: Props) {
  return (
    <div className="grid max-w-2xl gap-6">
      <div className="grid gap-4 sm:grid-cols-2">
        <Card>
          <h2 className="mb-2 text-lg font-bold">حذف می‌شود</h2>
          <ul className="list-disc space-y-1 ps-5">
            <li>نام، نام پدر، کد ملی و تاریخ تولد</li>
            <li>شماره همراه و نشانی</li>
            <li>مهارت‌ها و معلولیت</li>
            <li>نام کسب‌وکار و یادداشت‌های آزاد پروندهٔ کارآفرینی</li>
            <li>حساب کاربری خود او، اگر داشته باشد</li>
            <li>رونوشت او در پیش‌نمایش پرونده‌های اکسل</li>
          </ul>
        </Card>
        <Card>
          <h2 className="mb-2 text-lg font-bold">می‌ماند</h2>
          <ul className="list-disc space-y-1 ps-5">
            <li>گروه هدف، جنسیت، تحصیلات و وضع خانوار، بی‌نام</li>
            {services > 0 ? <li>{`${formatNumber(services)} خدمت مراکز در شمارش‌ها`}</li> : null}
            {businesses > 0 ? (
              <li>{`${formatNumber(businesses)} پروندهٔ کارآفرینی با سطح‌ها، فروش و وام‌ها، بی‌نام`}</li>
            ) : null}
            <li>تاریخ رضایت‌ها و تاریخچهٔ کارها، بی اطلاعات فردی</li>
          </ul>
        </Card>
      </div>
      {running ? (
        <Notice tone="warning">
          کسب‌وکار این فرد در جریان است. با حذف، از امروز پایان‌یافته شمرده می‌شود و اگر پیشنهاد ارتقایی منتظر
          باشد پس گرفته می‌شود.
        </Notice>
      ) : null}
      {obstacle ? (
        <Notice tone="danger">{obstacle}</Notice>
      ) : (
        <ActionForm action={action} id="erase">
          <Hidden values={{ id, version }} />
          <FormButtons>
            <SubmitButton variant="danger" pendingText="در حال حذف…">
              حذف برای همیشه
            </SubmitButton>
            <ButtonLink href={casePaths.beneficiary(id)} variant="quiet">
              انصراف
            </ButtonLink>
          </FormButtons>
        </ActionForm>
      )}
    </div>
  );
}
