"use client";
import { useState } from "react";
import { Field } from "./field";
import type { FieldProps } from "./field-props";
import { useField } from "./form-context";
import { useHydrated } from "./use-hydrated";

type PasswordFieldProps = Omit<FieldProps, "defaultValue"> & {
  autoComplete: "current-password" | "new-password";
};

/** Never given back by the server, never kept in a draft. */
export function PasswordField({ name, label, hint, required = true, autoComplete }: PasswordFieldProps) {
  const field = useField({ name, hint });
  const hydrated = useHydrated();
  const [shown, setShown] = useState(false);
  return (
    <Field id={field.id} label={label} hint={hint} error={field.error} required={required}>
      <div className="relative max-w-sm">
        <input
          id={field.id}
          name={name}
          type={shown ? "text" : "password"}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          required={required}
          className="control ps-20 text-end"
          {...field.aria}
        />
        {hydrated ? (
          <button
            type="button"
            aria-pressed={shown}
            aria-label="نمایش گذرواژه"
            onClick={() => setShown(!shown)}
            className="absolute inset-y-0 end-0 min-w-16 rounded-lg px-3 text-sm font-medium text-accent-text hover:underline"
          >
            {shown ? "پنهان" : "نمایش"}
          </button>
        ) : null}
      </div>
    </Field>
  );
}
