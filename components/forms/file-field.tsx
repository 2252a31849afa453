"use client";
import { useContext } from "react";
import { Field } from "./field";
import type { FieldProps } from "./field-props";
import { FormContext, useField } from "./form-context";

type FileFieldProps = Omit<FieldProps, "defaultValue"> & { accept?: string; multiple?: boolean };

export function FileField({ name, label, hint, required, accept, multiple }: FileFieldProps) {
  const field = useField({ name, hint });
  const { version } = useContext(FormContext);
  // Browsers never give a chosen file back to a form that was answered.
  const again = version.startsWith("0") ? null : "پرونده‌ها پس از هر بار فرستادن باید دوباره برگزیده شوند.";
  return (
    <Field id={field.id} label={label} hint={hint} error={field.error} required={required}>
      <input
        id={field.id}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        required={required}
        className="control cursor-pointer border-dashed p-2 file:me-3 file:min-h-9 file:cursor-pointer file:rounded-md file:border-0 file:bg-accent-soft file:px-4 file:font-medium file:text-accent-text"
        {...field.aria}
      />
      {again ? <p className="mt-1 text-sm text-quiet">{again}</p> : null}
    </Field>
  );
}
