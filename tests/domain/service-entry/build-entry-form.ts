import type { Service } from "@/lib/domain/aid/service-number";
import { parseEntry } from "@/lib/domain/service-entry/input";
import { UNITS } from "@/lib/domain/service-entry/model";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";

export type EntryForm = Record<string, string | string[] | undefined>;

/** Aban 1405 (30 days), on its 20th day. */
export const entryContext = { month: jalaliMonth("1405-08"), today: "2026-11-11" as CalendarDate };

const details: Record<Service, Record<string, string>> = {
  1: { "details.guidanceKind": "counselling" },
  2: { "details.courseKind": "skill", "details.hours": "۲۰", "details.participants": "15" },
  3: { "details.spaceHelpKind": "rent" },
  4: { "details.supplyKind": "tools" },
  5: { "details.vacanciesFound": "8", "details.peoplePlaced": "0" },
  6: { "details.activityField": "پوشاک" },
  7: { "details.benefactor": "آقای کیانی", resourceKind: "loan" },
  8: { "details.benefactor": "خانم رستگار", resourceKind: "investment" },
  9: { "details.channel": "exhibition", "details.salesRial": "۱۲٬۰۰۰٬۰۰۰" },
  10: { "details.visitedPlan": "کارگاه قالی‌بافی", "details.finding": "فعال و رو به رشد" },
};

/** A right form of a service; tests override what matters. */
export const buildEntryForm = (service: Service): EntryForm => ({
  service: String(service),
  day: "12",
  title: "عنوان خدمت",
  description: "شرح کار",
  quantity: "1",
  unit: UNITS[service][0],
  costRial: "",
  ...details[service],
});

/** The refused fields with their messages; none when the form is right. */
export function wrongFields(raw: EntryForm): Record<string, string> {
  const result = parseEntry(raw, entryContext);
  return result.ok ? {} : (result.refusal.fields ?? {});
}
