import { z } from "zod";
import { type CalendarDate, parseJalaliDate, toJalali } from "../../shared/calendar-date";
import { choiceField, field, parsedField, textField, wholeField } from "../../shared/field-input";
import { parseMobile } from "../../shared/mobile";
import { parseNationalId } from "../../shared/national-id";
import { parseInput } from "../../shared/parse-input";
import { toLatinDigits, toPersianDigits } from "../../shared/persian-digits";
import { ok, refuseField, type Result } from "../../shared/result";
import { type Part, type PartField, partSpec, ROWS_AT_MOST } from "./parts";

/** A date is a calendar date, a choice its key; null is not yet filled in. */
export type PartValue = string | number | null;
export type PartRecord = Record<string, PartValue>;
export type PartContent = { fields: PartRecord; rows: PartRecord[] };

export const EMPTY_CONTENT: PartContent = { fields: {}, rows: [] };

const SHORT = 200;
const LONG = 2000;
const MOST_PEOPLE = 1_000_000;
const FIRST_YEAR = 1300;

type FieldRule = z.ZodType<PartValue, unknown>;

/** Whatever is filled in must be readable; nothing has to be filled in before the form is submitted. */
const optional = (rule: FieldRule): FieldRule =>
  z
    .unknown()
    .optional()
    .transform((raw, context) => {
      if (raw === undefined || raw === null || (typeof raw === "string" && raw.trim() === "")) return null;
      const parsed = rule.safeParse(raw);
      // Signs that nobody sees are no content: they must not make a form complete.
      if (parsed.success) return parsed.data === "" ? null : parsed.data;
      for (const { message } of parsed.error.issues) context.addIssue({ code: "custom", message });
      return z.NEVER;
    });

function ruleOf({ kind, label, choices }: PartField, today: CalendarDate): FieldRule {
  switch (kind) {
    case "text":
      return textField({ name: label, min: 0, max: SHORT });
    case "longText":
      return textField({ name: label, min: 0, max: LONG, multiline: true });
    case "whole":
      return wholeField(label, 1, MOST_PEOPLE);
    case "year":
      return wholeYear(label, toJalali(today).year);
    case "date":
      return pastDate(today);
    case "choice":
      return choiceField(label, choices ?? {});
    case "nationalId":
      return parsedField((text) => parseNationalId(text));
    case "mobile":
      return parsedField((text) => parseMobile(text));
  }
}

const wholeYear = (label: string, last: number): FieldRule =>
  field<number>((raw) => {
    const typed = raw.length <= 20 ? toLatinDigits(raw).trim() : "";
    const year = /^\d{4}$/.test(typed) ? Number(typed) : 0;
    return year >= FIRST_YEAR && year <= last
      ? { value: year }
      : { message: `${label} باید سالی شمسی از ۱۳۰۰ تا امسال باشد.` };
  });

const pastDate = (today: CalendarDate): FieldRule =>
  field<CalendarDate>((raw) => {
    const date = parseJalaliDate(raw);
    if (!date.ok) return { message: Object.values(date.refusal.fields ?? {})[0] ?? "تاریخ درست نیست." };
    return date.value <= today ? date : { message: "تاریخ نمی‌تواند پس از امروز باشد." };
  });

const recordRule = (fields: readonly PartField[], today: CalendarDate) =>
  z.looseObject(Object.fromEntries(fields.map((one) => [one.name, optional(ruleOf(one, today))])));

const isFilled = (record: PartRecord): boolean => Object.values(record).some((value) => value !== null);

/** The named fields only, in the order of the form. */
const pick = (fields: readonly PartField[], record: Record<string, unknown>): PartRecord =>
  Object.fromEntries(fields.map(({ name }) => [name, (record[name] ?? null) as PartValue]));

/**
 * Reads a part as typed into its form, under "fields.…" and "rows.<number>.…": a draft may lack anything, but what it has
 * must be readable. Empty rows are left out. Refuses invalidInput beside the field, or under form for too many rows.
 */
export function parsePart(part: Part, raw: unknown, today: CalendarDate): Result<PartContent> {
  const { fields, rows } = partSpec(part);
  const shape = z.object({
    fields: recordRule(fields, today).optional(),
    rows: rows
      ? z.record(z.string().regex(/^\d{1,3}$/), recordRule(rows.fields, today)).optional()
      : z.unknown().optional(),
  });
  const parsed = parseInput(shape, raw);
  if (!parsed.ok) return parsed;
  const typed = (parsed.value.rows ?? {}) as Record<string, Record<string, unknown>>;
  const records = rows
    ? Object.keys(typed)
        .sort((a, b) => Number(a) - Number(b))
        .map((key) => pick(rows.fields, typed[key] ?? {}))
        .filter(isFilled)
    : [];
  return records.length > ROWS_AT_MOST
    ? refuseTooMany(records.length)
    : ok({ fields: pick(fields, parsed.value.fields ?? {}), rows: records });
}

const refuseTooMany = (count: number) =>
  refuseField(
    "form",
    `این بخش حداکثر ${toPersianDigits(ROWS_AT_MOST)} ردیف دارد و شما ${toPersianDigits(count)} ردیف نوشته‌اید. ردیف‌های کم‌اهمیت‌تر را خالی کنید و دوباره ذخیره کنید.`,
  );

const storedRecord = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
/** A content as it was stored. */
export const storedContent: z.ZodType<PartContent> = z.object({
  fields: storedRecord,
  rows: z.array(storedRecord),
});

export const hasContent = ({ fields, rows }: PartContent): boolean => rows.length > 0 || isFilled(fields);
