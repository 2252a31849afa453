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
/**
 * A list of rows as lists of values, each read by its places; of no rows it is null. For the many small rows of our own
 * functions: a schema of each value would cost more than all that is done with it
 * (and so would a spread within the record that is made of it: fifty times a plain one).
 */
export const tuples = <Values extends readonly unknown[], T>(read: (values: Values) => T) =>
  z
    .custom<Values[] | null>((rows) => rows === null || Array.isArray(rows))
    .transform((rows) => rows?.map((values) => read(values)) ?? []);

/** One of a few words, of which the column holds no other. */
export function oneOf<T extends string>(words: readonly T[], text: string | null): T {
  const word = words.find((one) => one === text);
  if (word === undefined) throw new RangeError(`none of ${words.join(", ")}: ${text}`);
  return word;
}
