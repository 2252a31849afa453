import type { MonthView } from "@/lib/domain/month/view";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { RialField } from "../forms/rial-field";
import { StepForm } from "../forms/step-form";
import { TextareaField } from "../forms/textarea-field";
import { Section } from "../ui/section";
import type { MonthActions } from "./month-actions";
import { ReturnForm } from "./return-form";

/** `userId`: whose drafts the forms keep */
type Props = { view: MonthView; actions: MonthActions; userId: number };

/** The binding step of whoever's turn it is, with what it will do said before the button. */
export function MonthStep({ view, actions, userId }: Props) {
  const { may, center, version, payable } = view;
  if (!may.submit && !may.verify && !may.confirm && !may.reopen && !may.return) return null;
  const values = { centerId: center.id, month: view.month, version };
  return (
    <Section id="step" title="اقدام شما">
      <div className="grid gap-4">
        {may.submit ? (
          <StepForm
            id="submit"
            action={actions.submitMonthAction}
            values={values}
            says={
              view.entryCount === 0
                ? "در این ماه هیچ خدمتی ثبت نشده است. با ارسال ماه، گزارشی بدون خدمت فرستاده می‌شود و مبلغ آن صفر است."
                : `${toPersianDigits(view.entryCount)} خدمت با برآورد ${payable} ریال به اداره فرستاده می‌شود. تا پایان بررسی، تغییر خدمت‌ها ممکن نیست.`
            }
            button="ارسال ماه"
          />
        ) : null}
        {may.verify ? (
          <StepForm
            id="verify"
            action={actions.verifyMonthAction}
            values={values}
            says={
              view.pendingCount > 0
                ? `درباره ${toPersianDigits(view.pendingCount)} خدمت هنوز تصمیم نگرفته‌اید. نخست تصمیم‌ها را در بالا ذخیره کنید.`
                : `ماه با برآورد ${payable} ریال برای تأیید به استان فرستاده می‌شود.`
            }
            button="تأیید و فرستادن به استان"
          />
        ) : null}
        {may.confirm ? (
          <StepForm
            id="confirm"
            action={actions.confirmMonthAction}
            values={values}
            says={`با تأیید، مبلغ ${payable} ریال برای این ماه قطعی می‌شود و با همین جدول سهم خدمات در پرونده می‌ماند.`}
            button="تأیید ماه"
          >
            <RialField
              name="baseAidRial"
              label="کمک پایه"
              hint="کمک بخشنامه ۸۵۹۷۱۷/۱ (بند ح، نکته ۱)؛ جدا از محاسبه ده ردیف. اگر نیست خالی بگذارید."
            />
          </StepForm>
        ) : null}
        {may.return ? <ReturnForm view={view} action={actions.returnMonthAction} userId={userId} /> : null}
        {may.reopen ? (
          <StepForm
            id="reopen"
            action={actions.reopenMonthAction}
            values={values}
            says={`مبلغ قطعی ${payable} ریال کنار گذاشته می‌شود و ماه دوباره منتظر تأیید استان می‌ماند. سابقه محاسبه در پرونده می‌ماند.`}
            button="بازگشایی ماه"
            variant="danger"
          >
            <TextareaField name="reason" label="دلیل بازگشایی" required rows={3} />
          </StepForm>
        ) : null}
      </div>
    </Section>
  );
}
