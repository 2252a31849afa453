"use client";
import { Field } from "./field";
import type { FieldProps } from "./field-props";
import { useField } from "./form-context";

export function TextareaField({
  name,
  label,
  hint,
  required,
  defaultValue,
  rows = 4,
  maxLength,
}: FieldProps & { rows?: number; maxLength?: number }) {
  const field = useField({ name, hint, defaultValue });
  return (
    <Field id={field.id} label={label} hint={hint} error={field.error} required={required}>
      <textarea
        key={field.key}
        id={field.id}
        name={name}
        rows={rows}
        required={required}
        maxLength={maxLength}
        defaultValue={field.value}
        className="control field-sizing-content min-h-28"
        {...field.aria}
      />
    </Field>
  );
}
