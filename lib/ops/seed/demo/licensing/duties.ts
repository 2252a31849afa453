import { DELEGABLE_DUTIES } from "@/lib/domain/licensing/delegable-duties";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { People } from "../people";
import { randomOf } from "../random";
import type { EventRow } from "../rows";
import { instant, workday } from "../timeline";
import type { Case } from "./case";
import { eventOf, handsOf } from "./hands";
import type { DutyRow } from "./rows";

const LATER = 120;

/** What the province has delegated to a working center of the rich offices: some at once, one later, and one taken back. */
export function dutyRows({ office, license, rich }: Case, people: People) {
  const rows: DutyRow[] = [];
  const events: EventRow[] = [];
  const begun = license?.openedOn;
  if (!rich || !license || !begun) return { rows, events };
  const random = randomOf(`${license.centerId} duties`);
  const { employment } = handsOf(office, people);
  const place = { province_id: office.provinceId, office_id: office.id, center_id: license.centerId };
  const chosen = new Set(random.sample(DELEGABLE_DUTIES, random.int(5, 9)));
  const duties = DELEGABLE_DUTIES.filter((duty) => chosen.has(duty));
  const [late, taken] = random.sample(duties, 2);
  const change = workday(addDays(begun, LATER));
  for (const duty of duties)
    rows.push({
      ...place,
      duty,
      from_on: duty === late ? change : begun,
      to_on: duty === taken ? change : null,
      set_by_name: employment.name,
    });
  const first = duties.filter((duty) => duty !== late);
  const last = [...first.filter((duty) => duty !== taken), ...(late ? [late] : [])];
  const told = (on: CalendarDate, before: string[], after: string[]) =>
    eventOf(
      {
        at: instant(on, 12, random.int(0, 59)).toISOString(),
        hand: employment,
        kind: "duty.marked",
        subject: "center",
        subjectId: license.centerId,
        before: { duties: before },
        after: { duties: after, on },
      },
      place,
      random,
    );
  events.push(told(begun, [], first), told(change, first, last));
  return { rows, events };
}
