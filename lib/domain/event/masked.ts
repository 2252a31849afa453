import { maskDigits } from "../licensing/feasibility/shown";
import { maskMobile } from "../panel/center-view";
import { toLatinDigits, toPersianDigits } from "../shared/persian-digits";
import { maskSheba } from "../shared/sheba";
import type { Leaf, Plain } from "./differences";

const D = "[0-9\\u06F0-\\u06F9\\u0660-\\u0669]";
const GAP = "[\\s\\u200C-]?";
const alone = (pattern: string) => `(?<!${D})(?:${pattern})(?!${D})`;

const SHEBA = new RegExp(alone(`(?:[Ii][Rr])?${GAP}${D}(?:${GAP}${D}){23}`), "gu");
const MOBILE = new RegExp(
  alone(
    `(?:(?:\\+|[0\\u06F0\\u0660]{2})${GAP}${D}{2}|[0\\u06F0\\u0660])${GAP}[9\\u06F9\\u0669](?:${GAP}${D}){9}`,
  ),
  "gu",
);
// Ten digits in a row may be somebody's, whether or not their check digit is right.
const NATIONAL_ID = new RegExp(alone(`${D}{10}`), "gu");

const digitsOf = (text: string) => toLatinDigits(text).replace(/\D/g, "");

/** No personal number has fewer. */
const FEWEST_DIGITS = 10;

/** Most texts of a list hold no number at all: to count is quicker than to search three times. */
function mayHoldNumber(text: string): boolean {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isDigit =
      (code >= 0x30 && code <= 0x39) || (code >= 0x6f0 && code <= 0x6f9) || (code >= 0x660 && code <= 0x669);
    if (isDigit && (digits += 1) === FEWEST_DIGITS) return true;
  }
  return false;
}

/** A text in which national ids, mobile numbers and Shebas show only some of their digits. */
export const maskedText = (text: string): string =>
  mayHoldNumber(text)
    ? text
        .replace(SHEBA, (sheba) => maskSheba(`IR${digitsOf(sheba)}`))
        .replace(MOBILE, (mobile) => toPersianDigits(maskMobile(`0${digitsOf(mobile).slice(-10)}`)))
        .replace(NATIONAL_ID, (id) => maskDigits(toLatinDigits(id)))
    : text;

/** Numbers that are no person's, however long: an amount of ten digits is not masked. */
const isAmount = (key: string) => /(rial|count)$/i.test(key);

/** A value of an event with all personal numbers within masked; amounts, by the names of their fields, stay. */
export const maskedLeaf = (value: Leaf | undefined, field: string): Leaf | undefined =>
  typeof value === "object" && value !== null
    ? value.map((item) => maskedPlain(item, field))
    : value === undefined
      ? undefined
      : maskedPlain(value, field);

function maskedPlain(value: Plain, field: string): Plain {
  if (typeof value === "string") return isAmount(field) && /^-?\d+$/.test(value) ? value : maskedText(value);
  return typeof value === "number" && !isAmount(field) ? maskedNumber(value) : value;
}

function maskedNumber(value: number): string | number {
  const text = String(value);
  const masked = maskedText(text);
  return masked === text ? value : masked;
}
