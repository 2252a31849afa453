"use client";
import { type Option, optionsText, withEmpty } from "../ui/options";
import { Field } from "./field";
import { widths, type FieldProps, type FieldWidth } from "./field-props";
import { useField } from "./form-context";

type SelectFieldProps = FieldProps & {
  options: readonly Option[];
  /** First, empty choice, e.g. «برگزینید» or «همهٔ استان‌ها». */
  empty?: string;
  width?: FieldWidth;
};

export function SelectField(props: SelectFieldProps) {
  const { name, label, hint, required, defaultValue, options, empty, width = "medium" } = props;
  const field = useField({ name, hint, defaultValue });
  return (
    <Field id={field.id} label={label} hint={hint} error={field.error} required={required}>
      <select
        key={field.key}
        id={field.id}
        name={name}
        required={required}
        className={`control select ${widths[width]}`}
        dangerouslySetInnerHTML={optionsText(withEmpty(options, empty), field.value)}
        {...field.aria}
      />
    </Field>
  );
}
