import { consentLabels } from "../beneficiary/consent";
import { voidableKindLabels } from "../entrepreneur/voidable";
import { outletKindLabels } from "../entrepreneur/outlet";
import { promotionStatusLabels } from "../entrepreneur/promotion-labels";
import { applicationStatusViews } from "../licensing/application-labels";
import { foundingStatusViews } from "../licensing/founding-workflow";
import { licenseStatusLabels } from "../licensing/labels";
import { noticeStatusViews } from "../licensing/notice-labels";
import { monthStatusViews } from "../month/labels";
import { centerKindLabels, centerStatusLabels } from "../organisation/center";
import { roleLabels } from "../organisation/role";
import { entryDecisionLabels } from "../service-entry/decision";
import { genderLabels, resourceKindLabels, targetGroupLabels, unitLabels } from "../service-entry/model";
import { formatInstant, formatJalaliDate, parseCalendarDate } from "../shared/calendar-date";
import { formatMonth, parseJalaliMonth } from "../shared/jalali-month";
import { toPersianDigits } from "../shared/persian-digits";
import { formatNumber } from "../shared/rial";
import type { Leaf } from "./differences";

type Words = Readonly<Record<string, string | { label: string }>>;

/** The words of a status, by whose it is. */
const statuses: Readonly<Record<string, Words>> = {
  month: monthStatusViews,
  application: applicationStatusViews,
  license: licenseStatusLabels,
  notice: noticeStatusViews,
  foundingRequest: foundingStatusViews,
  entrepreneur: promotionStatusLabels,
  center: centerStatusLabels,
  policyDraft: { prepared: "پیشنهادی", enacted: "اجراشده", withdrawn: "کنارگذاشته" },
  plan: { draft: "پیش‌نویس", proposed: "پیشنهادشده", agreed: "توافق‌شده" },
  account: {
    pending: "منتظر تأیید",
    confirmed: "تأییدشده",
    replaced: "جایگزین‌شده",
    withdrawn: "کنارگذاشته",
  },
  payment: { prepared: "تهیه‌شده", approved: "تأییدشده", paid: "پرداخت‌شده", cancelled: "لغوشده" },
  report: { draft: "پیش‌نویس", sent: "ارسال‌شده", returned: "بازگردانده‌شده", acknowledged: "وصول‌شده" },
};

const words: Readonly<Record<string, Words>> = {
  role: roleLabels,
  decision: entryDecisionLabels,
  gender: genderLabels,
  targetGroup: targetGroupLabels,
  unit: unitLabels,
  resourceKind: resourceKindLabels,
  kind: { ...voidableKindLabels, ...outletKindLabels, ...centerKindLabels },
  consent: consentLabels,
  noted: { held: "در زنجیره هست و دست‌نخورده است", absent: "در زنجیره نیست" },
};

const wordOf = (table: Words | undefined, value: string): string | null => {
  const word = table && Object.hasOwn(table, value) ? table[value] : undefined;
  return word === undefined ? null : typeof word === "string" ? word : word.label;
};

/** Whether a field says nothing. */
export const isNothing = (value: Leaf | undefined): boolean =>
  value === null || value === undefined || value === "" || (typeof value === "object" && value.length === 0);

/** A value of an event as people read it, by the name of its field and by what the event is about; «—» for none. */
export function shownValue(value: Leaf | undefined, field: string, subject: string): string {
  if (value === null || value === undefined || isNothing(value)) return "—";
  if (typeof value === "boolean") return value ? "بله" : "خیر";
  if (typeof value === "object") return value.map((item) => shownValue(item, field, subject)).join("، ");
  const text = String(value);
  const isAmount = /Rial$/.test(field) && /^-?\d+$/.test(text);
  if (isAmount) return `${formatNumber(text)} ریال`;
  if (typeof value === "number") return shownNumber(value, field);
  const word = wordOf(field === "status" ? statuses[subject] : words[field], text);
  return word ?? shownTime(text) ?? text;
}

const shownNumber = (value: number, field: string) =>
  Number.isInteger(value) && !/(Id|^id|year|version|service|seat)$/.test(field)
    ? formatNumber(value)
    : toPersianDigits(value);

/** Days, months and instants as the calendar here has them; null for any other text. */
function shownTime(text: string): string | null {
  const day = parseCalendarDate(text);
  if (day) return formatJalaliDate(day);
  const month = /^1[34]\d\d-\d\d$/.test(text) ? parseJalaliMonth(text) : null;
  if (month) return formatMonth(month);
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) ? formatInstant(new Date(text)) : null;
}
