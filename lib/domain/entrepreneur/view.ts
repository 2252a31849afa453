import type { Actor, Place } from "../access/actor";
import { can } from "../access/policy";
import { type Entitlement, entitlements } from "../entitlement/catalogue";
import { maskDigits } from "../licensing/feasibility/shown";
import { type LoanKind, loanTerms } from "../loan/kinds";
import { loanStandingLabels } from "../loan/labels";
import type { LoanStanding } from "../loan/standing";
import { formatToman } from "../loan/toman";
import type { Tone } from "../month/labels";
import { maskMobile } from "../panel/center-view";
import { type CalendarDate, formatJalaliDate, todayInTehran } from "../shared/calendar-date";
import { formatMonth, monthOf } from "../shared/jalali-month";
import { toPersianDigits } from "../shared/persian-digits";
import { formatNumber, formatRial } from "../shared/rial";
import { type EntrepreneurCode, formatEntrepreneurCode } from "./code";
import { evaluate } from "./evaluation";
import { type EvaluationView, viewEvaluation } from "./evaluation-view";
import type { EvidenceKind, LevelEvidence } from "./evidence";
import { type IncomeView, type MonthRow, viewIncome } from "./income-view";
import type { Standing } from "./level";
import { standingLabels } from "./level-labels";
import {
  CASEWORKER_DUTIES,
  caseworkerDuties,
  levelsReached,
  ONCE,
  ROAD_MAP_ITEMS,
  roadMapItems,
  roadMapTitles,
  type Tickable,
  type TickPeriod,
} from "./road-map";
import { wholeMonthsBetween } from "./span";
import { type TimelineLine, timelineLine, type TimelineRow } from "./timeline";

export type LoanRow = {
  kind: LoanKind;
  status: "running" | "suspended" | "settled";
  owedRial: bigint;
  paidRial: bigint;
  nextDueOn: CalendarDate | null;
};
export type EntrepreneurPageFacts = {
  code: EntrepreneurCode;
  personId: number;
  name: string;
  nationalId: string | null;
  mobile: string | null;
  officeId: string;
  office: string;
  provinceId: string;
  province: string;
  caseworkerId: number | null;
  caseworkerName: string | null;
  ownerId: number | null;
  business: string;
  field: string;
  startedOn: CalendarDate;
  enrolledOn: CalendarDate;
  standing: Standing;
  sinceOn: CalendarDate;
  endedOn: CalendarDate | null;
  endReason: string | null;
  evidence: LevelEvidence;
  months: MonthRow[];
  ticks: { item: Tickable; period: TickPeriod }[];
  proposedBy: string | null;
  loans: LoanRow[];
  given: { entitlement: Entitlement; givenOn: CalendarDate; amountRial: bigint }[];
  timeline: TimelineRow[];
};

export type EntrepreneurView = {
  code: string;
  shownCode: string;
  /** null for whom the person's own page is not */
  personId: number | null;
  name: string;
  nationalId: string;
  mobile: string;
  business: string;
  field: string;
  office: string;
  province: string;
  started: string;
  enrolled: string;
  standing: string;
  since: string;
  /** «۳ ماه» */
  stay: string;
  caseworker: string | null;
  ended: { on: string; reason: string } | null;
  evaluation: EvaluationView;
  /** who has proposed the promotion that waits for its decision */
  proposedBy: string | null;
  income: IncomeView;
  roadMap: {
    title: string;
    done: number;
    all: number;
    duties: { done: number; all: number; month: string } | null;
  };
  loans: { label: string; state: { label: string; tone: Tone }; remaining: string; next: string | null }[];
  given: { label: string; on: string; amount: string | null }[];
  /** the one kind of record that the timeline shows */
  shows: EvidenceKind | null;
  timeline: TimelineLine[];
  /** whether there may be more than the timeline shows */
  more: boolean;
  may: { record: boolean; manage: boolean };
};

export const TIMELINE_LENGTH = { all: 20, kind: 200 } as const;

/** The page of an entrepreneur as this person sees it now; whether it may be seen at all has been asked. */
export function viewEntrepreneur(
  facts: EntrepreneurPageFacts,
  actor: Actor,
  { now, shows }: { now: Date; shows: EvidenceKind | null },
): EntrepreneurView {
  const { standing, sinceOn, endedOn } = facts;
  const today = todayInTehran(now);
  const { provinceId, officeId, caseworkerId, ownerId } = facts;
  const place: Place = { provinceId, officeId, centerId: null };
  const subject = { ...place, caseworkerId, ownerId };
  const running = endedOn === null;
  const record = running && can(actor, "entrepreneur.record", subject).ok;
  return {
    code: facts.code,
    shownCode: formatEntrepreneurCode(facts.code),
    personId: can(actor, "beneficiary.view", place).ok ? facts.personId : null,
    name: facts.name,
    nationalId: facts.nationalId === null ? "—" : maskDigits(facts.nationalId),
    mobile: facts.mobile === null ? "—" : toPersianDigits(maskMobile(facts.mobile)),
    business: facts.business,
    field: facts.field,
    office: facts.office,
    province: facts.province,
    started: formatJalaliDate(facts.startedOn),
    enrolled: formatJalaliDate(facts.enrolledOn),
    standing: standingLabels[standing].fullLabel,
    since: formatJalaliDate(sinceOn),
    stay: stayText(sinceOn, endedOn ?? today),
    caseworker: facts.caseworkerName,
    ended: endedOn && { on: formatJalaliDate(endedOn), reason: facts.endReason ?? "" },
    evaluation: viewEvaluation(evaluate({ standing, sinceOn }, facts.evidence, endedOn ?? today)),
    proposedBy: facts.proposedBy,
    income: viewIncome(facts.months, today),
    roadMap: roadMapProgress(facts, today),
    loans: facts.loans.map((loan) => loanLine(loan, today)),
    given: facts.given.map(({ entitlement, givenOn, amountRial }) => ({
      label: entitlements[entitlement].label,
      on: formatJalaliDate(givenOn),
      amount: amountRial > 0n ? formatRial(amountRial) : null,
    })),
    shows,
    timeline: facts.timeline.map(timelineLine),
    more: facts.timeline.length >= TIMELINE_LENGTH[shows === null ? "all" : "kind"],
    may: { record, manage: running && (record || can(actor, "entrepreneur.assign", place).ok) },
  };
}

function stayText(since: CalendarDate, until: CalendarDate): string {
  const months = wholeMonthsBetween(since, until);
  return months === 0 ? "کمتر از یک ماه" : `${formatNumber(months)} ماه`;
}

function roadMapProgress(
  { standing, ticks }: Pick<EntrepreneurPageFacts, "standing" | "ticks">,
  today: CalendarDate,
): EntrepreneurView["roadMap"] {
  const level = levelsReached(standing).at(-1) ?? 1;
  const month = monthOf(today);
  const ticked = (period: TickPeriod) =>
    new Set(ticks.filter((tick) => tick.period === period).map(({ item }) => item));
  const [once, thisMonth] = [ticked(ONCE), ticked(month)];
  const items = ROAD_MAP_ITEMS.filter((item) => roadMapItems[item].level === level);
  const duties = CASEWORKER_DUTIES.filter((duty) => caseworkerDuties[duty].level === level);
  return {
    title: roadMapTitles[level],
    done: items.filter((item) => once.has(item)).length,
    all: items.length,
    duties:
      standing === "graduated"
        ? null
        : {
            done: duties.filter((duty) => thisMonth.has(duty)).length,
            all: duties.length,
            month: formatMonth(month),
          },
  };
}

function loanLine(loan: LoanRow, today: CalendarDate): EntrepreneurView["loans"][number] {
  const { kind, owedRial, paidRial, nextDueOn } = loan;
  const standing = loanStandingOf(loan, today);
  return {
    label: loanTerms[kind].label,
    state: loanStandingLabels[standing],
    remaining: formatToman(owedRial - paidRial),
    next: nextDueOn && formatJalaliDate(nextDueOn),
  };
}

function loanStandingOf({ status, nextDueOn }: LoanRow, today: CalendarDate): LoanStanding {
  if (status !== "running") return status;
  return nextDueOn !== null && nextDueOn < today ? "late" : "current";
}
