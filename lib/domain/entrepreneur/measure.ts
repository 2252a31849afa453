import { percentOf, percentText, type Share, shareOf } from "../panel/share";
import { formatNumber } from "../shared/rial";

/**
 * The managers' measures of a place, which add up over places (domain page 3, decisions). Lists go by level; rial and days as
 * decimal text, since sums may be large.
 * - standings: entrepreneurs whose business runs, on levels 1, 2, 3, and graduates.
 * - entered: people who have ever stood on levels 1, 2, 3; promoted: those who have left it upwards, each counted once.
 * - daysSpent: days from their first day on the level to the first above it, of those promoted.
 * - six, twelve: people enrolled at least so many Jalali months ago, and those of them whose business ran longer than that.
 * - loans: those that run, neither suspended nor settled; late: with an installment whose day has passed; lateRial: the part
 *   of such installments that has not been paid.
 */
export type CaseMeasure = {
  standings: readonly number[];
  entered: readonly number[];
  promoted: readonly number[];
  daysSpent: readonly string[];
  six: readonly number[];
  twelve: readonly number[];
  loans: number;
  lateLoans: number;
  lateRial: string;
};

const NOTHING: CaseMeasure = {
  standings: [0, 0, 0, 0],
  entered: [0, 0, 0],
  promoted: [0, 0, 0],
  daysSpent: ["0", "0", "0"],
  six: [0, 0],
  twelve: [0, 0],
  loans: 0,
  lateLoans: 0,
  lateRial: "0",
};

const added = (a: readonly number[], b: readonly number[]) =>
  a.map((value, index) => value + (b[index] ?? 0));
const addedText = (a: string, b: string) => String(BigInt(a) + BigInt(b));

/** The measures of several places together: exact, to the last unit. */
export const sumOfMeasures = (measures: readonly CaseMeasure[]): CaseMeasure =>
  measures.reduce(
    (sum, one) => ({
      standings: added(sum.standings, one.standings),
      entered: added(sum.entered, one.entered),
      promoted: added(sum.promoted, one.promoted),
      daysSpent: sum.daysSpent.map((days, index) => addedText(days, one.daysSpent[index] ?? "0")),
      six: added(sum.six, one.six),
      twelve: added(sum.twelve, one.twelve),
      loans: sum.loans + one.loans,
      lateLoans: sum.lateLoans + one.lateLoans,
      lateRial: addedText(sum.lateRial, one.lateRial),
    }),
    NOTHING,
  );

export const peopleOf = ({ standings }: CaseMeasure): number =>
  standings.reduce((sum, count) => sum + count, 0);

/** Who left a level (1, 2, 3) upwards, of those who ever stood on it. */
export const promotionShare = ({ entered, promoted }: CaseMeasure, level: 1 | 2 | 3): Share | null =>
  shareOf(promoted[level - 1] ?? 0, entered[level - 1] ?? 0);

/** Whose business ran longer than so many months, of those enrolled so long ago. */
export const survivalShare = (measure: CaseMeasure, months: 6 | 12): Share | null => {
  const [all = 0, ran = 0] = months === 6 ? measure.six : measure.twelve;
  return shareOf(ran, all);
};

export const lateShare = ({ loans, lateLoans }: CaseMeasure): Share | null => shareOf(lateLoans, loans);

/** Mean days on a level before leaving it upwards, rounded to whole days, halves up; null where nobody has. */
export function meanDays({ promoted, daysSpent }: CaseMeasure, level: 1 | 2 | 3): number | null {
  const count = promoted[level - 1] ?? 0;
  return count === 0 ? null : Math.round(Number(daysSpent[level - 1] ?? 0) / count);
}

/** What places are compared by, on the map and in tables. */
export const caseMeasures = [
  "people",
  "promotion1",
  "promotion2",
  "survival6",
  "survival12",
  "late",
] as const;
export type CaseMeasureKey = (typeof caseMeasures)[number];

export const caseMeasureLabels: Record<CaseMeasureKey, string> = {
  people: "کارآفرینان",
  promotion1: "ارتقا از سطح یک",
  promotion2: "ارتقا از سطح دو",
  survival6: "ماندگاری ۶ ماهه",
  survival12: "ماندگاری ۱۲ ماهه",
  late: "وام عقب‌افتاده",
};

/** The question that the map answers. */
export const caseMeasureQuestions: Record<CaseMeasureKey, string> = {
  people: "در هر استان چند کسب‌وکار جاری است؟",
  promotion1: "چه سهمی از کسانی که در سطح یک بوده‌اند به سطح دو رسیده‌اند؟",
  promotion2: "چه سهمی از کسانی که در سطح دو بوده‌اند به سطح سه رسیده‌اند؟",
  survival6: "از کسب‌وکارهایی که دست‌کم ۶ ماه پیش ثبت شده‌اند، چه سهمی از ۶ ماه گذشته‌اند؟",
  survival12: "از کسب‌وکارهایی که دست‌کم ۱۲ ماه پیش ثبت شده‌اند، چه سهمی از ۱۲ ماه گذشته‌اند؟",
  late: "چه سهمی از وام‌های جاری قسط عقب‌افتاده دارند؟",
};

export const parseCaseMeasure = (text: string | undefined): CaseMeasureKey =>
  caseMeasures.find((measure) => measure === text) ?? "people";

/** The value to draw and its text; null where there is nothing to measure. */
export function caseMeasureOf(
  key: CaseMeasureKey,
  measure: CaseMeasure,
): { value: number | null; text: string } {
  if (key === "people") {
    const people = peopleOf(measure);
    return { value: people || null, text: `${formatNumber(people)} نفر` };
  }
  const share = shares[key](measure);
  return { value: share && percentOf(share), text: percentText(share) };
}

const shares: Record<Exclude<CaseMeasureKey, "people">, (measure: CaseMeasure) => Share | null> = {
  promotion1: (measure) => promotionShare(measure, 1),
  promotion2: (measure) => promotionShare(measure, 2),
  survival6: (measure) => survivalShare(measure, 6),
  survival12: (measure) => survivalShare(measure, 12),
  late: lateShare,
};
