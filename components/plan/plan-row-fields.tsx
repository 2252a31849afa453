"use client";
import type { FormRow } from "@/lib/domain/plan/form-view";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { FieldError } from "../forms/field";
import { useContext } from "react";
import { FormContext, useField } from "../forms/form-context";
import { NumberField, wholeNumber } from "../forms/number-field";
import { Clause } from "../ui/clause";

type Months = readonly { number: number; name: string }[];

/** One row of the plan: a number for every month, and folded away the months that differ from it. */
export function PlanRowFields({ row, months }: { row: FormRow; months: Months }) {
  const { errors, values, version } = useContext(FormContext);
  const names = months.map(({ number }) => `at.${number}.${row.service}`);
  const differs = Object.keys(row.except).length > 0 || names.some((name) => errors[name] || values[name]);
  return (
    <fieldset className="rounded-xl border border-line bg-raised p-4 shadow-lift">
      <legend className="sr-only">{row.label}</legend>
      <NumberField
        name={`every.${row.service}`}
        label={`${toPersianDigits(row.service)}. ${row.label}`}
        hint={<Clause>{row.clause}</Clause>}
        defaultValue={row.every}
        unit="خدمت در هر ماه"
      />
      <details key={version} open={differs} className="mt-2">
        <summary className="flex min-h-11 cursor-pointer items-center text-accent-text">
          ماه‌های متفاوت
        </summary>
        <div className="grid grid-cols-3 gap-3 pt-1 sm:grid-cols-4 lg:grid-cols-6">
          {months.map(({ number, name }) => (
            <MonthField
              key={number}
              name={`at.${number}.${row.service}`}
              label={name}
              row={row.label}
              defaultValue={row.except[number] ?? ""}
            />
          ))}
        </div>
      </details>
    </fieldset>
  );
}

type MonthFieldProps = { name: string; label: string; row: string; defaultValue: string };

function MonthField({ name, label, row, defaultValue }: MonthFieldProps) {
  const field = useField({ name, defaultValue });
  return (
    <div className={field.error ? "col-span-full" : "min-w-0"}>
      <label htmlFor={field.id} className="block text-sm text-quiet">
        {label}
        <span className="sr-only">، {row}</span>
      </label>
      <FieldError id={field.id}>{field.error}</FieldError>
      <input
        key={field.key}
        id={field.id}
        name={name}
        defaultValue={field.value}
        className="control number"
        {...wholeNumber}
        {...field.aria}
      />
    </div>
  );
}
