import { addMonths, formatMonth, jalaliMonth } from "@/lib/domain/shared/jalali-month";

/** First and last month as people say them; the database keeps the first month that is no longer owed. */
export const monthsOfWork = (started: string | null, ended: string | null) => ({
  firstMonth: started === null ? "هنوز گشوده نشده" : formatMonth(jalaliMonth(started)),
  lastMonth: ended === null ? null : formatMonth(addMonths(jalaliMonth(ended), -1)),
});
