import { buildEntrepreneurCode } from "@/lib/domain/entrepreneur/code";
import { addDays, addJalaliMonths, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { standingColumn } from "@/lib/server/entrepreneur/standing-column";
import { provinces } from "@/prisma/reference/provinces";
import { type OfficePlan, countyTrades, richOffices } from "../offices";
import { formerName, type People, type Person } from "../people";
import { randomOf } from "../random";
import type { BeneficiaryRow, EventRow } from "../rows";
import { commonTrades, localTrades, trades } from "../trades";
import { consentsOf } from "./consents";
import { keepInTouch } from "./contacts";
import { eventsOf } from "./events";
import { type CaseDraft, noRows, type Numbered } from "./draft";
import { live } from "./life";
import { borrow } from "./loans";
import { planOutlets } from "./outlets";
import { type CasePlan, casePlans } from "./plans";
import type { CaseRows, ConsentRow, EntrepreneurRow, OutletRow } from "./rows";
import { serve } from "./services";
import { stateOf } from "./state";
import { tickRoadMap } from "./ticks";
import { endReasons } from "./texts";

type Facts = { today: CalendarDate; people: People; beneficiaries: BeneficiaryRow[] };

export type Cases = CaseRows & { event: EventRow[]; outlet: OutletRow[]; beneficiary_consent: ConsentRow[] };

/** Where the account of the demonstration's entrepreneur belongs, and its place in the plans. */
const OWN_ACCOUNT = { office: "mashhad", username: "mashhad.entrepreneur" };

export function buildCases({ today, people, beneficiaries }: Facts): Cases {
  const outlets = planOutlets(people.find(formerName("khorasan-razavi.employment")).name);
  const numbers = new Map<string, number>();
  const next = (of: string) => {
    const number = (numbers.get(of) ?? 0) + 1;
    numbers.set(of, number);
    return number;
  };
  const cases: Cases = { ...noRows(), outlet: outlets, beneficiary_consent: [], event: [] };
  for (const office of richOffices) {
    const own = beneficiaries.filter(({ office_id: id }) => id === office.id);
    cases.beneficiary_consent.push(...consentsOf(own, people, today, () => next("consent")));
    for (const [index, plan] of casePlans.entries()) {
      const person = own[index];
      if (!person) break;
      const isOwn = office.id === OWN_ACCOUNT.office && index === 0;
      const self = isOwn ? people.find(OWN_ACCOUNT.username) : null;
      const draft = draftOf({ office, plan, person, today, people, outlets, next });
      live(draft, self);
      keepInTouch(draft);
      borrow(draft);
      serve(draft);
      tickRoadMap(draft);
      const row = entrepreneurOf(draft, next(office.provinceId), self);
      draft.rows.entrepreneur.push(row);
      cases.event.push(...eventsOf(draft, row));
      if (draft.endedOn === null) draft.rows.entrepreneur_state.push(stateOf(draft));
      for (const table of Object.keys(draft.rows) as (keyof CaseRows)[])
        (cases[table] as object[]).push(...draft.rows[table]);
    }
  }
  return cases;
}

type Wanted = {
  office: OfficePlan;
  plan: CasePlan;
  person: BeneficiaryRow;
  today: CalendarDate;
  people: People;
  outlets: OutletRow[];
  next: (of: string) => number;
};

function draftOf({ office, plan, person, today, people, outlets, next }: Wanted): CaseDraft {
  const random = randomOf(`case ${person.national_id}`);
  const enrolledOn = addDays(addJalaliMonths(today, -plan.months), -random.int(0, 9));
  const endedOn = plan.mood === "ended" ? addDays(today, -random.int(60, 90)) : null;
  const keys = [
    ...(countyTrades[office.id] ?? []),
    ...(localTrades[office.provinceId] ?? []),
    ...commonTrades,
  ];
  return {
    id: next("entrepreneur"),
    plan,
    office,
    person,
    trade: trades[random.pick(keys)],
    ...handsOf(office, plan, people),
    outlets,
    random,
    today,
    startedOn: addDays(enrolledOn, -random.int(10, 300)),
    enrolledOn,
    untilOn: addDays(endedOn ?? today, -1),
    endedOn,
    standing: 1,
    sinceOn: enrolledOn,
    rows: noRows(),
    next: (table: Numbered) => next(table),
  };
}

function handsOf(
  office: OfficePlan,
  { hand }: CasePlan,
  people: People,
): { hand: Person; caseworker: Person | null; decider: Person } {
  const slug = provinces.find(([id]) => id === office.provinceId)?.[1] ?? "";
  const officer = people.find(formerName(`${office.id}.office`));
  const manager = people.find(formerName(`${slug}.manager`));
  const first = people.find(`${office.id}.caseworker`);
  const caseworker =
    hand === "none" ? null : hand === "second" ? (people.known(`${office.id}.caseworker-2`) ?? first) : first;
  return { hand: caseworker ?? officer, caseworker, decider: hand === "second" ? officer : manager };
}

function entrepreneurOf(draft: CaseDraft, serial: number, self: Person | null): EntrepreneurRow {
  const { id, person, office, trade, random, plan } = draft;
  return {
    id,
    code: buildEntrepreneurCode(office.provinceId, serial),
    form_key: random.uuid(),
    beneficiary_id: person.id,
    office_id: office.id,
    province_id: office.provinceId,
    caseworker_id: draft.caseworker?.id ?? null,
    caseworker_name: draft.caseworker?.name ?? null,
    user_id: self?.id ?? null,
    business: businessName(draft),
    field: trade.name,
    started_on: draft.startedOn,
    enrolled_on: draft.enrolledOn,
    standing: standingColumn(draft.standing),
    since_on: draft.sinceOn,
    ended_on: draft.endedOn,
    end_reason: plan.mood === "ended" ? random.pick(endReasons) : null,
    version: draft.rows.level_history.length,
  };
}

/** The place where the trade is practised, with the family's name from the third level on: a brand of one's own. */
function businessName({ standing, trade, person }: CaseDraft): string {
  if (standing === 1 || standing === 2) return trade.space;
  return `${trade.space} ${person.name.split(" ").slice(1).join(" ")}`;
}
