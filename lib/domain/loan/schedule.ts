import { addJalaliMonths, type CalendarDate } from "../shared/calendar-date";

/** One installment; numbers count from 1. */
export type Installment = { number: number; dueOn: CalendarDate; amountRial: bigint };

/** People pay in whole toman. */
const ROUND_TO_RIAL = 10n;

/**
 * Equal installments in whole toman; what is left over goes to the last one (decision), so that a payer learns one
 * amount by heart. They add up to the total to the last rial.
 */
export function splitIntoInstallments(totalRial: bigint, count: number): bigint[] {
  if (totalRial < 0n || !Number.isInteger(count) || count < 1)
    throw new RangeError("splitIntoInstallments: a total of 0 or more and a count of 1 or more are needed");
  const each = (totalRial / ROUND_TO_RIAL / BigInt(count)) * ROUND_TO_RIAL;
  const last = totalRial - each * BigInt(count - 1);
  return [...Array<bigint>(count - 1).fill(each), last];
}

/**
 * The schedule of a loan: one installment a month, the first a Jalali month after the grant (decision; the sources know
 * no grace period). Each day is counted from the day of the grant, so that a short month does not move the later ones.
 */
export const scheduleOf = (totalRial: bigint, count: number, grantedOn: CalendarDate): Installment[] =>
  splitIntoInstallments(totalRial, count).map((amountRial, index) => ({
    number: index + 1,
    dueOn: addJalaliMonths(grantedOn, index + 1),
    amountRial,
  }));
