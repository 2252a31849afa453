import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** A calendar date as Prisma writes it into a column of days. */
export const atMidnight = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`);

/** And as it reads it from there. */
export const dateOf = (column: Date): CalendarDate => column.toISOString().slice(0, 10) as CalendarDate;
