import { type CalendarDate, formatJalaliDate } from "../shared/calendar-date";
import { ok, refuseField, type Result } from "../shared/result";
import { parseSheba } from "../shared/sheba";
import { type ChecklistItem, checklistItems, openItems } from "./opening-checklist";

/** Done by creating the account, never by a tick. */
export const ACCOUNT_ITEMS = ["chairAccount", "representativeAccount"] as const;
export type AccountItem = (typeof ACCOUNT_ITEMS)[number];
export type RecordedItem = Exclude<ChecklistItem, AccountItem>;

export const isAccountItem = (item: ChecklistItem): item is AccountItem =>
  (ACCOUNT_ITEMS as readonly ChecklistItem[]).includes(item);

/**
 * What an item refers to, out of tidy text: a registration number for the people's-networks system (S1 ب-۲-۲), a Sheba
 * for the account (S1 ب-۳-۲); a note for the others, or none (null). Refuses under reference.
 */
export function readReference(item: RecordedItem, text: string): Result<string | null> {
  if (item === "bankAccount") return parseSheba(text, "reference");
  if (item === "networkRegistration" && text === "")
    return refuseField("reference", "شماره ثبت در سامانه شبکه‌های مردمی را بنویسید.");
  return ok(text || null);
}

/** Nothing is done for a center before its license or tomorrow. Refuses under doneOn. */
export function checkItemDay(
  doneOn: CalendarDate,
  { issuedOn, today }: { issuedOn: CalendarDate; today: CalendarDate },
): Result<null> {
  if (doneOn > today) return refuseField("doneOn", "تاریخ انجام نمی‌تواند در آینده باشد.");
  if (doneOn < issuedOn)
    return refuseField(
      "doneOn",
      `تاریخ انجام نمی‌تواند پیش از صدور مجوز (${formatJalaliDate(issuedOn)}) باشد.`,
    );
  return ok(null);
}

type OpeningFacts = { done: ReadonlySet<ChecklistItem>; validUntil: CalendarDate; today: CalendarDate };

/** A center opens when its whole list is done, and while its license is valid. Refuses under form with what is missing. */
export function checkOpening({ done, validUntil, today }: OpeningFacts): Result<null> {
  const missing = openItems(done);
  if (missing.length > 0) {
    const labels = missing.map((item) => `«${checklistItems[item].label}»`).join("، ");
    return refuseField("form", `برای گشایش مرکز این کارها مانده است: ${labels}.`);
  }
  return today > validUntil
    ? refuseField("form", `اعتبار این مجوز در ${formatJalaliDate(validUntil)} پایان یافته است.`)
    : ok(null);
}
