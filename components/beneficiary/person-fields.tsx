import { disabilityLabels, educationLabels, yesNoLabels } from "@/lib/domain/beneficiary/choices";
import { columnSpecs } from "@/lib/domain/beneficiary/record";
import { genderLabels, targetGroupLabels } from "@/lib/domain/service-entry/model";
import { NumberField } from "../forms/number-field";
import { RadioGroup } from "../forms/radio-group";
import { SelectField } from "../forms/select-field";
import { TextField } from "../forms/text-field";
import { TextareaField } from "../forms/textarea-field";

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
const genders = optionsOf(genderLabels);
const yesNo = optionsOf(yesNoLabels);

type Values = Record<string, string>;
const labelled = (column: keyof typeof columnSpecs, values: Values) => ({
  name: column,
  label: columnSpecs[column].label,
  required: columnSpecs[column].required,
  defaultValue: values[column],
});

/** Who the person is, without what identifies; the same for a new and for a registered one. */
export function IdentityFields({ values }: { values: Values }) {
  return (
    <>
      <TextField {...labelled("name", values)} autoComplete="off" maxLength={100} />
      <TextField {...labelled("fatherName", values)} autoComplete="off" maxLength={60} width="medium" />
      <TextField
        {...labelled("bornOn", values)}
        ltr
        width="short"
        hint="مانند ۱۳۷۰/۰۵/۱۲"
        autoComplete="off"
      />
      <RadioGroup {...labelled("gender", values)} inline options={genders} />
      <SelectField
        {...labelled("targetGroup", values)}
        empty="برگزینید"
        width="full"
        options={optionsOf(targetGroupLabels)}
      />
    </>
  );
}

export function HouseholdFields({ values }: { values: Values }) {
  return (
    <>
      <RadioGroup {...labelled("householdHead", values)} inline options={yesNo} />
      <NumberField {...labelled("householdMembers", values)} unit="نفر" />
      <RadioGroup {...labelled("livelihoodAid", values)} inline options={yesNo} />
    </>
  );
}

type WorkProps = { values: Values; centers: readonly { id: string; name: string }[] };

export function WorkFields({ values, centers }: WorkProps) {
  return (
    <>
      <SelectField {...labelled("education", values)} empty="نامعلوم" options={optionsOf(educationLabels)} />
      <TextareaField {...labelled("skills", values)} rows={2} maxLength={300} />
      <SelectField
        {...labelled("disability", values)}
        empty="نامعلوم"
        options={optionsOf(disabilityLabels)}
      />
      {centers.length > 0 ? (
        <SelectField
          {...labelled("centerId", values)}
          label="مرکز"
          hint="مرکزی که این فرد را همراهی می‌کند."
          empty="بدون مرکز"
          options={centers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
    </>
  );
}
