import type { Timeliness } from "../month/deadline";
import { monthStatusViews, timelinessViews, type Tone } from "../month/labels";
import type { MonthStatus } from "../month/workflow";

/** One month of one center; status is null while nothing has been logged, late until the first submission; empty: submitted without a service. */
export type CenterMonth = { due: boolean; status: MonthStatus | null; late: boolean | null; empty: boolean };

/**
 * Where a month stands and whether it came in time; timeliness is null where nothing was owed and nothing came. What came
 * empty is received, but not complete.
 */
export type MonthState = { status: MonthStatus | null; timeliness: Timeliness | null; empty: boolean };

/** Before the deadline nobody is missing. */
export function monthStateOf({ due, status, late, empty }: CenterMonth, deadlinePassed: boolean): MonthState {
  if (late !== null) return { status, timeliness: late ? "late" : "onTime", empty };
  if (!due) return { status, timeliness: null, empty: false };
  return { status, timeliness: deadlinePassed ? "missing" : "notDue", empty: false };
}

export type StateTag = { label: string; tone: Tone };

const emptyReport: StateTag = { label: "بدون خدمت", tone: "warning" };

/** The words for it, at least one. */
export function monthStateTags({ status, timeliness, empty }: MonthState): StateTag[] {
  const views = [
    status && monthStatusViews[status],
    timeliness && timelinessViews[timeliness],
    empty && emptyReport,
  ];
  const tags = views.flatMap((view): StateTag[] => (view ? [{ label: view.label, tone: view.tone }] : []));
  return tags.length > 0 ? tags : [{ label: "بدون تعهد در این ماه", tone: "neutral" }];
}

/** The months of centers by their state, as lists filter them and figures count them. */
export const centerMonthStates = {
  due: "موظف به گزارش",
  received: "دریافت‌شده",
  onTime: "به‌موقع",
  late: "با تأخیر",
  complete: "کامل",
  empty: "بدون خدمت",
  notSubmitted: "هنوز نفرستاده",
  missing: "ارسال‌نشده پس از مهلت",
  submitted: "منتظر بررسی اداره",
  officeVerified: "منتظر تأیید استان",
  returned: "بازگردانده‌شده",
  confirmed: "تأییدشده",
  unconfirmed: "هنوز تأییدنشده",
  paid: "پرداخت‌شده",
  noticed: "دارای اخطار در پایان ماه",
} as const;

export type CenterMonthState = keyof typeof centerMonthStates;

export const isCenterMonthState = (text: string): text is CenterMonthState =>
  Object.hasOwn(centerMonthStates, text);
