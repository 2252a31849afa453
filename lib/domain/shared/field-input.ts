import { z } from "zod";
import { toLatinDigits, toPersianDigits } from "./persian-digits";
import { normalizeMultiline, normalizeText } from "./persian-text";
import { formatNumber, parseRial } from "./rial";
import { type JalaliMonth, parseJalaliMonth } from "./jalali-month";
import type { Result } from "./result";
import { isUuid } from "./uuid";

type Field<T> = z.ZodType<T, unknown>;
type Read<T> = { value: T } | { message: string };

const plainText = (raw: unknown): string | null => {
  if (raw === undefined || raw === null) return "";
  return typeof raw === "string" || typeof raw === "number" || typeof raw === "bigint" ? String(raw) : null;
};

/** One form field read from its text; a missing field is empty text, several values of one name are refused. */
export function field<T>(read: (text: string) => Read<T>): Field<T> {
  return z
    .unknown()
    .optional()
    .transform((raw, context) => {
      const text = plainText(raw);
      const result = text !== null ? read(text) : { message: "این خانه باید تنها یک مقدار داشته باشد." };
      if ("value" in result) return result.value;
      context.addIssue({ code: "custom", message: result.message });
      return z.NEVER;
    });
}

/** A field read by a domain parser whose refusal carries the message. */
export const parsedField = <T>(parse: (text: string) => Result<T>): Field<T> =>
  field<T>((text) => {
    const result = parse(text);
    if (result.ok) return result;
    return { message: Object.values(result.refusal.fields ?? {})[0] ?? "مقدار این خانه درست نیست." };
  });

export type TextRule = { name: string; min: number; max: number; multiline?: boolean };

/** Normalised text of a length in characters; min 0 makes it optional (""). Oversized text is refused unread. */
export const textField = ({ name, min, max, multiline = false }: TextRule): Field<string> =>
  field<string>((raw) => {
    const tooLong = { message: `${name} باید حداکثر ${formatNumber(max)} نویسه باشد.` };
    if (raw.length > 4 * max + 100) return tooLong;
    const value = multiline ? normalizeMultiline(raw) : normalizeText(raw);
    if (value.length > max) return tooLong;
    if (value.length >= min) return { value };
    if (value === "") return { message: `${name} را بنویسید.` };
    return { message: `${name} باید دست‌کم ${formatNumber(min)} نویسه باشد.` };
  });

/** A whole number between two bounds, in any digits. `empty` is what an empty field means; without it, it is refused. */
export const wholeField = <E = never>(
  name: string,
  min: number,
  max: number,
  empty?: { value: E },
): Field<number | E> =>
  field<number | E>((raw) => {
    const typed = raw.length <= 40 ? toLatinDigits(raw).replace(/[\s\u066C,\u060C]/g, "") : "x";
    if (typed === "") return empty ?? { message: `${name} را بنویسید.` };
    if (!/^[-+\u2212]?\d{1,15}$/.test(typed)) return { message: `${name} باید عدد صحیح باشد.` };
    const value = Number(typed.replace("\u2212", "-")) || 0;
    if (value >= min && value <= max) return { value };
    return { message: `${name} باید از ${formatNumber(min)} تا ${formatNumber(max)} باشد.` };
  });

/** An amount in rial; an empty field is `empty` where given. */
export const rialField = (empty?: bigint): Field<bigint> => {
  const parse = parsedField((text) => parseRial(text));
  if (empty === undefined) return parse;
  return z.preprocess(
    (raw) =>
      raw === undefined || raw === null || (typeof raw === "string" && raw.trim() === "")
        ? String(empty)
        : raw,
    parse,
  );
};

/** One of the keys of a label table. */
export const choiceField = <K extends string>(name: string, labels: Readonly<Record<K, string>>): Field<K> =>
  field<K>((raw) =>
    Object.hasOwn(labels, raw) ? { value: raw as K } : { message: `${name} را از فهرست برگزینید.` },
  );

/** A center's code as in addresses, e.g. "mashhad-1". */
export const centerIdField = field<string>((raw) =>
  /^[a-z][a-z0-9-]{1,59}$/.test(raw) ? { value: raw } : { message: "کد مرکز درست نیست." },
);

export const monthField = field<JalaliMonth>((raw) => {
  const value = parseJalaliMonth(raw);
  return value ? { value } : { message: `ماه را به شکل ${toPersianDigits("1405-08")} بنویسید.` };
});

const STALE_FORM = "این فرم کهنه است. صفحه را تازه کنید.";

/** The key that a form brings for what it creates: sent twice, it is the same one. */
export const formKeyField = field<string>((raw) => (isUuid(raw) ? { value: raw } : { message: STALE_FORM }));

/** The version a form was rendered with; an old one is a conflict, none at all is refused. */
export const versionField = field<number>((raw) =>
  /^\d{1,9}$/.test(raw) ? { value: Number(raw) } : { message: STALE_FORM },
);
