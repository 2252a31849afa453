import type { PolicyVersion } from "@/lib/domain/aid/policy-version";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { lastMonths, monthOf } from "@/lib/domain/shared/jalali-month";
import { planBeneficiaries } from "./beneficiaries";
import { boardOf } from "./board";
import { buildCases } from "./cases/build";
import { planCenters } from "./centers";
import { type Sample, tieEvidence } from "./evidence/tie";
import { buildInbox } from "./inbox/build";
import { earliestDay, buildLicensing } from "./licensing/build";
import { buildMoney } from "./money/build";
import { historyOf } from "./months";
import { richOffices, thinOffices } from "./offices";
import { buildPlans } from "./plans/build";
import { targetsOf } from "./plans/targets";
import { buildReports } from "./reports/build";
import { planPeople } from "./people";
import type { Demo } from "./rows";
import { instant } from "./timeline";

const MONTHS = 18;

type DemoFacts = {
  today: CalendarDate;
  policies: PolicyVersion[];
  firstUserId: number;
  firstBeneficiaryId: number;
  samples: Sample[];
};

/** All rows of the demonstration: the same facts always give the same rows. */
export function buildDemo({ today, policies, firstUserId, firstBeneficiaryId, samples }: DemoFacts): Demo {
  const current = monthOf(today);
  const months = lastMonths(current, MONTHS);
  const firstMonth = months[0] ?? current;
  const centers = planCenters(months);
  const people = planPeople(centers, firstUserId, {
    created: instant(earliestDay(firstMonth), 7).toISOString(),
    closed: instant(today, 0).toISOString(),
  });
  const beneficiaries = planBeneficiaries(firstBeneficiaryId, people, today);
  const targets = new Map(centers.map((center) => [center.row.id, targetsOf(center)]));
  const world = { today, current, policies, people, beneficiaries, targets };
  const histories = centers.map((center) => historyOf(center, world));
  const entries = histories.flatMap((history) => history.entries);
  const performed = histories.flatMap((history) => history.months);
  const { opening, board_member, event, licensing_serial, ...licensing } = buildLicensing({
    centers,
    boards: centers.flatMap((center) => boardOf(center, people)),
    months: performed,
    policies,
    people,
    samples,
    firstMonth,
    today,
  });
  const money = buildMoney({
    centers,
    licenses: licensing.license,
    opening: licensing.opening_item,
    months: performed,
    calendar: months,
    policies,
    people,
    today,
  });
  const plans = buildPlans({ centers, targets, people, current, today });
  const reports = buildReports({
    centers,
    months: money.months,
    calendar: months,
    policies,
    people,
    today,
  });
  const notification = buildInbox(
    {
      ...money.rows,
      monthly_performance: money.months,
      annual_plan: plans.annual_plan,
      reports: reports.rows,
      nameOf: new Map(centers.map(({ row }) => [row.id, row.name])),
    },
    people,
    today,
  );
  const cases = buildCases({ today, people, beneficiaries });
  return {
    office: [...richOffices, ...thinOffices].map(({ id, name, provinceId }) => ({
      id,
      name,
      province_id: provinceId,
    })),
    center: [...centers.map(({ row }) => row), ...opening],
    board_member,
    annual_plan: plans.annual_plan,
    plan_month: plans.plan_month,
    user: people.users,
    role_grant: people.grants,
    beneficiary: beneficiaries,
    monthly_performance: money.months,
    service_entry: entries,
    entry_beneficiary: histories.flatMap((history) => history.linked),
    evidence_file: tieEvidence(entries, samples, current),
    ...licensing,
    ...cases,
    ...money.rows,
    licensing_serial: [...licensing_serial, ...money.serials, ...reports.serials],
    reports: reports.rows,
    notification,
    event: [
      ...histories.flatMap((history) => history.events),
      ...event,
      ...cases.event,
      ...money.events,
      ...plans.events,
      ...reports.events,
    ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
  };
}
