import type { ReactNode } from "react";
import type { MonthView } from "@/lib/domain/month/view";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { ActionForm } from "../forms/action-form";
import { Hidden } from "../forms/hidden";
import { RialField } from "../forms/rial-field";
import { SubmitButton } from "../forms/submit-button";
import { TextareaField } from "../forms/textarea-field";
import { Card } from "../ui/card";
import { Section } from "../ui/section";
import type { MonthActions } from "./month-actions";
import { ReturnForm } from "./return-form";

/** `userId`: whose drafts the forms keep */
type Props = { view: MonthView; actions: MonthActions; userId: number };

/** The binding step of whoever's turn it is, with what it will do said before the button. */
export function MonthStep({ view, actions, userId }: Props) {
  const { may } = view;
  if (!may.submit && !may.verify && !may.confirm && !may.reopen && !may.return) return null;
  const key = <Hidden values={{ centerId: view.center.id, month: view.month, version: view.version }} />;
  return (
    <Section id="step" title="اقدام شما">
      <div className="grid gap-4">
        {may.submit ? (
          <Step
            says={
              view.entryCount === 0
                ? "در این ماه هیچ خدمتی ثبت نشده است. با ارسال ماه، گزارشی بدون خدمت فرستاده می‌شود و مبلغ آن صفر است."
                : `${toPersianDigits(view.entryCount)} خدمت با برآورد ${view.payable} ریال به اداره فرستاده می‌شود. تا پایان بررسی، تغییر خدمت‌ها ممکن نیست.`
            }
          >
            <ActionForm action={actions.submitMonthAction} id="submit">
              {key}
              <div>
                <SubmitButton>ارسال ماه</SubmitButton>
              </div>
            </ActionForm>
          </Step>
        ) : null}
        {may.verify ? (
          <Step
            says={
              view.pendingCount > 0
                ? `درباره ${toPersianDigits(view.pendingCount)} خدمت هنوز تصمیم نگرفته‌اید. نخست تصمیم‌ها را در بالا ذخیره کنید.`
                : `ماه با برآورد ${view.payable} ریال برای تأیید به استان فرستاده می‌شود.`
            }
          >
            <ActionForm action={actions.verifyMonthAction} id="verify">
              {key}
              <div>
                <SubmitButton>تأیید و فرستادن به استان</SubmitButton>
              </div>
            </ActionForm>
          </Step>
        ) : null}
        {may.confirm ? (
          <Step
            says={`با تأیید، مبلغ ${view.payable} ریال برای این ماه قطعی می‌شود و با همین جدول سهم خدمات در پرونده می‌ماند.`}
          >
            <ActionForm action={actions.confirmMonthAction} id="confirm">
              {key}
              <RialField
                name="baseAidRial"
                label="کمک پایه"
                hint="کمک بخشنامه ۸۵۹۷۱۷/۱ (بند ح، نکته ۱)؛ جدا از محاسبه ده ردیف. اگر نیست خالی بگذارید."
              />
              <div>
                <SubmitButton>تأیید ماه</SubmitButton>
              </div>
            </ActionForm>
          </Step>
        ) : null}
        {may.return ? <ReturnForm view={view} action={actions.returnMonthAction} userId={userId} /> : null}
        {may.reopen ? (
          <Step
            says={`مبلغ قطعی ${view.payable} ریال کنار گذاشته می‌شود و ماه دوباره منتظر تأیید استان می‌ماند. سابقه محاسبه در پرونده می‌ماند.`}
          >
            <ActionForm action={actions.reopenMonthAction} id="reopen">
              {key}
              <TextareaField name="reason" label="دلیل بازگشایی" required rows={3} />
              <div>
                <SubmitButton variant="danger">بازگشایی ماه</SubmitButton>
              </div>
            </ActionForm>
          </Step>
        ) : null}
      </div>
    </Section>
  );
}

function Step({ says, children }: { says: ReactNode; children: ReactNode }) {
  return (
    <Card>
      <p className="mb-4 max-w-prose">{says}</p>
      {children}
    </Card>
  );
}
