import type { Service } from "../aid/service-number";
import type { CalendarDate } from "../shared/calendar-date";
import type { DetailsOf } from "./details";

/** Who may be served: the six groups of S1 و, the first one with priority. */
export const TARGET_GROUPS = [
  "livelihoodHousehold",
  "cohabitingSon",
  "brideHusband",
  "remarriageHusband",
  "prisonerFamily",
  "otherEligible",
] as const;
export type TargetGroup = (typeof TARGET_GROUPS)[number];

export const targetGroupLabels: Record<TargetGroup, string> = {
  livelihoodHousehold: "سرپرست و اعضای خانوار کمک‌معیشت‌بگیر (با اولویت)",
  cohabitingSon: "فرزندان ذکور هم‌سفره",
  brideHusband: "همسران بیکار نوعروسان امداد",
  remarriageHusband: "همسران بیکار زنان سرپرست خانوار واجد ازدواج مجدد",
  prisonerFamily: "خانواده‌های زندانیان",
  otherEligible: "سایر واجدین شرایط اشتغال تک‌خدمتی و چندخدمتی و غیر کمک‌معیشت‌بگیر",
};

export const GENDERS = ["female", "male"] as const;
export type Gender = (typeof GENDERS)[number];
export const genderLabels: Record<Gender, string> = { female: "زن", male: "مرد" };

/** The kind of what was raised or spent, in rial or its worth. */
export const RESOURCE_KINDS = ["grant", "loan", "guarantee", "deposit", "investment", "inKind"] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];
export const resourceKindLabels: Record<ResourceKind, string> = {
  grant: "بلاعوض",
  loan: "تسهیلات",
  guarantee: "ضمانت",
  deposit: "سپرده‌گذاری",
  investment: "سرمایه‌گذاری",
  inKind: "غیرنقدی",
};

/** S1 ح ردیف ۷ و ۸ are about resources: there the kind is required. */
export const needsResourceKind = (service: Service): boolean => service === 7 || service === 8;

export const unitLabels = {
  person: "نفر",
  session: "جلسه",
  course: "دوره",
  hour: "ساعت",
  workplace: "واحد کسب‌وکار",
  item: "قلم",
  vacancy: "فرصت شغلی",
  company: "بنگاه",
  case: "مورد",
  benefactor: "خیّر",
  event: "رویداد",
  plan: "طرح",
  visit: "بازدید",
} as const;
export type Unit = keyof typeof unitLabels;

/** The units a service may be counted in; the first one is the usual one. */
export const UNITS: Record<Service, readonly [Unit, ...Unit[]]> = {
  1: ["person", "session"],
  2: ["person", "course", "hour"],
  3: ["workplace", "case"],
  4: ["item", "case"],
  5: ["vacancy", "company"],
  6: ["person", "company"],
  7: ["case", "benefactor"],
  8: ["benefactor", "case"],
  9: ["case", "event"],
  10: ["visit", "plan"],
};

export type PeopleCount = { targetGroup: TargetGroup; gender: Gender; count: number };

/** What one entry says, once it is right. Amounts in rial; `deliveredOn` lies in the entry's month. */
export type ServiceEntryValue = {
  deliveredOn: CalendarDate;
  title: string;
  description: string;
  quantity: number;
  unit: Unit;
  costRial: bigint;
  resourceKind: ResourceKind | null;
  /** Names of the business people involved, one a line; "" for none. */
  businessPeople: string;
  /** Only counts above zero. They count all people served, the linked ones among them. */
  people: PeopleCount[];
  beneficiaryNationalIds: string[];
} & { [S in Service]: { service: S; details: DetailsOf[S] } }[Service];

/** People served: the counts, or the linked people where nothing was counted; among them those who have since been made anonymous. */
export function servedCount(
  entry: Pick<ServiceEntryValue, "people" | "beneficiaryNationalIds">,
  anonymous = 0,
): number {
  const counted = entry.people.reduce((sum, { count }) => sum + count, 0);
  return Math.max(counted, entry.beneficiaryNationalIds.length + anonymous);
}
