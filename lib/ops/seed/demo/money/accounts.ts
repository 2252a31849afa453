import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { firstDay, type JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { maskSheba } from "@/lib/domain/shared/sheba";
import type { CenterPlan } from "../centers";
import { eventOf, handsOf } from "../licensing/hands";
import type { People, Person } from "../people";
import { type Random, randomOf } from "../random";
import type { EventRow } from "../rows";
import { instant, workday } from "../timeline";
import type { AccountRow } from "./rows";

/** The bank of the invented accounts (999) does not exist either. */
const BANK = "بانک نمونه";
/** Has begun without an account: nothing can be paid to it yet. */
const WITHOUT = ["ghaen-2"];
/** Its account has been entered these days and waits for the second hand. */
const WAITING: Record<string, { enteredBy: string }> = {
  "neyshabur-2": { enteredBy: "khorasan-razavi.participation" },
};
/** Has changed its account, so many days ago. */
const CHANGED: Record<string, number> = { "sabzevar-1": 150 };

type Facts = {
  centers: readonly CenterPlan[];
  /** by center, as its opening list tells it */
  shebas: ReadonlyMap<string, string>;
  people: People;
  today: CalendarDate;
};

type Account = { row: AccountRow; confirmedAt: Date | null };

export type Accounts = {
  rows: AccountRow[];
  events: EventRow[];
  /** the account that a payment of that instant goes to */
  of(center: string, at: Date): AccountRow | null;
};

export function accountsOf({ centers, shebas, people, today }: Facts): Accounts {
  const all: Account[] = [];
  const events: EventRow[] = [];
  for (const center of centers) {
    const first = shebas.get(center.row.id);
    if (!first || WITHOUT.includes(center.row.id)) continue;
    const random = randomOf(`${center.row.id} account`);
    const enter = (sheba: string, on: CalendarDate, hands: Hands) =>
      entered({ center, sheba, on, hands, id: all.length + 1, random }, events);
    const { participation, employment } = handsOf(center.office, people);
    const waiting = WAITING[center.row.id];
    if (waiting) {
      const hands = { enter: people.find(waiting.enteredBy), confirm: null };
      all.push(enter(first, workday(addDays(today, -4)), hands));
      continue;
    }
    const hands = { enter: participation, confirm: employment };
    const opened = firstDay(center.row.started_month as JalaliMonth);
    all.push(enter(first, workday(addDays(opened, random.int(4, 12))), hands));
    const changed = CHANGED[center.row.id];
    if (changed === undefined) continue;
    const former = all.at(-1);
    if (former) Object.assign(former.row, { status: "replaced", version: 3 });
    all.push(enter(inventedSheba(random), workday(addDays(today, -changed)), hands));
  }
  return {
    rows: all.map(({ row }) => row),
    events,
    of: (center, at) =>
      all.findLast(({ row, confirmedAt }) => row.center_id === center && confirmedAt && confirmedAt < at)
        ?.row ?? null,
  };
}

type Hands = { enter: Person; confirm: Person | null };
type Entered = {
  center: CenterPlan;
  sheba: string;
  on: CalendarDate;
  hands: Hands;
  id: number;
  random: Random;
};

/** Entered by one, confirmed by another some days later. */
function entered({ center, sheba, on, hands, id, random }: Entered, events: EventRow[]): Account {
  const { province_id, office_id, id: center_id } = center.row;
  const place = { province_id, office_id, center_id };
  const enteredAt = instant(on, random.int(8, 12), random.int(0, 59));
  const confirmedAt = hands.confirm
    ? instant(workday(addDays(on, random.int(2, 5))), 13, random.int(0, 59))
    : null;
  const row: AccountRow = {
    ...place,
    id,
    sheba,
    bank: BANK,
    holder: center.row.name,
    status: hands.confirm ? "confirmed" : "pending",
    entered_by_id: hands.enter.id,
    entered_by_name: hands.enter.name,
    entered_at: enteredAt.toISOString(),
    decided_by_id: hands.confirm?.id ?? null,
    decided_by_name: hands.confirm?.name ?? null,
    decided_at: confirmedAt?.toISOString() ?? null,
    version: hands.confirm ? 2 : 1,
  };
  const told = (at: Date, hand: Person, kind: string, after: object) =>
    eventOf(
      { at: at.toISOString(), hand, kind, subject: "account", subjectId: String(id), after },
      place,
      random,
    );
  const after = { sheba: maskSheba(sheba), bank: BANK, holder: row.holder };
  events.push(told(enteredAt, hands.enter, "account.entered", after));
  if (hands.confirm && confirmedAt) events.push(told(confirmedAt, hands.confirm, "account.confirmed", after));
  return { row, confirmedAt };
}

/** An account number of a bank that does not exist, with right check digits (ISO 13616). */
export function inventedSheba(random: Random): string {
  const account = `999${String(random.int(0, 999_999_999)).padStart(19, "0")}`;
  const check = 98n - (BigInt(`${account}182700`) % 97n);
  return `IR${String(check).padStart(2, "0")}${account}`;
}
