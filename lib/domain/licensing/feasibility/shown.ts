import { type CalendarDate, formatJalaliDate, formatJalaliDateShort } from "../../shared/calendar-date";
import { toPersianDigits } from "../../shared/persian-digits";
import { formatNumber } from "../../shared/rial";
import type { PartValue } from "./content";
import type { PartField } from "./parts";

/** What identifies a person, shown in part where nobody has asked for the whole. */
export const maskDigits = (digits: string): string =>
  toPersianDigits(`${digits.slice(0, 3)}${"•".repeat(Math.max(0, digits.length - 5))}${digits.slice(-2)}`);

/** A value as people read it, «—» for none; national id and mobile number in part only, unless whole. */
export function shownValue({ kind, choices }: PartField, value: PartValue, whole = false): string {
  if (value === null || value === undefined) return "—";
  switch (kind) {
    case "whole":
      return formatNumber(Number(value));
    case "year":
      return toPersianDigits(value);
    case "date":
      return formatJalaliDate(value as CalendarDate);
    case "choice":
      return choices?.[value] ?? String(value);
    case "nationalId":
    case "mobile":
      return whole ? toPersianDigits(value) : maskDigits(String(value));
    case "text":
    case "longText":
      return String(value);
  }
}

/** A value as it stands in its form's field. */
export function typedValue({ kind }: PartField, value: PartValue): string {
  if (value === null || value === undefined) return "";
  if (kind === "date") return formatJalaliDateShort(value as CalendarDate);
  return kind === "text" || kind === "longText" || kind === "choice" ? String(value) : toPersianDigits(value);
}
