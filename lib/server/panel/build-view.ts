import type { CenterStatus } from "@/lib/domain/organisation/center";
import { monthStateOf } from "@/lib/domain/panel/center-month";
import { capOf, termsOf } from "@/lib/domain/panel/panel-month";
import type { PanelCenter, PanelMonth, PanelView } from "@/lib/domain/panel/panel-view";
import { serviceFigures } from "@/lib/domain/panel/services";
import { formatJalaliDate } from "@/lib/domain/shared/calendar-date";
import {
  compareMonths,
  type JalaliMonth,
  jalaliMonth,
  lastMonths,
  monthAt,
} from "@/lib/domain/shared/jalali-month";
import type { AreaFields, CenterPage, OfficePage, PageFields } from "@/lib/server/panel/rows";

const MONTHS = 12;

/** What every level shows of the month itself. */
export function monthView(page: PageFields, now: Date) {
  const { targets, counts, ceilings, payables, ...totals } = page.totals;
  const terms = termsOf(page.policies, page.month, now);
  return {
    month: page.month,
    currentMonth: monthAt(now),
    deadline: terms && { text: formatJalaliDate(terms.deadline), passed: terms.deadlinePassed },
    totals: {
      ...totals,
      late: totals.received - totals.onTime,
      outstanding: Math.max(0, totals.due - totals.received),
      cap: capOf(page.policies, page.month, totals.due),
    },
    services: serviceFigures({ targets, counts, ceilings, payables }),
  } satisfies Partial<PanelView>;
}

/** The last twelve months, oldest first; what changes from month to month is followed back from the month of the page. */
export function monthsView(page: AreaFields): PanelMonth[] {
  const byMonth = new Map(page.months.map((row) => [row.month, row]));
  const steps = new Map(page.steps.map(([month, ...step]) => [month, step]));
  let { due } = page.totals;
  let { active, suspended, inactive } = page.totals.centers;
  return lastMonths(page.month, MONTHS)
    .reverse()
    .map((month) => {
      const row = byMonth.get(month);
      const view = {
        month,
        due,
        received: row?.received ?? 0,
        onTime: row?.onTime ?? 0,
        complete: row?.complete ?? 0,
        confirmed: row?.confirmed ?? 0,
        payable: row?.payable ?? "0",
        paid: row?.paid ?? "0",
        cap: capOf(page.policies, month, due),
        centers: { active, suspended, inactive },
      };
      const [moreActive = 0, moreSuspended = 0, moreInactive = 0] = steps.get(month) ?? [];
      due -= row?.delta ?? 0;
      active -= moreActive;
      suspended -= moreSuspended;
      inactive -= moreInactive;
      return view;
    })
    .reverse();
}

export function centersView(rows: OfficePage["centers"], deadlinePassed: boolean): PanelCenter[] {
  return rows.map(({ id, name, due, status, late, empty, entries, payable }) => ({
    id,
    name,
    state: monthStateOf({ due, status, late, empty }, deadlinePassed),
    entries,
    payable,
  }));
}

/** The months of one center, in the shape of an area's and as rows, newest first. */
export function centerMonthsView(
  page: CenterPage,
  now: Date,
): Pick<PanelView, "months" | "centerMonths" | "status"> {
  const byMonth = new Map(page.months.map((row) => [row.month, row]));
  const owes = (month: JalaliMonth) =>
    page.startedMonth !== null &&
    month >= page.startedMonth &&
    (page.endedMonth === null || compareMonths(month, jalaliMonth(page.endedMonth)) < 0);
  const statusAt = (month: string) => page.steps.findLast(([since]) => since <= month)?.[1] ?? null;
  const shown = lastMonths(page.month, MONTHS).map((month) => {
    const row = byMonth.get(month);
    const terms = termsOf(page.policies, month, now);
    const { late = null, status = null, empty = false } = row ?? {};
    const due = owes(month);
    const area: PanelMonth = {
      month,
      due: Number(due),
      received: Number(late !== null),
      onTime: Number(late === false),
      complete: Number(late !== null && !empty),
      confirmed: Number(status === "confirmed" || status === "paid"),
      payable: row?.payable ?? "0",
      paid: (status === "paid" && row?.payable) || "0",
      cap: capOf(page.policies, month, Number(due)),
      centers: centersOf(statusAt(month)),
    };
    const state = monthStateOf({ due, status, late, empty }, terms?.deadlinePassed ?? true);
    const line = { month, state, entries: row?.entries ?? null, payable: row?.payable ?? null };
    return { area, line, listed: due || row !== undefined };
  });
  return {
    status: statusAt(page.month),
    months: shown.map(({ area }) => area),
    centerMonths: shown.flatMap(({ line, listed }) => (listed ? [line] : [])).reverse(),
  };
}

const centersOf = (status: CenterStatus | null) => ({
  active: Number(status === "active"),
  suspended: Number(status === "suspended"),
  inactive: Number(status === "inactive"),
});
