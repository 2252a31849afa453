import { monthStatusViews, timelinessViews, type Tone } from "../month/labels";
import type { MonthStatus } from "../month/workflow";

/** What a list knows of one month of one center; status is null while nothing has been logged. */
export type CenterMonth = {
  due: boolean;
  status: MonthStatus | null;
  /** null until the first submission */
  late: boolean | null;
};

export type StateTag = { label: string; tone: Tone };

/** Where the month stands, and whether it came on time; before the deadline nobody is missing. */
export function centerMonthTags(month: CenterMonth, deadlinePassed: boolean): StateTag[] {
  const { due, status, late } = month;
  if (late === null) {
    if (!due) return [{ label: "بدون تعهد در این ماه", tone: "neutral" }];
    const timeliness = timelinessViews[deadlinePassed ? "missing" : "notDue"];
    return status === "open" ? [tagOf(monthStatusViews.open), tagOf(timeliness)] : [tagOf(timeliness)];
  }
  return [tagOf(monthStatusViews[status ?? "open"]), tagOf(timelinessViews[late ? "late" : "onTime"])];
}

const tagOf = ({ label, tone }: StateTag): StateTag => ({ label, tone });

/** The months of centers by their state, as lists filter them and figures count them. */
export const centerMonthStates = {
  due: "موظف به گزارش",
  received: "دریافت‌شده",
  onTime: "به‌موقع",
  late: "با تأخیر",
  notSubmitted: "هنوز نفرستاده",
  missing: "ارسال‌نشده پس از مهلت",
  submitted: "منتظر بررسی اداره",
  officeVerified: "منتظر تأیید استان",
  returned: "بازگردانده‌شده",
  confirmed: "تأییدشده",
} as const;

export type CenterMonthState = keyof typeof centerMonthStates;

export const isCenterMonthState = (text: string): text is CenterMonthState =>
  Object.hasOwn(centerMonthStates, text);
