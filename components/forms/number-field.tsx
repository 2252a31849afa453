"use client";
import { Field } from "./field";
import { widths, type FieldProps, type FieldWidth } from "./field-props";
import { useField } from "./form-context";

/** What makes an input one for whole numbers, wherever it stands. */
export const wholeNumber = { type: "text", inputMode: "numeric", autoComplete: "off", dir: "ltr" } as const;

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
  const input = (
    <input
      key={field.key}
      id={field.id}
      name={name}
      required={required}
      defaultValue={field.value}
      className={`control number ${widths[width]}`}
      {...wholeNumber}
      {...field.aria}
    />
  );
  return (
    <Field id={field.id} label={label} hint={hint} error={field.error} required={required}>
      {unit ? (
        <div className="flex items-center gap-2">
          {input}
          <span className="text-quiet">{unit}</span>
        </div>
      ) : (
        input
      )}
    </Field>
  );
}
