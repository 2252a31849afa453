import { addDays, addJalaliMonths, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Person } from "../people";
import { type CaseDraft } from "./draft";
import { evaluated } from "./evidence";
import { grow, offer } from "./growth";
import { begin, climb, stumble, wait } from "./levels";
import type { Mood } from "./plans";
import { daysApart, sell, type Seller, sellerOf, spreadOverWindow, sumUp, voidOne } from "./sales";

/** How many days lie between two sales. */
const APART = { slow: 13, steady: 9, brisk: 6 } as const;
/** Days from enrolment to each promotion. */
const CLIMB_DAYS = [135, 260, 380];
const PATIENCE_DAYS = 60;
/** Between a proposal that came to nothing and the next. */
const AGAIN_AFTER_DAYS = 9;

const pace: Partial<Record<Mood, keyof typeof APART>> = {
  course: "brisk",
  ready: "brisk",
  waiting: "brisk",
  falling: "steady",
};

/** Tells the years of a business: sales, what is learned and offered, promotions, up to today's mood. */
export function live(draft: CaseDraft, self: Person | null): void {
  begin(draft);
  offer(draft, draft.trade.product, draft.startedOn);
  const seller = sellerOf(draft, self);
  let from = addDays(draft.enrolledOn, 1);
  for (const days of CLIMB_DAYS.slice(0, draft.plan.climbs)) {
    grow(draft, draft.standing, true);
    const decidedOn = rise(draft, seller, from, addDays(draft.enrolledOn, days + draft.random.int(0, 15)));
    if (decidedOn === null) break;
    from = addDays(decidedOn, 1);
  }
  grow(draft, draft.standing, false);
  lastSales(draft, seller, from);
  if (draft.plan.climbs === 0) voidOne(draft, seller);
  if (draft.plan.mood === "waiting") wait(draft);
  sumUp(draft);
}

/** Sells until the condition is fulfilled and the promotion decided on; null when it never was. */
function rise(
  draft: CaseDraft,
  seller: Seller,
  from: CalendarDate,
  planned: CalendarDate,
): CalendarDate | null {
  const { brisk } = APART;
  let sold = planned;
  sell(draft, seller, daysApart(draft, from, planned, brisk), brisk);
  if (draft.standing === 1) voidOne(draft, seller);
  while (!evaluated(draft, sold).conditionMet) {
    if (sold > addDays(planned, PATIENCE_DAYS) || sold >= addDays(draft.untilOn, -PATIENCE_DAYS)) return null;
    const until = addDays(sold, brisk);
    sell(draft, seller, [until], brisk);
    sold = until;
  }
  const stumbles = draft.plan.stumble !== undefined && draft.standing === 1;
  const proposedOn = addDays(sold, stumbles ? AGAIN_AFTER_DAYS : 0);
  const decidedOn = addDays(proposedOn, draft.random.int(2, 8));
  sell(draft, seller, daysApart(draft, addDays(sold, 1), decidedOn, brisk), brisk);
  if (stumbles) stumble(draft, sold);
  climb(draft, proposedOn, decidedOn);
  return decidedOn;
}

function lastSales(draft: CaseDraft, seller: Seller, from: CalendarDate): void {
  const { plan, today, random, untilOn, standing } = draft;
  const onLevelOne = pace[plan.mood] ?? "slow";
  const apart = APART[standing === 1 ? onLevelOne : "brisk"];
  if (plan.mood === "twoInvoices" || plan.mood === "oneInvoice") {
    const before = addDays(addJalaliMonths(today, -3), -2);
    sell(draft, seller, daysApart(draft, from, before, apart), apart);
    sell(draft, seller, spreadOverWindow(draft, plan.mood === "twoInvoices" ? 8 : 9), apart);
    return;
  }
  const silentFor = standing === 1 ? random.int(130, 150) : random.int(70, 80);
  const until = plan.mood === "silent" ? addDays(today, -silentFor) : untilOn;
  sell(draft, seller, daysApart(draft, from, until, apart), apart);
}
