import type { CalendarDate } from "../shared/calendar-date";
import {
  type CompletedCourse,
  type Contract,
  type EvidenceKind,
  type EvidenceRef,
  type Job,
  type LevelEvidence,
  type Product,
  type SalesInvoice,
  valid,
} from "./evidence";
import { countedInvoices } from "./invoices";
import type { Standing } from "./level";
import type { LevelRules } from "./rules";

/** Whom an evaluation is about; `sinceOn` is the first day of the present stay on the level. */
export type Evaluated = { standing: Standing; sinceOn: CalendarDate };

/** What the measures look at: only what counts on the day, in one order whatever order it came in. */
export type Seen = {
  on: CalendarDate;
  sinceOn: CalendarDate;
  rules: LevelRules;
  invoices: readonly SalesInvoice[];
  courses: readonly CompletedCourse[];
  products: readonly Product[];
  contracts: readonly Contract[];
  jobs: readonly Job[];
};

export const see = (
  evidence: LevelEvidence,
  { sinceOn, on, rules }: Pick<Seen, "sinceOn" | "on" | "rules">,
): Seen => ({
  on,
  sinceOn,
  rules,
  invoices: countedInvoices(evidence.invoices, on),
  courses: ordered(evidence.courses),
  products: ordered(evidence.products),
  contracts: ordered(evidence.contracts),
  jobs: ordered(evidence.jobs),
});

const ordered = <T extends { id: number; voided: boolean }>(records: readonly T[]): T[] =>
  valid(records).sort((a, b) => a.id - b.id);

export const refs = (kind: EvidenceKind, records: readonly { id: number }[]): EvidenceRef[] =>
  records.map(({ id }) => ({ kind, id }));
