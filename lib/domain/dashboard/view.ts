import { policyInForce, type PolicyVersion } from "../aid/policy-version";
import { daysLeft, deadlineOf } from "../month/deadline";
import { monthStatusViews, type Tone } from "../month/labels";
import type { MonthStatus } from "../month/workflow";
import { daysBetween, todayInTehran } from "../shared/calendar-date";
import { compareMonths, formatMonth, type JalaliMonth, monthAt } from "../shared/jalali-month";
import { formatNumber } from "../shared/rial";

export type WaitingFacts = {
  centerId: string;
  centerName: string;
  officeName: string;
  month: JalaliMonth;
  status: MonthStatus;
  /** since when it waits for this person; null for a month not sent yet */
  since: Date | null;
  logged: number;
};

export type DashboardFacts = {
  waiting: WaitingFacts[];
  /** of which `waiting` holds the first */
  total: number;
  month: JalaliMonth;
  figures: { due: number; received: number; confirmed: number; payableRial: bigint } | null;
  policies: PolicyVersion[];
};

export type TaskView = {
  centerId: string;
  month: JalaliMonth;
  title: string;
  detail: string;
  age: string | null;
  tag: { tone: Tone; text: string };
};

export type DashboardView = {
  tasks: TaskView[];
  more: string | null;
  month: { id: JalaliMonth; title: string };
  figures: { due: string; received: string; missing: string; confirmed: string; payable: string } | null;
  rights: DashboardRights;
};

export type DashboardRights = {
  mayManage: boolean;
  maySeeCenters: boolean;
  mayDecide: boolean;
  /** has a caseload */
  mayFollow: boolean;
};

/** The first page of a person: what waits for them, each with its age and deadline, then the last month's figures. */
export function viewDashboard(facts: DashboardFacts, rights: DashboardRights, now: Date): DashboardView {
  const { figures, waiting, total } = facts;
  return {
    tasks: waiting.map((task) => viewTask(task, facts.policies, now)),
    more: total > waiting.length ? `${formatNumber(total - waiting.length)} مورد دیگر هم منتظر است.` : null,
    month: { id: facts.month, title: formatMonth(facts.month) },
    figures: figures && {
      due: formatNumber(figures.due),
      received: formatNumber(figures.received),
      missing: formatNumber(figures.due - figures.received),
      confirmed: formatNumber(figures.confirmed),
      payable: formatNumber(figures.payableRial),
    },
    rights,
  };
}

const steps = {
  open: "center",
  returned: "center",
  submitted: "office",
  officeVerified: "province",
} as const;

function viewTask(task: WaitingFacts, policies: readonly PolicyVersion[], now: Date): TaskView {
  const { status } = task;
  const step = status === "confirmed" || status === "paid" ? null : steps[status];
  const policy = policyInForce(policies, task.month);
  const left = step && policy.ok ? daysLeft(deadlineOf(policy.value, task.month, step), now) : null;
  const isCurrent = compareMonths(task.month, monthAt(now)) === 0;
  return {
    centerId: task.centerId,
    month: task.month,
    title: `${titles[status]} ${formatMonth(task.month)}`,
    detail: `${task.centerName}، ${task.officeName} · ${loggedText(task.logged)}`,
    age: ageOf(task.since, now),
    tag:
      status === "returned"
        ? { tone: "warning", text: monthStatusViews.returned.label }
        : left === null
          ? { tone: "neutral", text: monthStatusViews[status].label }
          : left < 0
            ? { tone: "danger", text: `${formatNumber(-left)} روز از مهلت گذشته` }
            : {
                tone: isCurrent ? "neutral" : left <= 2 ? "warning" : "info",
                text: left === 0 ? "امروز آخرین روز مهلت" : `${formatNumber(left)} روز تا پایان مهلت`,
              },
  };
}

const titles: Record<MonthStatus, string> = {
  open: "ثبت و ارسال کارکرد",
  returned: "اصلاح کارکرد",
  submitted: "بررسی کارکرد",
  officeVerified: "تأیید کارکرد",
  confirmed: "کارکرد",
  paid: "کارکرد",
};

const loggedText = (logged: number): string =>
  logged === 0 ? "بدون خدمت ثبت‌شده" : `${formatNumber(logged)} خدمت ثبت‌شده`;

function ageOf(since: Date | null, now: Date): string | null {
  if (!since) return null;
  const days = daysBetween(todayInTehran(since), todayInTehran(now));
  return days <= 0 ? "از امروز" : `${formatNumber(days)} روز در انتظار`;
}
