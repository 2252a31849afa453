"use client";
import { ChevronDownIcon } from "../ui/icons";
import { Field } from "./field";
import { widths, type FieldProps, type FieldWidth } from "./field-props";
import { useField } from "./form-context";

export type Option = { value: string; label: string; group?: string };

type SelectFieldProps = FieldProps & {
  options: Option[];
  /** First, empty choice, e.g. «برگزینید» or «همهٔ استان‌ها». */
  empty?: string;
  width?: FieldWidth;
};

export function SelectField(props: SelectFieldProps) {
  const { name, label, hint, required, defaultValue, options, empty, width = "medium" } = props;
  const field = useField({ name, hint, defaultValue });
  const groups = [...new Set(options.map((option) => option.group))];
  return (
    <Field id={field.id} label={label} hint={hint} error={field.error} required={required}>
      <div className={`relative ${widths[width]}`}>
        <select
          key={field.key}
          id={field.id}
          name={name}
          required={required}
          defaultValue={field.value}
          className="control appearance-none pe-10"
          {...field.aria}
        >
          {empty === undefined ? null : <option value="">{empty}</option>}
          {groups.map((group) => {
            const members = options
              .filter((option) => option.group === group)
              .map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ));
            return group ? (
              <optgroup key={group} label={group}>
                {members}
              </optgroup>
            ) : (
              members
            );
          })}
        </select>
        <span className="pointer-events-none absolute inset-y-0 end-3 grid place-items-center text-quiet">
          <ChevronDownIcon className="size-4" />
        </span>
      </div>
    </Field>
  );
}
