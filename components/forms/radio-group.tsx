"use client";
import { Choice, type ChoiceOption } from "./choice";
import { FieldGroup } from "./field";
import type { FieldProps } from "./field-props";
import { useField } from "./form-context";

type RadioGroupProps = FieldProps & { options: ChoiceOption[]; inline?: boolean };

export function RadioGroup({ name, label, hint, required, defaultValue, options, inline }: RadioGroupProps) {
  const field = useField({ name, hint, defaultValue });
  return (
    <FieldGroup id={field.id} label={label} hint={hint} error={field.error} required={required}>
      <div key={field.key} className={inline ? "flex flex-wrap gap-x-8" : ""}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="radio"
            id={index === 0 ? field.id : `${field.id}-${option.value}`}
            name={name}
            option={option}
            checked={field.value === option.value}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
