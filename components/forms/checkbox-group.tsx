"use client";
import { Choice, type ChoiceOption } from "./choice";
import { FieldGroup, FieldError } from "./field";
import type { FieldProps } from "./field-props";
import { useField } from "./form-context";

type CheckboxGroupProps = Omit<FieldProps, "defaultValue"> & {
  options: ChoiceOption[];
  defaultValue?: string[];
  inline?: boolean;
};

export function CheckboxGroup({
  name,
  label,
  hint,
  required,
  defaultValue,
  options,
  inline,
}: CheckboxGroupProps) {
  const field = useField({ name, hint, defaultValue });
  return (
    <FieldGroup id={field.id} label={label} hint={hint} error={field.error} required={required}>
      <div key={field.key} className={inline ? "flex flex-wrap gap-x-8" : ""}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="checkbox"
            id={index === 0 ? field.id : `${field.id}-${option.value}`}
            name={name}
            option={option}
            checked={field.list.includes(option.value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

type CheckboxFieldProps = {
  name: string;
  label: string;
  hint?: string;
  value?: string;
  defaultChecked?: boolean;
};

/** A single yes-or-no box. */
export function CheckboxField({ name, label, hint, value = "on", defaultChecked }: CheckboxFieldProps) {
  const field = useField({ name, defaultValue: defaultChecked ? [value] : [] });
  return (
    <div className={field.error ? "border-s-4 border-danger ps-4" : ""}>
      <FieldError id={field.id}>{field.error}</FieldError>
      <Choice
        key={field.key}
        type="checkbox"
        id={field.id}
        name={name}
        option={{ value, label, hint }}
        checked={field.list.includes(value)}
        invalid={field.error ? true : undefined}
        describedBy={field.error ? `${field.id}-error` : undefined}
      />
    </div>
  );
}
