import type { AidBreakdown } from "../aid/formula";
import type { PolicyVersion } from "../aid/policy-version";
import type { Targets } from "../aid/confirmed-rows";
import type { Service } from "../aid/service-number";
import type { EntryDecision } from "../service-entry/decision";
import type { CalendarDate } from "../shared/calendar-date";
import type { JalaliMonth } from "../shared/jalali-month";
import type { MonthStatus } from "./workflow";

/** One entry as a month's page needs it. */
export type EntryFacts = {
  id: string;
  service: Service;
  deliveredOn: CalendarDate;
  title: string;
  quantity: number;
  unit: string;
  costRial: bigint;
  beneficiaryCount: number;
  evidenceCount: number;
  decision: EntryDecision;
  confirmedQuantity: number | null;
  decisionReason: string | null;
  loggedById: number;
  loggedByName: string;
};

export type ReturnReasons = {
  note: string;
  byName: string;
  at: string;
  stage: "office" | "province";
  services: Record<string, string>;
};

/** The living batch that holds a month, and what it pays; all null or empty where there is none. */
export type PaymentFacts = {
  batchNumber: string | null;
  /** with what it settles of corrections; rial */
  amountRial: bigint | null;
  settledRial: bigint | null;
  paidOn: CalendarDate | null;
  bankReference: string | null;
  /** of the month itself, settled with the payment of a later one */
  corrections: { amountRial: bigint; reason: string; recordedAt: Date }[];
};

export type MonthEventFacts = { kind: string; at: Date; actorName: string; note: string | null };

/** All that the page of a center's month rests on, as the database gives it. */
export type MonthPageFacts = {
  center: {
    id: string;
    name: string;
    officeId: string;
    officeName: string;
    provinceId: string;
    provinceName: string;
    startedMonth: JalaliMonth;
    endedMonth: JalaliMonth | null;
  };
  month: JalaliMonth;
  status: MonthStatus;
  /** 0 while nobody has logged anything */
  version: number;
  firstSubmittedAt: Date | null;
  submittedById: number | null;
  verifiedAt: Date | null;
  verifiedById: number | null;
  confirmedAt: Date | null;
  returned: ReturnReasons | null;
  reopenReason: string | null;
  baseAidRial: bigint | null;
  payment: PaymentFacts;
  /** frozen at confirmation, else null */
  breakdown: AidBreakdown | null;
  targets: Targets;
  entries: EntryFacts[];
  events: MonthEventFacts[];
  policies: PolicyVersion[];
};
