import { z } from "zod";
import { type CalendarDate, parseJalaliDate } from "../shared/calendar-date";
import { centerIdField, field, parsedField } from "../shared/field-input";
import { DELEGABLE_DUTIES, type DelegableDuty } from "./delegable-duties";
import { isDuty } from "./duty-marking";

/** The boxes that are checked, under one name: none, one or several values; the empty one is the form's own. */
const markedField = z
  .unknown()
  .optional()
  .transform((raw, context): DelegableDuty[] => {
    const values = (Array.isArray(raw) ? raw : [raw]).filter((value) => value !== undefined && value !== "");
    const known = values.every((value) => typeof value === "string" && isDuty(value));
    if (known && values.length <= DELEGABLE_DUTIES.length) return [...new Set(values)];
    context.addIssue({ code: "custom", message: "مأموریت‌ها را از فهرست برگزینید." });
    return z.NEVER;
  });

/** `shown` names the delegations that the form was rendered with; whatever changed meanwhile is a conflict. */
export const markDutiesInput = z.object({
  centerId: centerIdField,
  shown: field<string>((raw) =>
    /^[\d,]{0,400}$/.test(raw) ? { value: raw } : { message: "این فرم کهنه است. صفحه را تازه کنید." },
  ),
  duties: markedField,
  on: parsedField<CalendarDate>((text) => parseJalaliDate(text)),
});
export type MarkDutiesInput = z.output<typeof markDutiesInput>;
