import type { PolicyVersion } from "@/lib/domain/aid/policy-version";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { firstDay, lastMonths, monthOf } from "@/lib/domain/shared/jalali-month";
import { planBeneficiaries } from "./beneficiaries";
import { boardOf, targetsOf } from "./board";
import { planCenters } from "./centers";
import { type Sample, tieEvidence } from "./evidence/tie";
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
  const centers = planCenters(months);
  const people = planPeople(centers, firstUserId, {
    created: instant(addDays(firstDay(months[0] ?? current), -7), 9).toISOString(),
    closed: instant(today, 0).toISOString(),
  });
  const beneficiaries = planBeneficiaries(firstBeneficiaryId);
  const targets = centers.flatMap(targetsOf);
  const world = { today, current, policies, people, beneficiaries, targets };
  const histories = centers.map((center) => historyOf(center, world));
  const entries = histories.flatMap((history) => history.entries);
  return {
    office: [...richOffices, ...thinOffices].map(({ id, name, provinceId }) => ({
      id,
      name,
      province_id: provinceId,
    })),
    center: centers.map(({ row }) => row),
    board_member: centers.flatMap((center) => boardOf(center, people)),
    center_target: targets,
    user: people.users,
    role_grant: people.grants,
    beneficiary: beneficiaries,
    monthly_performance: histories.flatMap((history) => history.months),
    service_entry: entries,
    entry_beneficiary: histories.flatMap((history) => history.linked),
    evidence_file: tieEvidence(entries, samples, current),
    event: histories
      .flatMap((history) => history.events)
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
  };
}
