import type { Service } from "../aid/service-number";
import type { Level } from "../entrepreneur/level";
import type { MonthStatus } from "../month/workflow";
import type { CenterStatus } from "../organisation/center";
import type { PeopleCount } from "../service-entry/model";

/** One row of S1 ح over the confirmed months of an area. */
export type ServiceFigures = {
  service: Service;
  entries: number;
  quantity: number;
  /** people served, by target group and gender; somebody served twice counts twice */
  people: PeopleCount[];
  /** approved cost or resources */
  costRial: bigint;
  payableRial: bigint;
};

export type CenterFigures = {
  id: string;
  name: string;
  office: string;
  /** at the end of the month */
  status: CenterStatus;
  /** whether it owed a performance for the month */
  due: boolean;
  /** null while nothing has been logged */
  month: MonthStatus | null;
  /** null until the first submission */
  late: boolean | null;
  /** services logged when it was submitted; a submission without any is not complete */
  logged: number;
  entries: number;
  beneficiaries: number;
  payableRial: bigint;
  baseAidRial: bigint;
};

export type LevelCounts = Record<Level | "graduated", number>;
/** By the standing that was reached. */
export type PromotionCounts = Record<Exclude<Level, 1> | "graduated", number>;

/** What the report of a month says in numbers, of a province or of all that have sent theirs [S1 ط]. */
export type ReportFigures = {
  /** by their status at the end of the month */
  centers: Record<CenterStatus, number>;
  months: {
    due: number;
    received: number;
    onTime: number;
    complete: number;
    confirmed: number;
    open: number;
  };
  services: ServiceFigures[];
  entries: number;
  beneficiaries: number;
  /** through benefactors, rows 7 and 8 */
  raisedRial: bigint;
  payableRial: bigint;
  /** of it, what has been paid when the report was put together */
  paidRial: bigint;
  paidMonths: number;
  /** beside the formula, never inside it */
  baseAidRial: bigint;
  /** at the end of the month */
  levels: LevelCounts;
  /** in the month */
  promotions: PromotionCounts;
  /** notices of inactivity that ran at the end of the month */
  openNotices: number;
};

/** The report of a province, with the centers its sums are made of. */
export type ProvinceFigures = ReportFigures & { items: CenterFigures[] };
