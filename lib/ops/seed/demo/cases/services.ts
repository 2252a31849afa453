import { type Entitlement, entitlements, entitlementsAt } from "@/lib/domain/entitlement/catalogue";
import { checkGiving, type Given } from "@/lib/domain/entitlement/giving";
import { levelOn } from "@/lib/domain/entrepreneur/level-history";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { dayOfMonth, lastMonths, monthOf } from "@/lib/domain/shared/jalali-month";
import { standingOf } from "@/lib/server/entrepreneur/standing-column";
import { type CaseDraft, recorded } from "./draft";

const MONTHS = 8;
/** How often what is given by the year or once has come to somebody in a month. */
const SELDOM = 0.06;
const LATEST_DAY = 28;

/** Million rial, where an entitlement has an amount. */
const worth: Partial<Record<Entitlement, [least: number, most: number]>> = {
  livelihoodPay: [12, 24],
  dentalLoan: [80, 150],
  medicalHelp: [20, 60],
  childrenPay: [6, 12],
  partInsurance: [10, 18],
  fullMedical: [40, 120],
  laptopLoan: [150, 250],
  higherChildrenPay: [12, 20],
  fullInsurance: [25, 38],
};

/** What the levels entitle to, month by month; of this month some is still to be given. */
export function serve(draft: CaseDraft): void {
  const { random, rows, today } = draft;
  const given: Given[] = [];
  const history = rows.level_history.map((row) => ({
    standing: standingOf(row.standing),
    sinceOn: row.since_on,
  }));
  for (const month of lastMonths(monthOf(today), MONTHS)) {
    const day = dayOfMonth(month, random.int(2, LATEST_DAY));
    const level = levelOn(history, day)?.standing ?? null;
    if (level === null || level === "graduated" || day > draft.untilOn) continue;
    for (const entitlement of entitlementsAt(level)) {
      if (!random.chance(entitlements[entitlement].period === "month" ? 0.9 : SELDOM)) continue;
      if (entitlement === "breastCancerScreening" && draft.person.gender === "male") continue;
      give(draft, { level, given, entitlement, day });
    }
  }
}

function give(
  draft: CaseDraft,
  {
    level,
    given,
    entitlement,
    day,
  }: { level: 1 | 2 | 3; given: Given[]; entitlement: Entitlement; day: CalendarDate },
): void {
  const { random, today } = draft;
  const [least, most] = worth[entitlement] ?? [0, 0];
  const amountRial = BigInt(random.int(least, most)) * 1_000_000n;
  const once = checkGiving({ level, given, today }, { entitlement, givenOn: day, amountRial });
  if (!once.ok) return;
  given.push({ entitlement, givenOn: day });
  draft.rows.entitlement_given.push({
    id: draft.next("entitlement_given"),
    beneficiary_id: draft.person.id,
    entrepreneur_id: draft.id,
    entitlement,
    ...once.value,
    given_on: day,
    amount_rial: String(amountRial),
    ...recorded(draft, day),
  });
}
