"use client";
import { Field } from "./field";
import { widths, type FieldProps, type FieldWidth } from "./field-props";
import { useField } from "./form-context";

type NumberFieldProps = FieldProps & { unit?: string; width?: FieldWidth };

/** Whole numbers in Persian, Arabic or Latin digits: a text field, because number fields refuse Persian digits. */
export function NumberField({
  name,
  label,
  hint,
  required,
  defaultValue,
  unit,
  width = "short",
}: NumberFieldProps) {
  const field = useField({ name, hint, defaultValue });
  return (
    <Field id={field.id} label={label} hint={hint} error={field.error} required={required}>
      <div className="flex items-center gap-2">
        <input
          key={field.key}
          id={field.id}
          name={name}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          dir="ltr"
          required={required}
          defaultValue={field.value}
          className={`control text-end tabular-nums ${widths[width]}`}
          {...field.aria}
        />
        {unit ? <span className="text-quiet">{unit}</span> : null}
      </div>
    </Field>
  );
}
