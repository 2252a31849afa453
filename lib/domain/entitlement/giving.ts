import type { Level } from "../entrepreneur/level";
import { type CalendarDate, formatJalaliDate } from "../shared/calendar-date";
import { formatNumber } from "../shared/rial";
import { ok, refuse, type Result } from "../shared/result";
import { type Entitlement, entitlements, entitlementsAt, seriesOf } from "./catalogue";
import { nextPeriodFrom, periodOn, periodText } from "./period";

export type Given = { entitlement: Entitlement; givenOn: CalendarDate };

/** What has been given of the same series in the period of a day. */
const givenIn = (entitlement: Entitlement, given: readonly Given[], day: CalendarDate): Given | undefined =>
  given.find(
    (one) =>
      seriesOf(one.entitlement) === seriesOf(entitlement) &&
      periodOn(one.entitlement, one.givenOn) === periodOn(entitlement, day),
  );

/** Whether an entitlement is still to be given in the period of a day. */
export const isDueOn = (entitlement: Entitlement, given: readonly Given[], day: CalendarDate): boolean =>
  givenIn(entitlement, given, day) === undefined;

/** What a person of a level is still to be given in the periods of a day, in the order of S5. */
export const dueEntitlements = (level: Level, given: readonly Given[], day: CalendarDate): Entitlement[] =>
  entitlementsAt(level).filter((one) => isDueOn(one, given, day));

export type GivingFacts = {
  /** The level held on the day of giving; null for none. */
  level: Level | null;
  given: readonly Given[];
  today: CalendarDate;
};

/**
 * Decides on giving an entitlement and gives the key under which it is given once: series and period. The level's
 * services apply from the day of the level on. Refuses invalidInput under entitlement, givenOn and amountRial, and
 * duplicate for a second time in its period.
 */
export function checkGiving(
  { level, given, today }: GivingFacts,
  { entitlement, givenOn, amountRial }: Given & { amountRial: bigint },
): Result<{ series: Entitlement; period: string }> {
  const { label, level: needed, hasAmount } = entitlements[entitlement];
  const fields: Record<string, string> = {};
  if (level !== needed)
    fields["entitlement"] =
      `«${label}» از خدمات سطح ${formatNumber(needed)} است و این کارآفرین در آن روز در این سطح نبوده است.`;
  if (givenOn > today) fields["givenOn"] = "تاریخ نمی‌تواند در آینده باشد.";
  if (hasAmount && amountRial <= 0n) fields["amountRial"] = "مبلغ این خدمت را بنویسید.";
  if (Object.keys(fields).length > 0) return refuse("invalidInput", { fields });
  const before = givenIn(entitlement, given, givenOn);
  if (before) return refuse("duplicate", { fields: { entitlement: givenText(before, givenOn) } });
  return ok({ series: seriesOf(entitlement), period: periodOn(entitlement, givenOn) });
}

/** Says what was given when, and from when on it may be given again. */
function givenText({ entitlement, givenOn }: Given, day: CalendarDate): string {
  const from = nextPeriodFrom(entitlement, day);
  const again = from ? ` نوبت بعدی از ${formatJalaliDate(from)} است.` : "";
  return `«${entitlements[entitlement].label}» (${periodText(entitlement, givenOn)}) در ${formatJalaliDate(givenOn)} داده شده است.${again}`;
}
