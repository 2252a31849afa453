import type { CenterStatus } from "../organisation/center";
import type { JalaliMonth } from "../shared/jalali-month";
import type { MonthState } from "./center-month";
import type { Measure } from "./measure";
import type { ServiceFigures } from "./services";

export type PanelLevel = "country" | "province" | "office" | "center";
export type Named = { id: string; name: string };
export type PanelPlace = { province?: Named; office?: Named; center?: Named };

/** The figures of a month, and what they are held against; rial as decimal text. */
export type PanelTotals = {
  due: number;
  received: number;
  onTime: number;
  late: number;
  /** owed and not received: missing after the deadline, not yet due before it */
  outstanding: number;
  withOffice: number;
  withProvince: number;
  returned: number;
  confirmed: number;
  entries: number;
  beneficiaries: number;
  raised: string;
  baseAid: string;
  payable: string;
  /** received with at least one service */
  complete: number;
  paidMonths: number;
  paid: string;
  /** centers that owe a report × the cap of the policy in force; null without a policy */
  cap: string | null;
  /** by their status at the end of the month */
  centers: Record<CenterStatus, number>;
};

/** What the months compare of it: a center that is opening does not work yet. */
export type MonthCenters = Pick<PanelTotals["centers"], "active" | "suspended" | "inactive">;

export type PanelMonth = {
  month: JalaliMonth;
  due: number;
  received: number;
  onTime: number;
  complete: number;
  confirmed: number;
  payable: string;
  paid: string;
  cap: string | null;
  centers: MonthCenters;
};

export type PanelPart = Named & {
  due: number;
  /** centers that are active at the end of the month */
  active: number;
  received: number;
  onTime: number;
  complete: number;
  confirmed: number;
  payable: string;
  paid: string;
};
type WithState = { state: MonthState; entries: number | null; payable: string | null };
export type PanelCenter = Named & WithState;
export type PanelCenterMonth = { month: JalaliMonth } & WithState;

/** One shape for every level; the parts beneath the place come as one of three lists. */
export type PanelView = PanelRows & { totals: PanelTotals };

/** All but the figures of the month itself. */
export type PanelRows = {
  level: PanelLevel;
  place: PanelPlace;
  /** of the one center, at the end of the month; null at the other levels, and before it was there */
  status: CenterStatus | null;
  /** the widest level that the actor may go up to */
  top: PanelLevel;
  measure: Measure;
  month: JalaliMonth;
  currentMonth: JalaliMonth;
  deadline: { text: string; passed: boolean } | null;
  months: PanelMonth[];
  services: ServiceFigures[];
  parts: PanelPart[];
  centers: PanelCenter[];
  centerMonths: PanelCenterMonth[];
};
