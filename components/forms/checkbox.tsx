"use client";
import type { ReactNode } from "react";
import { Choice } from "./choice";
import { useField } from "./form-context";

type CheckboxProps = {
  name: string;
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  /** Of several boxes with one name the first takes the name as its id: the error summary leads there. */
  first?: boolean;
};

/**
 * One of several boxes with the same name. The form needs a <Hidden> empty value of that name: without it, a refused form
 * in which nothing is checked would come back with the boxes as they were.
 */
export function Checkbox({ name, value, label, hint, checked, first }: CheckboxProps) {
  const field = useField({ name, defaultValue: checked ? value : "" });
  return (
    <Choice
      key={field.key}
      type="checkbox"
      id={first ? field.id : `${field.id}-${value}`}
      name={name}
      option={{ value, label, hint }}
      checked={field.list.includes(value)}
      invalid={field.error !== undefined}
    />
  );
}
