"use client";
import type { InputHTMLAttributes } from "react";
import { Field } from "./field";
import { widths, type FieldProps, type FieldWidth } from "./field-props";
import { useField } from "./form-context";

type TextFieldProps = FieldProps &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    | "type"
    | "inputMode"
    | "autoComplete"
    | "maxLength"
    | "placeholder"
    | "readOnly"
    | "spellCheck"
    | "autoCapitalize"
  > & {
    width?: FieldWidth;
    /** For user names, codes and numbers: written from left to right, kept at the right edge. */
    ltr?: boolean;
  };

export function TextField(props: TextFieldProps) {
  const { name, label, hint, required, defaultValue, width = "full", ltr, type = "text", ...rest } = props;
  const field = useField({ name, hint, defaultValue });
  return (
    <Field id={field.id} label={label} hint={hint} error={field.error} required={required}>
      <input
        key={field.key}
        id={field.id}
        name={name}
        type={type}
        required={required}
        defaultValue={field.value}
        dir={ltr ? "ltr" : undefined}
        className={`control ${widths[width]} ${ltr ? "text-end tabular-nums" : ""}`}
        {...field.aria}
        {...rest}
      />
    </Field>
  );
}
