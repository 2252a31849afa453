import type { ReactNode } from "react";
import type { ApplicationView } from "@/lib/domain/licensing/application-view";
import { ActionForm } from "../forms/action-form";
import { FormDetails } from "../forms/form-details";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { RadioGroup } from "../forms/radio-group";
import { StepForm } from "../forms/step-form";
import { SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { TextareaField } from "../forms/textarea-field";
import { DocumentList } from "../licensing/document-list";
import { licensingPaths } from "../licensing-paths";
import { ButtonLink } from "../ui/button";
import { Card } from "../ui/card";
import { Section } from "../ui/section";

/** The server actions of an application's page, handed down from the route. */
export type ApplicationActions = Record<
  "submit" | "startReview" | "return" | "reject" | "endorse" | "recordDecision" | "issue",
  FormAction
>;

type Props = {
  view: ApplicationView;
  actions: ApplicationActions;
  /** whose drafts the forms keep */
  userId: number;
  refused?: string | null;
};

/** The step of whoever's turn it is, with what it will do said before the button. */
export function ApplicationSteps({ view, actions, userId, refused }: Props) {
  const { number, version, may } = view;
  if (!Object.entries(may).some(([name, allowed]) => allowed && name !== "edit")) return null;
  const values = { number, version };
  return (
    <Section id="step" title="اقدام شما">
      <div className="grid gap-4">
        {may.submit ? (
          <StepForm
            id="submit"
            action={actions.submit}
            values={values}
            says="با فرستادن، فرم به حوزهٔ اشتغال و خودکفایی استان می‌رود و تا پایان بررسی تغییر آن ممکن نیست."
            button="فرستادن به استان"
          />
        ) : null}
        {may.startReview ? (
          <StepForm
            id="start"
            action={actions.startReview}
            values={values}
            says="با آغاز بررسی، این درخواست «در حال بررسی» می‌شود و اداره آن را می‌بیند."
            button="آغاز بررسی"
          />
        ) : null}
        {may.review ? (
          <Step says="دربارهٔ هر بخش و هر عضو تصمیم بگیرید؛ تصمیم‌ها ذخیره می‌شوند و تا پایان بررسی قابل تغییرند.">
            <ButtonLink href={licensingPaths.applicationReview(number)}>برگهٔ بررسی</ButtonLink>
          </Step>
        ) : null}
        {may.endorse ? (
          <StepForm
            id="endorse"
            action={actions.endorse}
            values={values}
            says="وقتی همهٔ بخش‌ها و اعضا پذیرفته شده باشند، درخواست تأیید می‌شود و به شورای راهبری استان می‌رود."
            button="تأیید امکان‌سنجی"
          />
        ) : null}
        {may.return || may.reject ? <SendBack view={view} actions={actions} userId={userId} /> : null}
        {may.recordDecision ? (
          <CouncilForm view={view} action={actions.recordDecision} userId={userId} refused={refused} />
        ) : null}
        {may.issue ? (
          <StepForm
            id="issue"
            action={actions.issue}
            values={values}
            says="با صدور، شماره مجوز داده می‌شود، مرکز با هیئت عامل پیشنهادی ساخته می‌شود و فهرست گشایش آغاز می‌گردد."
            button="صدور مجوز"
          >
            <TextField
              name="validUntil"
              label="اعتبار تا"
              hint="حداکثر پنج سال؛ پیشنهاد دو سال است."
              required
              ltr
              width="short"
              inputMode="numeric"
              defaultValue={view.validUntil}
            />
          </StepForm>
        ) : null}
      </div>
    </Section>
  );
}

function SendBack({ view: { number, version, may }, actions, userId }: Props) {
  const key = <Hidden values={{ number, version }} />;
  return (
    <Card>
      {may.return ? (
        <ActionForm action={actions.return} id="return" draftKey={`return-application-${userId}-${number}`}>
          {key}
          <FormDetails summary="بازگرداندن به اداره">
            <TextareaField
              name="note"
              label="توضیح کلی"
              rows={2}
              hint="دلیل هر بخش در برگهٔ بررسی نوشته می‌شود؛ دست‌کم یک بخش یا عضو باید بازگردانده شده باشد."
            />
            <div>
              <SubmitButton variant="secondary">بازگرداندن با دلیل</SubmitButton>
            </div>
          </FormDetails>
        </ActionForm>
      ) : null}
      {may.reject ? (
        <ActionForm action={actions.reject} id="reject" draftKey={`reject-application-${userId}-${number}`}>
          {key}
          <FormDetails summary="رد درخواست">
            <TextareaField
              name="reason"
              label="دلیل رد"
              required
              rows={3}
              hint="رد، این درخواست را پایان می‌دهد و جای آن در سهمیه آزاد می‌شود."
            />
            <div>
              <SubmitButton variant="danger">رد درخواست</SubmitButton>
            </div>
          </FormDetails>
        </ActionForm>
      ) : null}
    </Card>
  );
}

function CouncilForm({
  view: { number, version, councilFiles },
  action,
  userId,
  refused,
}: Omit<Props, "actions"> & { action: FormAction }) {
  return (
    <Card>
      <h3 className="mb-2 text-lg font-bold">تصمیم شورای راهبری استان</h3>
      <p className="mb-4 max-w-prose">نخست تصویر مصوبه را پیوست کنید، سپس تصمیم را ثبت کنید.</p>
      <DocumentList
        number={number}
        subject="council"
        label="پیوست مصوبه"
        files={councilFiles}
        mayAdd
        refused={refused}
      />
      <div className="mt-6">
        <ActionForm action={action} id="council" draftKey={`council-${userId}-${number}`}>
          <Hidden values={{ number, version }} />
          <RadioGroup
            name="decision"
            label="نتیجه"
            required
            inline
            options={[
              { value: "approved", label: "تصویب شد" },
              { value: "declined", label: "تصویب نشد" },
            ]}
          />
          <TextField
            name="decidedOn"
            label="تاریخ جلسه"
            hint="مانند ۱۴۰۵/۰۸/۱۲"
            required
            ltr
            width="short"
            inputMode="numeric"
          />
          <TextField name="session" label="شمارهٔ جلسه" required width="short" maxLength={60} />
          <TextField name="resolution" label="شمارهٔ مصوبه" required width="short" maxLength={60} />
          <TextareaField name="note" label="توضیح" rows={2} hint="اگر تصویب نشده است، دلیل را بنویسید." />
          <div>
            <SubmitButton>ثبت تصمیم شورا</SubmitButton>
          </div>
        </ActionForm>
      </div>
    </Card>
  );
}

const Step = ({ says, children }: { says: string; children: ReactNode }) => (
  <Card>
    <p className="mb-4 max-w-prose">{says}</p>
    {children}
  </Card>
);
