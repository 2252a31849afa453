import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Standing } from "@/lib/domain/entrepreneur/level";
import type { OfficePlan } from "../offices";
import type { Person } from "../people";
import type { Random } from "../random";
import type { BeneficiaryRow } from "../rows";
import { instant } from "../timeline";
import type { Trade } from "../trades";
import type { CasePlan } from "./plans";
import type { CaseRecord, CaseRows, OutletRow } from "./rows";

export type Numbered = {
  [T in keyof CaseRows]: CaseRows[T][number] extends { id: number } ? T : never;
}[keyof CaseRows];

/** An entrepreneur's case while its story is being told, with what has been recorded so far. */
export type CaseDraft = {
  id: number;
  plan: CasePlan;
  office: OfficePlan;
  person: BeneficiaryRow;
  trade: Trade;
  /** who records, and in whose caseload the entrepreneur is, if in anybody's */
  hand: Person;
  caseworker: Person | null;
  decider: Person;
  outlets: OutletRow[];
  random: Random;
  today: CalendarDate;
  startedOn: CalendarDate;
  enrolledOn: CalendarDate;
  /** the last day of which something may be recorded */
  untilOn: CalendarDate;
  endedOn: CalendarDate | null;
  standing: Standing;
  sinceOn: CalendarDate;
  rows: CaseRows;
  next: (table: Numbered) => number;
};

export const noRows = (): CaseRows => ({
  entrepreneur: [],
  entrepreneur_state: [],
  promotion: [],
  level_history: [],
  product: [],
  sales_invoice: [],
  sales_month: [],
  course_completion: [],
  visit: [],
  call: [],
  outlet_contract: [],
  job: [],
  road_map_tick: [],
  loan: [],
  installment: [],
  loan_payment: [],
  entitlement_given: [],
});

/** The instant in office hours at which something of a day was written down; never later than this morning. */
export function writtenAt({ random, today }: CaseDraft, day: CalendarDate): string {
  const at = instant(day, random.int(9, 17), random.int(0, 59));
  const horizon = instant(today, 0);
  return (at < horizon ? at : horizon).toISOString();
}

export const recorded = (draft: CaseDraft, day: CalendarDate, hand: Person = draft.hand) => ({
  recorded_by_id: hand.id,
  recorded_by_name: hand.name,
  recorded_at: writtenAt(draft, day),
});

/** What every record of an entrepreneur begins with. */
export const record = (draft: CaseDraft, table: Numbered, day: CalendarDate, hand?: Person): CaseRecord => ({
  id: draft.next(table),
  entrepreneur_id: draft.id,
  ...recorded(draft, day, hand),
  voided_at: null,
  voided_by_name: null,
  void_reason: null,
});
