import { type Service, SERVICE_NUMBERS } from "@/lib/domain/aid/service-number";
import { maskDigits } from "@/lib/domain/licensing/feasibility/shown";
import {
  GENDERS,
  needsResourceKind,
  type PeopleCount,
  TARGET_GROUPS,
  UNITS,
} from "@/lib/domain/service-entry/model";
import { dayOfMonth, type JalaliMonth } from "@/lib/domain/shared/jalali-month";
import type { CenterPlan } from "./centers";
import { detailsFor, type Facts } from "./details";
import { firmNames } from "./names";
import type { Person } from "./people";
import { groupAndGender, personName } from "./person";
import type { Random } from "./random";
import type { BeneficiaryRow, EntryBeneficiaryRow, EntryRow, EventRow } from "./rows";
import { rowPlans } from "./rows-of-table";
import { instant } from "./timeline";

const weights = SERVICE_NUMBERS.map((service): [Service, number] => [service, rowPlans[service].weight]);

type EntrySource = {
  center: CenterPlan;
  month: JalaliMonth;
  /** Entries lie between the first and this day of the month. */
  lastDay: number;
  count: number;
  /** No entry is logged later. */
  horizon: Date;
  loggers: Person[];
  /** People who may be linked by name; where none are, people are counted. */
  known: BeneficiaryRow[];
};

export type LoggedEntry = { entry: EntryRow; linked: EntryBeneficiaryRow[]; event: EventRow };

/** Undecided entries of a month, in the order of their days. */
export function logEntries(source: EntrySource, random: Random): LoggedEntry[] {
  const days = Array.from({ length: source.count }, () => random.int(1, source.lastDay)).sort(
    (a, b) => a - b,
  );
  return days.map((day) => logEntry(source, day, random));
}

function logEntry(
  { center, month, loggers, known, horizon }: EntrySource,
  day: number,
  random: Random,
): LoggedEntry {
  const service = random.weigh(weights);
  const { quantity: range, costMillion, texts } = rowPlans[service];
  const [title, description, kind] = random.pick(texts);
  const linkedPeople =
    known.length > 0 && service !== 2 && random.chance(0.3) ? random.sample(known, random.int(1, 3)) : [];
  const quantity = linkedPeople.length > 0 && service <= 5 ? linkedPeople.length : random.int(...range);
  const isAboutGoods = `${title} ${description}`.includes("{product}");
  const fitting = isAboutGoods ? center.trades.filter(({ sector }) => sector !== "service") : center.trades;
  const facts: Facts = {
    trade: random.pick(fitting),
    area: random.pick(center.office.areas),
    quantity,
    kind,
  };
  const date = dayOfMonth(month, day);
  const logger = random.pick(loggers);
  const place = {
    province_id: center.row.province_id,
    office_id: center.row.office_id,
    center_id: center.row.id,
  };
  const people = linkedPeople.length > 0 ? [] : countPeople(servedBy(service, quantity, random), random);
  const write = writer(facts, random);
  const entry: EntryRow = {
    ...place,
    id: random.uuid(),
    month,
    service,
    delivered_on: date,
    title: write(title),
    description: write(description),
    quantity,
    unit: UNITS[service][0],
    cost_rial: String(5_000_000n * BigInt(Math.round(random.int(...costMillion) / 5))),
    resource_kind: needsResourceKind(service) ? (kind ?? null) : null,
    business_people: service === 6 || random.chance(0.3) ? personName(random) : "",
    people,
    beneficiary_count: linkedPeople.length || totalOf(people),
    details: detailsFor(service, facts, random),
    decision: "pending",
    confirmed_quantity: null,
    approved_cost_rial: null,
    decision_reason: null,
    decided_by_id: null,
    decided_at: null,
    logged_by_id: logger.id,
    logged_by_name: logger.name,
    logged_at: earlier(instant(date, random.int(9, 15), random.int(0, 59)), horizon).toISOString(),
    removed_at: null,
    version: 1,
  };
  return {
    entry,
    linked: linkedPeople.map(({ id }) => ({ ...place, entry_id: entry.id, beneficiary_id: id })),
    event: eventOf(entry, linkedPeople, random.uuid()),
  };
}

const earlier = (a: Date, b: Date) => (a < b ? a : b);

/** The event that the command of logging writes. */
const eventOf = (entry: EntryRow, linked: BeneficiaryRow[], requestId: string): EventRow => ({
  at: entry.logged_at,
  request_id: requestId,
  actor_id: entry.logged_by_id,
  actor_name: entry.logged_by_name,
  kind: "entry.logged",
  subject: "entry",
  subject_id: entry.id,
  province_id: entry.province_id,
  office_id: entry.office_id,
  center_id: entry.center_id,
  before: null,
  after: {
    service: entry.service,
    deliveredOn: entry.delivered_on,
    title: entry.title,
    description: entry.description,
    quantity: entry.quantity,
    unit: entry.unit,
    costRial: entry.cost_rial,
    resourceKind: entry.resource_kind,
    businessPeople: entry.business_people,
    people: entry.people,
    beneficiaryNationalIds: linked.map((person) => maskDigits(person.national_id)),
    details: entry.details,
  },
  note: null,
});

const servedBy = (service: Service, quantity: number, random: Random): number => {
  if (service <= 5 || service === 7) return quantity;
  return service === 9 ? random.int(3, 12) : quantity * random.int(1, 2);
};

function countPeople(count: number, random: Random): PeopleCount[] {
  const drawn = Array.from({ length: count }, () => groupAndGender(random));
  return TARGET_GROUPS.flatMap((targetGroup) =>
    GENDERS.map((gender) => ({
      targetGroup,
      gender,
      count: drawn.filter((person) => person.targetGroup === targetGroup && person.gender === gender).length,
    })),
  ).filter((line) => line.count > 0);
}

const totalOf = (people: PeopleCount[]): number => people.reduce((sum, line) => sum + line.count, 0);

/** Fills the braces of a template. */
function writer({ trade, area }: Facts, random: Random): (text: string) => string {
  const words: Record<string, string> = {
    trade: trade.name,
    product: trade.product,
    tool: trade.tool,
    space: trade.space,
    area,
    firm: random.pick(firmNames[trade.sector]),
    who: personName(random),
  };
  return (text) => text.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? "");
}
