"use client";
import { type InputEvent, useContext, useState } from "react";
import { serviceClause, serviceLabels } from "@/lib/domain/aid/service-labels";
import { toLatinDigits, toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { FieldGroup } from "../forms/field";
import { FormContext, useField } from "../forms/form-context";
import { NumberField } from "../forms/number-field";
import { Clause } from "../ui/clause";

const nameOf = (index: number) => `shares.${index + 1}`;

/** The sum while it is being typed; what is no whole number counts as nothing. The server decides. */
const sumOf = (texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + (Number(/^\d{1,3}$/.exec(toLatinDigits(text).trim())?.[0]) || 0), 0);

/** The ten shares with their sum beneath them. */
export function ShareFields({ shares }: { shares: readonly number[] }) {
  const { values, version } = useContext(FormContext);
  const field = useField({ name: "shares", hint: true });
  const typed = serviceLabels.map((_, index) => String(values[nameOf(index)] ?? shares[index] ?? ""));
  return (
    <FieldGroup
      id={field.id}
      label="سهم ده ردیف"
      required
      hint="عدد صحیح، به درصد. جمع ده ردیف باید ۱۰۰ باشد."
      error={field.error}
    >
      <ShareInputs key={version} id={field.id} typed={typed} />
    </FieldGroup>
  );
}

function ShareInputs({ id, typed }: { id: string; typed: readonly string[] }) {
  const [sum, setSum] = useState(() => sumOf(typed));
  const readAll = ({ currentTarget }: InputEvent<HTMLDivElement>) =>
    setSum(sumOf([...currentTarget.querySelectorAll("input")].map(({ value }) => value)));
  return (
    <>
      <div
        id={id}
        tabIndex={-1}
        onInput={readAll}
        className="mt-3 grid gap-5 *:min-w-0 md:grid-cols-2 md:gap-x-10"
      >
        {serviceLabels.map((label, index) => (
          <NumberField
            key={label}
            name={nameOf(index)}
            label={label}
            required
            hint={<Clause>{serviceClause(index + 1)}</Clause>}
            defaultValue={toPersianDigits(typed[index] ?? "")}
            unit="درصد"
          />
        ))}
      </div>
      <output className={`mt-4 block font-semibold ${sum === 100 ? "" : "text-danger"}`}>
        جمع: {toPersianDigits(sum)} درصد
        {sum === 100
          ? ""
          : sum < 100
            ? ` (${toPersianDigits(100 - sum)} کم)`
            : ` (${toPersianDigits(sum - 100)} زیاد)`}
      </output>
    </>
  );
}
