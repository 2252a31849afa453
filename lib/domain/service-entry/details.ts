import { isService, type Service } from "../aid/service-number";
import { formatNumber, formatRial } from "../shared/rial";

export const guidanceKindLabels = {
  aptitude: "استعدادسنجی",
  counselling: "مشاوره شغلی",
  guidance: "هدایت شغلی",
} as const;
export const courseKindLabels = { basic: "مقدماتی", skill: "مهارتی", sustaining: "پایدارسازی" } as const;
export const spaceHelpKindLabels = {
  building: "ساخت",
  purchase: "خرید",
  deposit: "ودیعه",
  rent: "اجاره‌بها",
} as const;
export const supplyKindLabels = {
  tools: "ابزار",
  equipment: "تجهیزات",
  machinery: "ماشین‌آلات",
  materials: "نهاده‌های اولیه",
} as const;
export const channelLabels = {
  shop: "فروشگاه",
  exhibition: "نمایشگاه و بازارچه",
  online: "فروش اینترنتی",
  order: "سفارش و قرارداد فروش",
  advertising: "تبلیغات و برندینگ",
  other: "سایر",
} as const;

/** The details of each row, S1 ح; plain JSON. salesRial is the amount in rial as decimal text. */
export type DetailsOf = {
  1: { guidanceKind: keyof typeof guidanceKindLabels };
  2: { courseKind: keyof typeof courseKindLabels; hours: number; participants: number };
  3: { spaceHelpKind: keyof typeof spaceHelpKindLabels };
  4: { supplyKind: keyof typeof supplyKindLabels };
  5: { vacanciesFound: number; peoplePlaced: number };
  6: { activityField: string };
  7: { benefactor: string };
  8: { benefactor: string };
  9: { channel: keyof typeof channelLabels; salesRial: string };
  10: { visitedPlan: string; finding: string };
};

export type DetailField<Name extends string = string> = { name: Name; label: string } & (
  | { kind: "choice"; options: Readonly<Record<string, string>> }
  | { kind: "count"; min: number; max: number }
  | { kind: "rial" }
  | { kind: "text"; min: number; max: number; multiline?: boolean }
);

const benefactor = { name: "benefactor", label: "نام خیّر", kind: "text", min: 3, max: 120 } as const;

/** The detail fields of each row, in the order of the form; the form's field is named "details." and the name. */
export const detailFields: { [S in Service]: readonly DetailField<keyof DetailsOf[S] & string>[] } = {
  1: [{ name: "guidanceKind", label: "نوع راهنمایی", kind: "choice", options: guidanceKindLabels }],
  2: [
    { name: "courseKind", label: "نوع دوره", kind: "choice", options: courseKindLabels },
    { name: "hours", label: "ساعت آموزش", kind: "count", min: 1, max: 2000 },
    { name: "participants", label: "شمار شرکت‌کنندگان", kind: "count", min: 1, max: 10_000 },
  ],
  3: [{ name: "spaceHelpKind", label: "نوع کمک برای فضا", kind: "choice", options: spaceHelpKindLabels }],
  4: [{ name: "supplyKind", label: "نوع اقلام", kind: "choice", options: supplyKindLabels }],
  5: [
    { name: "vacanciesFound", label: "فرصت‌های شغلی یافته‌شده", kind: "count", min: 1, max: 10_000 },
    { name: "peoplePlaced", label: "افراد به‌کارگمارده", kind: "count", min: 0, max: 10_000 },
  ],
  6: [{ name: "activityField", label: "زمینه فعالیت", kind: "text", min: 3, max: 120 }],
  7: [benefactor],
  8: [benefactor],
  9: [
    { name: "channel", label: "راه فروش یا تبلیغ", kind: "choice", options: channelLabels },
    { name: "salesRial", label: "مبلغ فروش", kind: "rial" },
  ],
  10: [
    { name: "visitedPlan", label: "طرح بازدیدشده", kind: "text", min: 3, max: 120 },
    { name: "finding", label: "نتیجه پایش", kind: "text", min: 3, max: 1000, multiline: true },
  ],
};

/** Stored details as label and Persian value, for showing; what is missing or unknown is left out. */
export function describeDetails(service: number, details: unknown): { label: string; value: string }[] {
  if (!isService(service) || typeof details !== "object" || details === null) return [];
  const fields: readonly DetailField[] = detailFields[service];
  return fields.flatMap((field) => {
    const value = shownValue(field, Object.getOwnPropertyDescriptor(details, field.name)?.value);
    return value === null ? [] : [{ label: field.label, value }];
  });
}

function shownValue(field: DetailField, stored: unknown): string | null {
  if (typeof stored === "number") return field.kind === "count" ? formatNumber(stored) : null;
  if (typeof stored !== "string" || field.kind === "count") return null;
  if (field.kind === "choice")
    return Object.hasOwn(field.options, stored) ? (field.options[stored] ?? null) : null;
  if (field.kind === "rial") return /^\d{1,14}$/.test(stored) ? formatRial(BigInt(stored)) : null;
  return stored;
}
