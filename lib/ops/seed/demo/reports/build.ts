import { policyInForce, type PolicyVersion } from "@/lib/domain/aid/policy-version";
import { deadlineOf, isLate } from "@/lib/domain/month/deadline";
import { buildReportNumber } from "@/lib/domain/report/report-number";
import { type CalendarDate, toJalali, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { compareMonths, type JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { provinces } from "@/prisma/reference/provinces";
import type { CenterPlan } from "../centers";
import { count } from "../licensing/numbers";
import type { SerialRow } from "../licensing/rows";
import type { People } from "../people";
import { randomOf } from "../random";
import type { EventRow, MonthRow } from "../rows";
import { instant } from "../timeline";
import { revisionsOf } from "./course";
import type { RevisionDraft } from "./draft";
import { reportEvents } from "./events";
import { reportFateOf } from "./fate";
import { handsOf } from "./hands";
import { mended, narrativeOf } from "./narrative";
import { reportRow } from "./row";
import type { ReportRow } from "./rows";
import { standingAt } from "./state";

type Facts = {
  centers: readonly CenterPlan[];
  months: readonly MonthRow[];
  calendar: readonly JalaliMonth[];
  policies: PolicyVersion[];
  people: People;
  today: CalendarDate;
};

export type Reports = { rows: ReportRow[]; serials: SerialRow[]; events: EventRow[] };

/** The reports of all provinces on the months that have ended. */
export function buildReports(facts: Facts): Reports {
  const drafts = provinces.flatMap(([id, slug]) =>
    facts.calendar.slice(0, -1).flatMap((month) => draftsOf(id, slug, month, facts)),
  );
  const { serials, last } = count(
    "report",
    drafts.flatMap(({ key, provinceId, course: { sentAt } }) =>
      sentAt ? [{ key, provinceId, on: todayInTehran(sentAt), at: sentAt.getTime() }] : [],
    ),
  );
  const numbered = drafts.map((draft) => {
    const { provinceId, course } = draft;
    const number = course.sentAt
      ? buildReportNumber(
          toJalali(todayInTehran(course.sentAt)).year,
          provinceId,
          serials.get(draft.key) ?? 0,
        )
      : null;
    return { draft, row: reportRow(draft, number) };
  });
  return {
    rows: numbered.map(({ row }) => row),
    serials: last,
    events: numbered.flatMap(({ draft, row }) => reportEvents(draft, row)),
  };
}

function draftsOf(provinceId: string, slug: string, month: JalaliMonth, facts: Facts): RevisionDraft[] {
  const policy = policyInForce(facts.policies, month);
  if (!policy.ok) throw new Error(`no policy is in force for ${month}: load the reference data first`);
  const monthsAgo = compareMonths(facts.calendar.at(-1) ?? month, month);
  const random = randomOf(`${provinceId}/${month} report`);
  const fate = reportFateOf(provinceId, monthsAgo, random);
  const courses = revisionsOf(fate, month, policy.value, instant(facts.today, 0), random);
  const centers = facts.centers.filter(({ row }) => row.province_id === provinceId);
  const hands = handsOf(slug, fate.outcome === "draft", facts.people, random);
  const first = narrativeOf(centers, random);
  const sentFirst = courses[0]?.sentAt;
  const late = sentFirst ? isLate(deadlineOf(policy.value, month, "report"), sentFirst) : false;
  return courses.map((course, index) => ({
    ...{ provinceId, month, course, hands, late, random, revision: index + 1 },
    key: `${provinceId} ${month} ${index + 1}`,
    narrative: index === 0 ? first : mended(first, centers, random),
    standing: standingAt(course.sentAt?.toISOString() ?? "", month, centers, facts.months),
  }));
}
