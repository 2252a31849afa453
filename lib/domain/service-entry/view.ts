import { type Service } from "../aid/service-number";
import { serviceRow } from "../aid/service-table";
import { type CalendarDate, formatInstant, formatJalaliDate, toJalali } from "../shared/calendar-date";
import { formatMonth, type JalaliMonth } from "../shared/jalali-month";
import { toPersianDigits } from "../shared/persian-digits";
import { fileSize } from "../shared/file-size";
import { formatNumber, formatRial } from "../shared/rial";
import { type EntryDecision, entryDecisionLabels } from "./decision";
import { describeDetails } from "./details";
import { genderLabels, type PeopleCount, resourceKindLabels, targetGroupLabels, unitLabels } from "./model";

export type StoredEntry = {
  id: string;
  version: number;
  service: Service;
  delivered_on: CalendarDate;
  title: string;
  description: string;
  quantity: number;
  unit: string;
  cost_rial: bigint;
  resource_kind: string | null;
  business_people: string;
  people: PeopleCount[];
  details: Record<string, unknown>;
  decision: EntryDecision;
  confirmed_quantity: number | null;
  decision_reason: string | null;
  logged_by_name: string;
  logged_at: Date;
};

export type EntryPageFacts = {
  centerId: string;
  centerName: string;
  month: JalaliMonth;
  entry: StoredEntry;
  /** a person who was made anonymous has no national id any more */
  linked: { name: string; nationalId: string | null }[] | null;
  evidence: { id: string; name: string; mediaType: string; size: number }[] | null;
  events: { kind: string; at: Date; actorName: string; note: string | null }[] | null;
};

/** Values as the entry's form shows them, by field name. */
export type EntryFormValues = Record<string, string>;

export type EntryPageView = {
  centerId: string;
  centerName: string;
  month: JalaliMonth;
  monthTitle: string;
  id: string;
  version: number;
  service: Service;
  serviceLabel: string;
  clause: string;
  title: string;
  facts: { term: string; value: string }[];
  description: string;
  decision: EntryDecision;
  decisionLabel: string;
  decisionReason: string | null;
  evidence: { id: string; name: string; image: boolean; size: string }[];
  timeline: { kind: string; at: string; iso: string; by: string; note: string | null }[];
  mayChange: boolean;
  formValues: EntryFormValues;
};

const own = (labels: Readonly<Record<string, string>>, key: string) =>
  (Object.hasOwn(labels, key) ? labels[key] : key) ?? key;
const maskNationalId = (id: string) =>
  `${toPersianDigits(id.slice(0, 3))}•••${toPersianDigits(id.slice(-2))}`;

/** The page of one entry: every fact with its Persian name, and the values that a form mending it begins with. */
export function viewEntryPage(facts: EntryPageFacts, mayChange: boolean): EntryPageView {
  const { entry } = facts;
  const { label, clause } = serviceRow(entry.service);
  const unit = own(unitLabels, entry.unit);
  const confirmed =
    entry.decision === "reduced" && entry.confirmed_quantity !== null
      ? ` به ${formatNumber(entry.confirmed_quantity)} ${unit}`
      : "";
  return {
    centerId: facts.centerId,
    centerName: facts.centerName,
    month: facts.month,
    monthTitle: formatMonth(facts.month),
    id: entry.id,
    version: entry.version,
    service: entry.service,
    serviceLabel: label,
    clause,
    title: entry.title,
    facts: [
      { term: "تاریخ خدمت", value: formatJalaliDate(entry.delivered_on) },
      { term: "مقدار", value: `${formatNumber(entry.quantity)} ${unit}` },
      ...describeDetails(entry.service, entry.details).map(({ label: term, value }) => ({ term, value })),
      { term: "هزینه یا منابع", value: formatRial(entry.cost_rial) },
      ...(entry.resource_kind
        ? [{ term: "نوع منبع", value: own(resourceKindLabels, entry.resource_kind) }]
        : []),
      ...(entry.business_people ? [{ term: "فعالان اقتصادی همراه", value: entry.business_people }] : []),
      ...entry.people.map(({ targetGroup, gender, count }) => ({
        term: `${targetGroupLabels[targetGroup]}، ${genderLabels[gender]}`,
        value: `${formatNumber(count)} نفر`,
      })),
      ...(facts.linked ?? []).map(({ name, nationalId }) => ({
        term: "مددجو",
        value: nationalId === null ? name : `${name} (${maskNationalId(nationalId)})`,
      })),
      { term: "ثبت‌کننده", value: `${entry.logged_by_name}، ${formatInstant(entry.logged_at)}` },
    ],
    description: entry.description,
    decision: entry.decision,
    decisionLabel: entryDecisionLabels[entry.decision] + confirmed,
    decisionReason: entry.decision_reason || null,
    evidence: (facts.evidence ?? []).map(({ id, name, mediaType, size }) => ({
      id,
      name,
      image: mediaType.startsWith("image/"),
      size: fileSize(size),
    })),
    timeline: (facts.events ?? []).map((event) => ({
      kind: event.kind,
      at: formatInstant(event.at),
      iso: event.at.toISOString(),
      by: event.actorName,
      note: event.note || null,
    })),
    mayChange,
    formValues: mayChange ? formValuesOf(entry, facts.linked ?? []) : {},
  };
}

function formValuesOf(entry: StoredEntry, linked: { nationalId: string | null }[]): EntryFormValues {
  return {
    day: String(toJalali(entry.delivered_on).day),
    title: entry.title,
    description: entry.description,
    quantity: toPersianDigits(entry.quantity),
    unit: entry.unit,
    costRial: formatNumber(entry.cost_rial),
    resourceKind: entry.resource_kind ?? "",
    businessPeople: entry.business_people,
    beneficiaryNationalIds: linked
      .flatMap(({ nationalId }) => (nationalId === null ? [] : [toPersianDigits(nationalId)]))
      .join("\n"),
    ...Object.fromEntries(
      entry.people.map((p) => [`people.${p.targetGroup}.${p.gender}`, toPersianDigits(p.count)]),
    ),
    ...Object.fromEntries(
      Object.entries(entry.details).map(([name, value]) => [`details.${name}`, detailText(value)]),
    ),
  };
}

// Counts, and amounts as decimal text, in Persian digits; choices are codes and stay.
const detailText = (value: unknown): string =>
  typeof value === "number" || (typeof value === "string" && /^\d+$/.test(value))
    ? toPersianDigits(value)
    : String(value);
