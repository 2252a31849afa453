"use client";
import { useEffect, useState } from "react";
import { toLatinDigits } from "@/lib/domain/shared/persian-digits";
import { formatNumber, MAX_RIAL } from "@/lib/domain/shared/rial";
import { Field } from "./field";
import type { FieldProps } from "./field-props";
import { useField } from "./form-context";
import { wholeNumber } from "./number-field";

/** Aid is written in rial, loans in toman (glossary). */
const units = { rial: { name: "ریال", inRial: 1n }, toman: { name: "تومان", inRial: 10n } } as const;
type Unit = keyof typeof units;

/** The amount that is being typed; null while it is no whole number or too large. The server decides what is accepted. */
function amountIn(text: string, unit: Unit): bigint | null {
  const digits = toLatinDigits(text).replace(/[\s,٬،]/g, "");
  if (!/^\d{1,13}$/.test(digits)) return null;
  const amount = BigInt(digits);
  return amount * units[unit].inRial <= MAX_RIAL ? amount : null;
}

type MoneyFieldProps = FieldProps & { unit: Unit };

/** A whole amount with its words beneath it. */
export function MoneyField({ unit, name, label, hint, required, defaultValue }: MoneyFieldProps) {
  const field = useField({ name, hint, defaultValue });
  return (
    <Field id={field.id} label={label} hint={hint} error={field.error} required={required}>
      <MoneyInput key={field.key} field={field} unit={unit} name={name} required={required} />
    </Field>
  );
}

type MoneyInputProps = {
  field: ReturnType<typeof useField>;
  unit: Unit;
  name: string;
  required?: boolean;
};

function MoneyInput({ field, unit, name, required }: MoneyInputProps) {
  const [text, setText] = useState(field.value);
  const [words, setWords] = useState("");
  const amount = amountIn(text, unit);

  useEffect(() => {
    if (amount === null) return;
    let current = true;
    // Words are needed only once somebody types: they stay out of the first load.
    import("@/lib/domain/shared/rial-in-words").then(
      ({ rialInWords, tomanInWords }) => {
        if (current)
          setWords(unit === "toman" ? tomanInWords(amount * units.toman.inRial) : rialInWords(amount));
      },
      () => undefined, // without a connection the figure stands alone
    );
    return () => {
      current = false;
    };
  }, [amount, unit]);

  return (
    <>
      <div className="relative max-w-sm">
        <input
          id={field.id}
          name={name}
          required={required}
          defaultValue={field.value}
          onInput={(event) => setText(event.currentTarget.value)}
          className="control number ps-14"
          {...wholeNumber}
          {...field.aria}
        />
        <span className="pointer-events-none absolute inset-y-0 end-0 grid place-items-center border-s border-line px-3 text-sm text-quiet">
          {units[unit].name}
        </span>
      </div>
      <output htmlFor={field.id} className="mt-1 block min-h-[1.75em] text-sm text-quiet">
        {amount === null ? null : (
          <>
            <bdi>{formatNumber(amount)}</bdi> {words ? `— ${words}` : units[unit].name}
          </>
        )}
      </output>
    </>
  );
}
