import type { CalendarDate } from "../shared/calendar-date";
import type { Course } from "./course";

/** What is recorded of an entrepreneur and may prove a level or be followed up (domain page 3). */
export const EVIDENCE_KINDS = [
  "salesInvoice",
  "course",
  "visit",
  "call",
  "product",
  "contract",
  "job",
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const evidenceKindLabels: Record<EvidenceKind, string> = {
  salesInvoice: "فاکتور فروش",
  course: "دوره آموزشی",
  visit: "بازدید",
  call: "تماس",
  product: "محصول",
  contract: "قرارداد",
  job: "شغل ایجادشده",
};

/** `id` grows in the order of recording. A voided record was wrong from the beginning: it counts nowhere, on no day. */
type Recorded = { id: number; voided: boolean };

export type SalesInvoice = Recorded & {
  number: string;
  issuedOn: CalendarDate;
  /** above zero */
  amountRial: bigint;
  /** the customer as named by the seller; null where nobody was named */
  customer: string | null;
  productId: number | null;
};

export type CompletedCourse = Recorded & { course: Course; completedOn: CalendarDate };
export type Visit = Recorded & { visitedOn: CalendarDate };
export type Call = Recorded & { calledOn: CalendarDate; answered: boolean };
export type Product = Recorded & { firstOfferedOn: CalendarDate };

/** A contract with a platform or shop (outlet); `endsOn` is its last day, null while none is agreed. */
export type Contract = Recorded & {
  outletId: number;
  /** whether the outlet is marked reputable */
  reputable: boolean;
  startsOn: CalendarDate;
  endsOn: CalendarDate | null;
};

/** A job for somebody other than the entrepreneur; unpaid help has a wage of zero. `endsOn` is its last day. */
export type Job = Recorded & { monthlyWageRial: bigint; startsOn: CalendarDate; endsOn: CalendarDate | null };

/** All of it, in any order. */
export type Evidence = {
  invoices: readonly SalesInvoice[];
  courses: readonly CompletedCourse[];
  visits: readonly Visit[];
  calls: readonly Call[];
  products: readonly Product[];
  contracts: readonly Contract[];
  jobs: readonly Job[];
};

/** What levels are judged by; visits and calls prove nothing. */
export type LevelEvidence = Omit<Evidence, "visits" | "calls">;

export type EvidenceRef = { kind: EvidenceKind; id: number };

/** Those that count at all. */
export const valid = <T extends Recorded>(records: readonly T[]): T[] =>
  records.filter(({ voided }) => !voided);

type Term = { startsOn: CalendarDate; endsOn: CalendarDate | null };

/** Whether a day lies within a term, its first and its last day included. */
export const runsOn = ({ startsOn, endsOn }: Term, on: CalendarDate): boolean =>
  startsOn <= on && (endsOn === null || on <= endsOn);
