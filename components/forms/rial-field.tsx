"use client";
import { useEffect, useState } from "react";
import { toLatinDigits } from "@/lib/domain/shared/persian-digits";
import { formatNumber } from "@/lib/domain/shared/rial";
import { Field } from "./field";
import type { FieldProps } from "./field-props";
import { useField } from "./form-context";
import { wholeNumber } from "./number-field";

/** The amount that is being typed; null while it is no whole number. The server decides what is accepted. */
function amountIn(text: string): bigint | null {
  const digits = toLatinDigits(text).replace(/[\s,٬،]/g, "");
  return /^\d{1,13}$/.test(digits) ? BigInt(digits) : null;
}

export function RialField({ name, label, hint, required, defaultValue }: FieldProps) {
  const field = useField({ name, hint, defaultValue });
  return (
    <Field id={field.id} label={label} hint={hint} error={field.error} required={required}>
      <RialInput key={field.key} field={field} name={name} required={required} />
    </Field>
  );
}

type RialInputProps = { field: ReturnType<typeof useField>; name: string; required?: boolean };

function RialInput({ field, name, required }: RialInputProps) {
  const [text, setText] = useState(field.value);
  const [words, setWords] = useState("");
  const amount = amountIn(text);

  useEffect(() => {
    if (amount === null) return;
    let current = true;
    // Words are needed only once somebody types: they stay out of the first load.
    void import("@/lib/domain/shared/rial-in-words").then(({ rialInWords }) => {
      if (current) setWords(rialInWords(amount));
    });
    return () => {
      current = false;
    };
  }, [amount]);

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
          ریال
        </span>
      </div>
      <output htmlFor={field.id} className="mt-1 block min-h-[1.75em] text-sm text-quiet">
        {amount === null ? null : (
          <>
            <bdi>{formatNumber(amount)}</bdi> {words ? `— ${words}` : "ریال"}
          </>
        )}
      </output>
    </>
  );
}
