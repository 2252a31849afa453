import type { PolicyVersion } from "@/lib/domain/aid/policy-version";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { firstDay, type JalaliMonth } from "@/lib/domain/shared/jalali-month";
import type { CenterPlan } from "../centers";
import type { Sample } from "../evidence/tie";
import type { People } from "../people";
import type { BoardMemberRow, CenterRow, EventRow, MonthRow } from "../rows";
import { applicationOf, revisionsOf } from "./application";
import { applicationEvents } from "./application-events";
import { boardRows } from "./board";
import { begin } from "./dossier";
import { dutyRows } from "./duties";
import { filesOf } from "./files";
import { foundingRows } from "./founding";
import { licensed } from "./license";
import { noticeRows } from "./notices";
import { numbersOf } from "./numbers";
import { openingCenter } from "./opening-center";
import { partsOf } from "./parts";
import { partnerRows } from "./partners";
import { planCases } from "./plan";
import { quotaRows } from "./quotas";
import type { LicensingRows } from "./rows";

type Facts = {
  centers: CenterPlan[];
  /** as seated at first */
  boards: BoardMemberRow[];
  months: MonthRow[];
  policies: PolicyVersion[];
  people: People;
  samples: Sample[];
  firstMonth: JalaliMonth;
  today: CalendarDate;
};

/** Accounts and quotas are older than every application. */
export const earliestDay = (firstMonth: JalaliMonth): CalendarDate => addDays(firstDay(firstMonth), -480);

export type Licensing = LicensingRows & {
  opening: CenterRow[];
  board_member: BoardMemberRow[];
  event: EventRow[];
};

export function buildLicensing(facts: Facts): Licensing {
  const { centers, boards, people, samples, today } = facts;
  const cases = planCases(centers, today).map((plan) => begin(plan, boards, people, samples));
  const numbers = numbersOf(cases);
  const quotas = quotaRows(people, earliestDay(facts.firstMonth));
  const partners = partnerRows(today);
  const notices = noticeRows(facts);
  const rows: Licensing = {
    office_quota: quotas.rows,
    licensing_serial: numbers.rows,
    license_application: [],
    application_part: [],
    application_revision: [],
    licensing_file: [],
    license: [],
    opening_item: [],
    center_duty: [],
    inactivity_notice: notices.rows,
    partner_contact: partners.contacts,
    partner_agreement: partners.agreements,
    founding_request: foundingRows(people, today),
    opening: [],
    board_member: [],
    event: [...quotas.events, ...notices.events],
  };
  for (const begun of cases) {
    const dossier = { ...begun, number: numbers.application(begun) };
    const parts = partsOf(dossier);
    const files = filesOf(dossier, parts);
    const application = applicationOf(dossier);
    rows.license_application.push(application);
    rows.application_part.push(...parts);
    rows.licensing_file.push(...files);
    rows.application_revision.push(...revisionsOf(dossier, files));
    rows.event.push(...applicationEvents(dossier, parts, application));
    if (!dossier.plan.license) continue;
    const number = numbers.license(begun);
    const result = licensed(dossier, number, today);
    const opening = openingCenter(dossier);
    const board = opening?.board ?? boards.filter((row) => row.center_id === dossier.plan.license?.centerId);
    const seated = boardRows({ ...dossier, board, number }, today);
    const duties = dutyRows(dossier.plan, people);
    if (opening) rows.opening.push(opening.center);
    rows.license.push(...result.licenses);
    rows.opening_item.push(...result.items);
    rows.licensing_file.push(...result.files);
    rows.board_member.push(...seated.rows);
    rows.center_duty.push(...duties.rows);
    rows.event.push(...result.events, ...seated.events, ...duties.events);
  }
  return rows;
}
