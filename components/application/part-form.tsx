"use client";
import type { FormField, PartFormView } from "@/lib/domain/licensing/part-form-view";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SeenVersion } from "../forms/seen-version";
import { SelectField } from "../forms/select-field";
import { FormButtons, SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { TextareaField } from "../forms/textarea-field";

type Props = {
  view: Pick<PartFormView, "number" | "part" | "version" | "fields" | "rows">;
  action: FormAction;
  draftKey: string;
};

/** One part of the feasibility form. Nothing in it has to be filled in before the whole is submitted. */
export function PartForm({ view, action, draftKey }: Props) {
  const { number, part, version, fields, rows } = view;
  return (
    <ActionForm action={action} draftKey={draftKey} className="grid gap-5 *:min-w-0">
      <Hidden values={{ number, part }} />
      <SeenVersion version={version} />
      {fields.map((field) => (
        <PartField key={field.name} field={field} name={`fields.${field.name}`} />
      ))}
      {rows
        ? rows.records.map((record, index) => (
            <fieldset key={index} id={`rows.${index}`} className="record">
              <legend>
                {rows.one} {toPersianDigits(index + 1)}
              </legend>
              {record.map((field) => (
                <PartField key={field.name} field={field} name={`rows.${index}.${field.name}`} />
              ))}
            </fieldset>
          ))
        : null}
      <FormButtons>
        <SubmitButton>{rows?.more ? "ذخیره و جای تازه" : "ذخیره"}</SubmitButton>
      </FormButtons>
    </ActionForm>
  );
}

const digits = { ltr: true, inputMode: "numeric", width: "medium" } as const;

function PartField({ field, name }: { field: FormField; name: string }) {
  const { label, hint, kind, choices, optional, value } = field;
  const shared = { name, label, hint, required: !optional, defaultValue: value };
  switch (kind) {
    case "longText":
      return <TextareaField {...shared} rows={3} maxLength={2000} />;
    case "choice":
      return (
        <SelectField
          {...shared}
          empty="برگزینید"
          options={Object.entries(choices ?? {})
            .sort(([a], [b]) => Number(b) - Number(a) || 0)
            .map(([key, text]) => ({ value: key, label: text }))}
        />
      );
    case "date":
      return <TextField {...shared} {...digits} hint={hint ?? "مانند ۱۴۰۵/۰۸/۱۲"} />;
    case "whole":
    case "year":
    case "nationalId":
    case "mobile":
      return <TextField {...shared} {...digits} autoComplete="off" />;
    case "text":
      return <TextField {...shared} maxLength={200} autoComplete="off" />;
  }
}
