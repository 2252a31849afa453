import type { PolicyVersion } from "@/lib/domain/aid/policy-version";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { lastMonths, monthOf } from "@/lib/domain/shared/jalali-month";
import { planBeneficiaries } from "./beneficiaries";
import { boardOf, targetsOf } from "./board";
import { buildCases } from "./cases/build";
import { planCenters } from "./centers";
import { type Sample, tieEvidence } from "./evidence/tie";
import { earliestDay, buildLicensing } from "./licensing/build";
import { historyOf } from "./months";
import { richOffices, thinOffices } from "./offices";
import { planPeople } from "./people";
import type { DemoRows } from "./rows";
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
export function buildDemo({
  today,
  policies,
  firstUserId,
  firstBeneficiaryId,
  samples,
}: DemoFacts): DemoRows {
  const current = monthOf(today);
  const months = lastMonths(current, MONTHS);
  const firstMonth = months[0] ?? current;
  const centers = planCenters(months);
  const people = planPeople(centers, firstUserId, {
    created: instant(earliestDay(firstMonth), 7).toISOString(),
    closed: instant(today, 0).toISOString(),
  });
  const beneficiaries = planBeneficiaries(firstBeneficiaryId, people, today);
  const targets = centers.flatMap(targetsOf);
  const world = { today, current, policies, people, beneficiaries, targets };
  const histories = centers.map((center) => historyOf(center, world));
  const entries = histories.flatMap((history) => history.entries);
  const { opening, board_member, event, ...licensing } = buildLicensing({
    centers,
    boards: centers.flatMap((center) => boardOf(center, people)),
    months: histories.flatMap((history) => history.months),
    policies,
    people,
    samples,
    firstMonth,
    today,
  });
  const cases = buildCases({ today, people, beneficiaries });
  return {
    office: [...richOffices, ...thinOffices].map(({ id, name, provinceId }) => ({
      id,
      name,
      province_id: provinceId,
    })),
    center: [...centers.map(({ row }) => row), ...opening],
    board_member,
    center_target: targets,
    user: people.users,
    role_grant: people.grants,
    beneficiary: beneficiaries,
    monthly_performance: histories.flatMap((history) => history.months),
    service_entry: entries,
    entry_beneficiary: histories.flatMap((history) => history.linked),
    evidence_file: tieEvidence(entries, samples, current),
    ...licensing,
    ...cases,
    event: [...histories.flatMap((history) => history.events), ...event, ...cases.event].sort((a, b) =>
      a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
    ),
  };
}
