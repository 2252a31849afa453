import type { PlanView } from "@/lib/domain/plan/plan-view";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { ActionForm } from "../forms/action-form";
import { FormDetails } from "../forms/form-details";
import { Hidden } from "../forms/hidden";
import { StepForm } from "../forms/step-form";
import { SubmitButton } from "../forms/submit-button";
import { TextareaField } from "../forms/textarea-field";
import { Card } from "../ui/card";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import type { PlanActions } from "./plan-actions";

/** `userId`: whose drafts the forms keep */
type Props = { view: PlanView; actions: PlanActions; userId: number };

/** The step that is this person's to take, with what it will do said before the button. */
export function PlanStep({ view, actions, userId }: Props) {
  const { may, id, year, version } = view;
  if (view.sameHands && !may.return)
    return (
      <div className="mt-6">
        <Notice>این پیشنهاد را خود شما نوشته یا فرستاده‌اید؛ پذیرفتن آن با همکار دیگری است.</Notice>
      </div>
    );
  if (!may.agree && !may.return && !may.propose && !may.recall && !may.discard) return null;
  const values = { centerId: id, year, version };
  const changes = view.proposal?.changedCount ?? 0;
  return (
    <Section id="step" title="اقدام شما">
      <div className="grid gap-4">
        {may.agree ? (
          <StepForm
            says={`با پذیرش، هدف‌های پیشنهادی در ${toPersianDigits(changes)} ماه به اجرا درمی‌آید و مبلغ آن ماه‌ها با همین هدف‌ها حساب می‌شود. ماه‌های گذشته تغییر نمی‌کنند.`}
            action={actions.agreePlanAction}
            id="agree"
            button="پذیرفتن برنامه"
            values={values}
          />
        ) : null}
        {may.return ? (
          <Card>
            <ActionForm
              action={actions.returnPlanAction}
              id="return"
              draftKey={`plan-return-${userId}-${id}-${year}`}
            >
              <Hidden values={values} />
              <FormDetails summary="بازگرداندن با دلیل">
                <TextareaField
                  name="reason"
                  label="دلیل"
                  required
                  rows={2}
                  hint="طرف دیگر این متن را می‌بیند و پیش‌نویس را اصلاح می‌کند."
                />
                <div>
                  <SubmitButton variant="danger">بازگرداندن با دلیل</SubmitButton>
                </div>
              </FormDetails>
            </ActionForm>
          </Card>
        ) : null}
        {may.propose ? (
          <StepForm
            says="پیش‌نویس همان‌گونه که هست برای طرف دیگر فرستاده می‌شود. تا پاسخ، نوشتن در آن بسته است."
            action={actions.proposePlanAction}
            id="propose"
            button="فرستادن پیشنهاد"
            values={values}
          />
        ) : null}
        {may.recall ? (
          <StepForm
            says="تا پیش از پاسخ طرف دیگر می‌توانید پیشنهاد را پس بگیرید و اصلاح کنید."
            action={actions.recallPlanAction}
            id="recall"
            button="پس گرفتن پیشنهاد"
            variant="secondary"
            values={values}
          />
        ) : null}
        {may.discard ? (
          <StepForm
            says="پیش‌نویس تغییر کنار گذاشته می‌شود و همان برنامهٔ توافق‌شده می‌ماند."
            action={actions.discardChangeAction}
            id="discard"
            button="کنار گذاشتن تغییر"
            variant="secondary"
            values={values}
          />
        ) : null}
      </div>
    </Section>
  );
}
