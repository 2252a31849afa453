import type { Service } from "@/lib/domain/aid/service-number";
import { type DetailField, detailFields } from "@/lib/domain/service-entry/details";
import type { EntryFormValues } from "@/lib/domain/service-entry/view";
import { NumberField } from "../forms/number-field";
import { RialField } from "../forms/rial-field";
import { SelectField } from "../forms/select-field";
import { TextField } from "../forms/text-field";
import { TextareaField } from "../forms/textarea-field";

/** What one row of the table asks beside the common fields, out of the domain's own list. */
export function DetailFields({ service, values }: { service: Service; values: EntryFormValues }) {
  const fields: readonly DetailField[] = detailFields[service];
  return fields.map((field) => {
    const name = `details.${field.name}`;
    const common = { name, label: field.label, required: true, defaultValue: values[name] };
    switch (field.kind) {
      case "choice":
        return (
          <SelectField
            key={name}
            {...common}
            empty="برگزینید"
            options={Object.entries(field.options).map(([value, label]) => ({ value, label }))}
          />
        );
      case "count":
        return <NumberField key={name} {...common} />;
      case "rial":
        return <RialField key={name} {...common} />;
      case "text":
        return field.multiline ? (
          <TextareaField key={name} {...common} rows={3} maxLength={field.max} />
        ) : (
          <TextField key={name} {...common} maxLength={field.max} />
        );
    }
  });
}
