import { type Entitlement, entitlements } from "../entitlement/catalogue";
import { periodText } from "../entitlement/period";
import { formatToman } from "../loan/toman";
import { formatRial } from "../shared/rial";
import { type CalendarDate, formatJalaliDate, formatJalaliDateShort } from "../shared/calendar-date";
import { toPersianDigits } from "../shared/persian-digits";
import type { EntrepreneurCode } from "./code";
import type { Course } from "./course";
import { evaluate } from "./evaluation";
import { type EvaluationView, viewEvaluation } from "./evaluation-view";
import { type Evidence, valid } from "./evidence";
import { type IncomeView, type MonthRow, viewIncome } from "./income-view";
import { countedInvoices } from "./invoices";
import type { Standing } from "./level";
import { standingLabels } from "./level-labels";
import {
  levelsReached,
  ROAD_MAP_ITEMS,
  type RoadMapItem,
  roadMapClause,
  roadMapItems,
  roadMapTitles,
} from "./road-map";

export type OwnFacts = {
  code: EntrepreneurCode;
  business: string;
  field: string;
  standing: Standing;
  sinceOn: CalendarDate;
  endedOn: CalendarDate | null;
  caseworkerName: string | null;
  evidence: Evidence;
  months: MonthRow[];
  products: { id: number; name: string }[];
  ticks: { item: string; doneOn: CalendarDate }[];
  given: { entitlement: Entitlement; givenOn: CalendarDate; amountRial: bigint }[];
};

/** What entrepreneurs read of themselves. */
export type OwnView = {
  code: EntrepreneurCode;
  business: string;
  field: string;
  level: string;
  since: string;
  caseworker: string | null;
  /** the day on which the business ended; null while it runs */
  ended: string | null;
  today: string;
  evaluation: EvaluationView;
  income: IncomeView;
  products: { id: number; name: string }[];
  sales: { number: string; on: string; amount: string; customer: string | null }[];
  given: { label: string; of: string; on: string; amount: string | null }[];
  roadMap: { title: string; clause: string; items: { label: string; done: string | null }[] };
};

/** Enough to see that the last one has arrived. */
const SALES_SHOWN = 5;

/** The own page on a day; of what is recorded only what counts. */
export function viewOwn(facts: OwnFacts, today: CalendarDate): OwnView {
  const { standing, sinceOn, endedOn, evidence } = facts;
  const on = endedOn ?? today;
  return {
    code: facts.code,
    business: facts.business,
    field: facts.field,
    level: standingLabels[standing].fullLabel,
    since: formatJalaliDate(sinceOn),
    caseworker: facts.caseworkerName,
    ended: endedOn && formatJalaliDate(endedOn),
    today: formatJalaliDateShort(today),
    evaluation: viewEvaluation(evaluate({ standing, sinceOn }, evidence, on)),
    income: viewIncome(facts.months, today),
    products: facts.products,
    sales: countedInvoices(evidence.invoices, on)
      .slice(-SALES_SHOWN)
      .reverse()
      .map(({ number, issuedOn, amountRial, customer }) => ({
        number: toPersianDigits(number),
        on: formatJalaliDate(issuedOn),
        amount: formatToman(amountRial),
        customer,
      })),
    given: facts.given.map(({ entitlement, givenOn, amountRial }) => ({
      label: entitlements[entitlement].label,
      of: periodText(entitlement, givenOn),
      on: formatJalaliDate(givenOn),
      amount: amountRial > 0n ? formatRial(amountRial) : null,
    })),
    roadMap: roadMapOf(facts, on),
  };
}

type Travelled = Pick<OwnFacts, "standing" | "ticks" | "evidence">;

/** The road map of the level somebody is on; of a graduate that of the last one. Courses are done with, ticked or not. */
function roadMapOf({ standing, ticks, evidence }: Travelled, on: CalendarDate): OwnView["roadMap"] {
  const level = levelsReached(standing).at(-1) ?? 1;
  const doneOn = new Map(ticks.map((tick) => [tick.item, tick.doneOn]));
  return {
    title: roadMapTitles[level],
    clause: roadMapClause(level),
    items: ROAD_MAP_ITEMS.filter((item) => roadMapItems[item].level === level).map((item) => {
      const day = doneOn.get(item) ?? coursesDoneOn(item, evidence, on);
      return { label: roadMapItems[item].label, done: day ? formatJalaliDate(day) : null };
    }),
  };
}

/** The day on which the last course of an item was completed; null while one is missing, or where there are none. */
function coursesDoneOn(item: RoadMapItem, { courses }: Evidence, on: CalendarDate): CalendarDate | null {
  const { courses: wanted = [] } = roadMapItems[item] as { courses?: readonly Course[] };
  const days = wanted.map(
    (course) => valid(courses).find((one) => one.course === course && one.completedOn <= on)?.completedOn,
  );
  return days.length > 0 && days.every((day) => day !== undefined) ? (days.toSorted().at(-1) ?? null) : null;
}
