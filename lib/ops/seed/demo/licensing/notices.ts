import type { PolicyVersion } from "@/lib/domain/aid/policy-version";
import { policyInForce } from "@/lib/domain/aid/policy-version";
import { isInactive, monthsWithoutPerformance } from "@/lib/domain/licensing/inactivity";
import { deadlineOf } from "@/lib/domain/month/deadline";
import { addDays, type CalendarDate, formatJalaliDate } from "@/lib/domain/shared/calendar-date";
import { formatMonth, type JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import type { CenterPlan } from "../centers";
import type { People } from "../people";
import { randomOf } from "../random";
import type { EventRow, MonthRow } from "../rows";
import { instant } from "../timeline";
import { eventOf, handsOf } from "./hands";
import type { NoticeRow } from "./rows";

const DAYS_TO_REPLY = 20;

type Facts = {
  centers: readonly CenterPlan[];
  months: readonly MonthRow[];
  policies: PolicyVersion[];
  people: People;
  today: CalendarDate;
};

/** The first working center, if there is one, that has been silent long enough: it has been told so, and may reply. */
export function noticeRows(facts: Facts): { rows: NoticeRow[]; events: EventRow[] } {
  const { centers, people, today } = facts;
  for (const center of centers) {
    if (center.row.status !== "active") continue;
    const silence = silenceOf(center, facts);
    if (!silence || silence.servedOn >= today) continue;
    const { row, office } = center;
    const { employment } = handsOf(office, people);
    const random = randomOf(`${row.id} notice`);
    const place = { province_id: row.province_id, office_id: row.office_id, center_id: row.id };
    const replyBy = addDays(silence.servedOn, DAYS_TO_REPLY);
    const notice: NoticeRow = {
      ...place,
      status: "served",
      silent_months: silence.months,
      text:
        `برای ${toPersianDigits(silence.months)} ماه پیاپی تا پایان ${formatMonth(silence.lastDue)} هیچ کارکرد تأییدشده‌ای از آن مرکز در سامانه نیست. ` +
        `خواهشمند است دلیل آن و برنامه از سرگیری کار تا ${formatJalaliDate(replyBy)} نوشته شود.`,
      served_on: silence.servedOn,
      served_by_id: employment.id,
      served_by_name: employment.name,
      reply_by: replyBy,
    };
    const event = eventOf(
      {
        at: instant(silence.servedOn, 10, random.int(0, 59)).toISOString(),
        hand: employment,
        kind: "notice.served",
        subject: "center",
        subjectId: row.id,
        after: { status: notice.status, replyBy, silentMonths: notice.silent_months },
      },
      place,
      random,
    );
    return { rows: [notice], events: [event] };
  }
  return { rows: [], events: [] };
}

function silenceOf({ row, months: owed }: CenterPlan, { months, policies, today }: Facts) {
  const deadlines = owed.flatMap((month) => {
    const policy = policyInForce(policies, month);
    return policy.ok ? [{ month, on: deadlineOf(policy.value, month, "province") }] : [];
  });
  const due = deadlines.findLast(({ on }) => on < today);
  if (!due) return null;
  const confirmed = months
    .filter(({ center_id: id, status }) => id === row.id && status === "confirmed")
    .map(({ month }) => month as JalaliMonth)
    .sort();
  const activity = {
    startedMonth: row.started_month as JalaliMonth,
    lastConfirmed: confirmed.at(-1) ?? null,
    lastDue: due.month,
  };
  if (!isInactive(activity)) return null;
  return { months: monthsWithoutPerformance(activity), lastDue: due.month, servedOn: addDays(due.on, 2) };
}
