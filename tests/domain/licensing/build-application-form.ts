import { type PartContent, parsePart } from "@/lib/domain/licensing/feasibility/content";
import type { FormFacts, PartFacts } from "@/lib/domain/licensing/feasibility/gaps";
import { type Part, type PartField, PARTS, partSpec } from "@/lib/domain/licensing/feasibility/parts";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { freshNationalId } from "@/tests/support/fresh";

/** 20 Aban 1405 */
export const today = "2026-11-11" as CalendarDate;

export type PartForm = Record<string, unknown>;

function typed({ kind, label, choices }: PartField): string {
  switch (kind) {
    case "text":
      return `${label} نمونه`;
    case "longText":
      return `${label} نمونه\nدر دو خط`;
    case "whole":
      return "۱٬۲۰۰";
    case "date":
      return "۱۴۰۵/۰۸/۱۲";
    case "year":
      return "۱۳۹۰";
    case "choice":
      return Object.keys(choices ?? {})[0] ?? "";
    case "nationalId":
      return freshNationalId();
    case "mobile":
      return "۰۹۱۲۰۰۰۰۰۰۰";
  }
}

/** A part filled in wholly, with so many rows as make it complete; tests override what matters. */
export function buildPartForm(part: Part, override: PartForm = {}): PartForm {
  const { fields, rows } = partSpec(part);
  const form: PartForm = {};
  for (const field of fields) form[`fields.${field.name}`] = typed(field);
  for (let index = 0; index < (rows?.least ?? 0); index++)
    for (const field of rows?.fields ?? []) form[`rows.${index}.${field.name}`] = typed(field);
  return { ...form, ...override };
}

/** The content that a form has; throws where it is refused. */
export function contentOf(part: Part, form: PartForm): PartContent {
  const parsed = parsePart(part, form, today);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

export const buildContent = (part: Part, override: PartForm = {}): PartContent =>
  contentOf(part, buildPartForm(part, override));

/** A form without gaps, with a document where one is required; tests override what matters. */
export function buildFormFacts(override: Partial<Record<Part, Partial<PartFacts>>> = {}): FormFacts {
  const parts = PARTS.map((part): [Part, PartFacts] => [
    part,
    {
      content: buildContent(part),
      documents: partSpec(part).documents === "required" ? 1 : 0,
      returned: false,
      ...override[part],
    },
  ]);
  return { parts: new Map(parts), elsewhere: new Map() };
}
