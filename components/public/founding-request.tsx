import { FOUNDING_MESSAGE_AT_MOST } from "@/lib/domain/licensing/founding-input";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SelectField } from "../forms/select-field";
import { SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { TextareaField } from "../forms/textarea-field";
import { licensingPaths } from "../licensing-paths";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { AppLink } from "../ui/link";
import { Section } from "../ui/section";

type Named = { id: string; name: string };
type FoundingRequestProps = {
  provinces: Named[];
  offices: Named[];
  /** the one that has been chosen */
  province: Named | null;
  requestId: string;
  action: FormAction;
};

const optionsOf = (places: Named[]) => places.map(({ id, name }) => ({ value: id, label: name }));

/** First the province, then the word to one of its offices. */
export function FoundingRequest({ provinces, offices, province, requestId, action }: FoundingRequestProps) {
  return (
    <Section
      id="request"
      title="درخواست تماس"
      description="درخواست شما به کارشناس اشتغال ادارهٔ شهرستان می‌رسد و او با شما تماس می‌گیرد."
    >
      <Card>
        {province ? (
          <ActionForm action={action}>
            <Hidden values={{ requestId }} />
            <p>
              استان {province.name}{" "}
              <AppLink
                href={`${licensingPaths.found}#request`}
                className="link ms-3 inline-flex min-h-11 items-center"
              >
                استانی دیگر
              </AppLink>
            </p>
            <SelectField
              name="officeId"
              label="ادارهٔ شهرستان"
              empty="برگزینید"
              options={optionsOf(offices)}
              required
            />
            <TextField
              name="name"
              label="نام و نام خانوادگی"
              width="medium"
              autoComplete="name"
              maxLength={100}
              required
            />
            <TextField
              name="mobile"
              label="شمارهٔ همراه"
              hint="یازده رقم، مانند ۰۹۱۲۰۰۰۰۰۰۰"
              width="short"
              ltr
              type="tel"
              autoComplete="tel"
              maxLength={30}
              required
            />
            <TextField
              name="field"
              label="زمینهٔ فعالیت شما"
              hint="مانند قالی‌بافی، صنایع غذایی، آموزش یا بازرگانی"
              width="medium"
              maxLength={120}
              required
            />
            <TextareaField
              name="message"
              label="پیام"
              hint="چه در نظر دارید و چه کسانی همراه شمایند؟"
              maxLength={FOUNDING_MESSAGE_AT_MOST}
              required
            />
            <p className="text-quiet">
              نام، شمارهٔ همراه و پیام شما را تنها ادارهٔ برگزیدهٔ شما و مدیران و بازرسان بالادست آن می‌بینند و
              تنها برای رسیدگی به همین درخواست به کار می‌برند. با فرستادن درخواست، این را می‌پذیرید.
            </p>
            <div>
              <SubmitButton>فرستادن درخواست</SubmitButton>
            </div>
          </ActionForm>
        ) : (
          <ProvinceChoice provinces={provinces} />
        )}
      </Card>
    </Section>
  );
}

function ProvinceChoice({ provinces }: { provinces: Named[] }) {
  return (
    <form action={`${licensingPaths.found}#request`} className="flex flex-wrap items-end gap-3">
      <div className="min-w-0 flex-1 basis-56 sm:max-w-sm">
        <label htmlFor="province" className="mb-0.5 block font-semibold">
          استان
        </label>
        <select id="province" name="province" required className="control select">
          <option value="">برگزینید</option>
          {provinces.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <Button type="submit" variant="primary">
        ادامه
      </Button>
    </form>
  );
}
