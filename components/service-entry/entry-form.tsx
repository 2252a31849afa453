"use client";
import type { Service } from "@/lib/domain/aid/service-number";
import { needsResourceKind, resourceKindLabels, unitLabels, UNITS } from "@/lib/domain/service-entry/model";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import type { DeliveryDays } from "@/lib/domain/service-entry/days";
import type { EntryFormValues } from "@/lib/domain/service-entry/view";
import { ActionForm } from "../forms/action-form";
import { FormDetails } from "../forms/form-details";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { NumberField } from "../forms/number-field";
import { RialField } from "../forms/rial-field";
import { SeenVersion } from "../forms/seen-version";
import { SelectField } from "../forms/select-field";
import { FormButtons, SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { TextareaField } from "../forms/textarea-field";
import type { Crumb } from "../ui/crumbs";
import { ButtonLink } from "../ui/button";
import { Clause } from "../ui/clause";
import { PageHeader } from "../ui/page-header";
import type { Option } from "../ui/options";
import { DetailFields } from "./detail-fields";
import { PeopleFields } from "./people-fields";

type Props = {
  header: { title: string; subtitle: string; clause?: string; breadcrumbs: Crumb[] };
  action: FormAction;
  service: Service;
  /** the form's key, place and version */
  hidden: Record<string, string | number>;
  days: DeliveryDays;
  values: EntryFormValues;
  draftKey: string;
  cancelHref: string;
  submit: string;
};

/** The latest first. */
const dayOptions = ({ last, monthName }: DeliveryDays): Option[] =>
  Array.from({ length: last }, (_, index) => last - index).map((day) => ({
    value: String(day),
    label: `${toPersianDigits(day)} ${monthName}`,
  }));

const optionsOf = (labels: Readonly<Record<string, string>>, keys: readonly string[] = Object.keys(labels)) =>
  keys.map((value) => ({ value, label: labels[value] ?? value }));

/** One service delivered: what, when, how much, for whom, with what. The same form logs, copies and mends. */
export function EntryFormPage({ header: { clause, subtitle, ...header }, ...form }: Props) {
  return (
    <>
      <PageHeader
        {...header}
        subtitle={
          clause ? (
            <>
              {subtitle} <Clause>{clause}</Clause>
            </>
          ) : (
            subtitle
          )
        }
      />
      <EntryForm {...form} />
    </>
  );
}

function EntryForm({
  action,
  service,
  hidden,
  days,
  values,
  draftKey,
  cancelHref,
  submit,
}: Omit<Props, "header">) {
  const units = UNITS[service];
  const { version, ...keys } = hidden;
  return (
    <ActionForm action={action} draftKey={draftKey} className="grid max-w-2xl gap-6 *:min-w-0">
      <Hidden values={{ ...keys, service }} />
      {version === undefined ? null : <SeenVersion version={version} />}
      <SelectField
        name="day"
        label="روز"
        required
        options={dayOptions(days)}
        defaultValue={values.day}
        width="short"
      />
      <TextField
        name="title"
        label="عنوان"
        required
        maxLength={120}
        defaultValue={values.title}
        hint="کوتاه و روشن، مانند «مشاوره راه‌اندازی کارگاه خیاطی»"
      />
      <div className="flex flex-wrap gap-6">
        <NumberField name="quantity" label="مقدار" required defaultValue={values.quantity ?? "۱"} />
        <SelectField
          name="unit"
          label="واحد"
          required
          options={optionsOf(unitLabels, units)}
          defaultValue={values.unit ?? units[0]}
          width="short"
        />
      </div>
      <DetailFields service={service} values={values} />
      <RialField name="costRial" label="هزینه یا منابع جذب‌شده" defaultValue={values.costRial} />
      <SelectField
        name="resourceKind"
        label="نوع منبع"
        required={needsResourceKind(service)}
        empty={needsResourceKind(service) ? "برگزینید" : "بدون منبع جداگانه"}
        options={optionsOf(resourceKindLabels)}
        defaultValue={values.resourceKind}
      />
      <TextareaField
        name="description"
        label="شرح"
        rows={3}
        maxLength={2000}
        defaultValue={values.description}
      />
      <FormDetails summary="افراد بهره‌مند و همراهان (اختیاری)">
        <TextareaField
          name="beneficiaryNationalIds"
          label="کد ملی مددجویان ثبت‌شده"
          rows={3}
          hint="هر کد در یک سطر. تنها مددجویان همین اداره پذیرفته می‌شوند."
          defaultValue={values.beneficiaryNationalIds}
        />
        <PeopleFields values={values} />
        <TextareaField
          name="businessPeople"
          label="فعالان اقتصادی همراه"
          rows={2}
          maxLength={500}
          hint="نام هر کس در یک سطر"
          defaultValue={values.businessPeople}
        />
      </FormDetails>
      <FormButtons>
        <SubmitButton pendingText="در حال ثبت…">{submit}</SubmitButton>
        <ButtonLink variant="quiet" href={cancelHref}>
          انصراف
        </ButtonLink>
      </FormButtons>
    </ActionForm>
  );
}
