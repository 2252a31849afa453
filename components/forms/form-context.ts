"use client";
import { createContext, useContext } from "react";
import type { FormValues } from "./form-state";

type FormContextValue = {
  prefix: string;
  values: FormValues;
  errors: Record<string, string>;
  params?: Record<string, string | number>;
  /** Changes when the fields must begin anew with other values. */
  version: string;
};

export const FormContext = createContext<FormContextValue>({
  prefix: "",
  values: {},
  errors: {},
  version: "0",
});

type FieldFacts = { name: string; hint?: unknown; defaultValue?: string | string[] };

/** A field's own value, error and ids; outside an ActionForm only its default. */
export function useField({ name, hint, defaultValue }: FieldFacts) {
  const { prefix, values, errors, version } = useContext(FormContext);
  const id = `${prefix}${name}`;
  const error = errors[name];
  const value = values[name] ?? defaultValue ?? "";
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return {
    id,
    error,
    key: version,
    value: Array.isArray(value) ? (value[0] ?? "") : value,
    list: Array.isArray(value) ? value : value === "" ? [] : [value],
    aria: { "aria-describedby": described || undefined, "aria-invalid": error ? (true as const) : undefined },
  };
}
