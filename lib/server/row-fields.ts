import { z } from "zod";
import { type CalendarDate, parseCalendarDate } from "@/lib/domain/shared/calendar-date";

/** A day as a statement gives it. */
export const day = z.string().transform((text, context): CalendarDate => {
  const date = parseCalendarDate(text);
  if (date) return date;
  context.addIssue("no date");
  return z.NEVER;
});
export const instant = z.string().transform((text) => new Date(text));
export const rial = z.string().transform(BigInt);
/** A list that a statement has made of rows; of no rows it makes null. */
export const list = <T>(item: z.ZodType<T, unknown>) =>
  z
    .array(item)
    .nullable()
    .transform((items) => items ?? []);
