import type { Timeliness } from "../month/deadline";
import type { JalaliMonth } from "../shared/jalali-month";
import type { Check } from "./checks";
import type { Difference } from "./differences";
import type { ProvinceFigures, ReportFigures } from "./figures";
import type { Narrative, NarrativePart } from "./narrative";
import type { ReportStatus } from "./workflow";

export type Named = { id: string; name: string };

/** One revision in the history of a month's report. */
export type RevisionLine = {
  revision: number;
  status: ReportStatus;
  number: string | null;
  revisionReason: string | null;
  writtenByName: string;
  writtenAt: Date;
  sentByName: string | null;
  sentAt: Date | null;
  sentLate: boolean | null;
  openMonths: number | null;
  decidedByName: string | null;
  decidedAt: Date | null;
  returnReason: string | null;
};

export type ReportView = {
  province: Named;
  month: JalaliMonth;
  deadline: string;
  timeliness: Timeliness;
  ended: boolean;
  /** the one that is shown; null where nobody has begun */
  revision: RevisionLine | null;
  /** what the forms were made from */
  key: { revision: number; version: number };
  revisions: RevisionLine[];
  narrative: Narrative;
  figures: ProvinceFigures;
  checks: Check[];
  /** what was sent against what the months say now; empty for a draft, whose figures are of now */
  sinceSent: Difference[];
  /** against the revision before it */
  sinceFormer: {
    figures: Difference[];
    parts: { part: NarrativePart; before: string; after: string }[];
  } | null;
  may: { write: boolean; send: boolean; decide: boolean; revise: boolean; national: boolean; cases: boolean };
  /** why it cannot be sent yet, or not be decided by this person */
  obstacle: string | null;
};

export type NationalPart = Named & {
  /** the latest revision that was sent; null where none was */
  report: {
    revision: number;
    status: ReportStatus;
    number: string;
    sentAt: Date;
    openMonths: number;
    payableRial: bigint;
    confirmed: number;
  } | null;
  timeliness: Timeliness;
  /** what the months say now, where that is no longer what was sent */
  nowPayableRial: bigint | null;
};

export type NationalView = {
  month: JalaliMonth;
  deadline: string;
  parts: NationalPart[];
  figures: ReportFigures;
  checks: Check[];
  may: { cases: boolean };
};

export type ReportCell = {
  month: JalaliMonth;
  /** of the latest revision that was sent */
  status: ReportStatus | null;
  timeliness: Timeliness;
  /** a text is being written, by whom that may be known */
  draft: boolean;
};
export type ReportRow = Named & { cells: ReportCell[] };

export type ProvinceMonth = ReportCell & {
  ended: boolean;
  deadline: string;
  due: number;
  confirmed: number;
  openMonths: number | null;
};

export type ReportsView = {
  /** the newest month that is shown */
  until: JalaliMonth;
  earlier: JalaliMonth;
  later: JalaliMonth | null;
  national: boolean;
} & (
  | { kind: "matrix"; months: JalaliMonth[]; rows: ReportRow[] }
  | { kind: "province"; province: Named; months: ProvinceMonth[] }
);
