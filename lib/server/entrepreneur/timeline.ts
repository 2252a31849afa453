import { type z } from "zod";
import { type Entitlement, ENTITLEMENTS } from "@/lib/domain/entitlement/catalogue";
import { COURSES } from "@/lib/domain/entrepreneur/course";
import { PROMOTION_STATUSES } from "@/lib/domain/entrepreneur/promotion-workflow";
import type { LineKind, TimelineRow } from "@/lib/domain/entrepreneur/timeline";
import { LOAN_KINDS } from "@/lib/domain/loan/kinds";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { standingOf } from "@/lib/server/entrepreneur/standing-column";
import { tickOf } from "@/lib/server/entrepreneur/tick";
import { oneOf, tuples } from "@/lib/server/row-fields";

type Texts = [one: string | null, two: string | null, three: string | null];
type Line = [
  ...[kind: LineKind, id: number, on: CalendarDate, at: string, by: string],
  ...[voidedBy: string | null, voidReason: string | null],
  ...Texts,
  ...[amount: string | null, day: CalendarDate | null, yes: boolean | null],
];
type Parts = { texts: Texts; amount: string | null; day: CalendarDate | null; yes: boolean | null };

function given<T>(value: T | null): T {
  if (value === null) throw new RangeError("a line of the timeline lacks what its kind tells");
  return value;
}
const entitlement = (text: string | null): Entitlement => oneOf(ENTITLEMENTS, text);

/** What each kind of line tells, out of the parts that `timeline_lines` gives of it. */
const told: { [K in LineKind]: (parts: Parts) => Extract<TimelineRow, { kind: K }>["told"] } = {
  salesInvoice: ({ texts: [number, customer, product], amount }) => ({
    number: given(number),
    amountRial: given(amount),
    customer,
    product,
  }),
  course: ({ texts: [course, note] }) => ({ course: oneOf(COURSES, course), note }),
  visit: ({ texts: [note] }) => ({ note }),
  call: ({ texts: [note], yes }) => ({ answered: given(yes), note }),
  product: ({ texts: [name] }) => ({ name: given(name) }),
  contract: ({ texts: [outlet, note], day, yes }) => ({
    outlet: given(outlet),
    reputable: given(yes),
    endsOn: day,
    note,
  }),
  job: ({ texts: [title], amount, day }) => ({
    title: given(title),
    monthlyWageRial: given(amount),
    endsOn: day,
  }),
  level: ({ amount }) => ({ standing: standingOf(Number(amount)) }),
  tick: ({ texts: [item, period, evidence] }) => {
    const tick = tickOf([given(item), given(period)]);
    return { item: tick.item, period: tick.period, evidence };
  },
  promotion: ({ texts: [status, reason], amount }) => ({
    to: standingOf(Number(amount)),
    status: oneOf(PROMOTION_STATUSES, status),
    reason,
  }),
  loan: ({ texts: [kind], amount }) => ({ kind: oneOf(LOAN_KINDS, kind), principalRial: given(amount) }),
  payment: ({ texts: [kind], amount }) => ({ kind: oneOf(LOAN_KINDS, kind), amountRial: given(amount) }),
  entitlement: ({ texts: [one], amount }) => ({ entitlement: entitlement(one), amountRial: given(amount) }),
};

function rowOf(line: Line): TimelineRow {
  const [kind, id, on, at, by, voidedBy, voidReason, one, two, three, amount, day, yes] = line;
  return {
    kind,
    id,
    on,
    at: new Date(at),
    by,
    voided: voidedBy === null ? null : { by: voidedBy, reason: given(voidReason) },
    told: told[kind]({ texts: [one, two, three], amount, day, yes }),
  } as TimelineRow;
}

/** What `case_timeline` gives: what was recorded of an entrepreneur, newest first. */
export const timelineShape: z.ZodType<TimelineRow[], unknown> = tuples(rowOf);
