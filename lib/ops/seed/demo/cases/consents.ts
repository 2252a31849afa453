import { addDays, addJalaliMonths, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { People } from "../people";
import { formerName } from "../people";
import { randomOf } from "../random";
import type { BeneficiaryRow } from "../rows";
import { instant } from "../timeline";
import type { ConsentRow } from "./rows";

/** Most people of an office have agreed to their data being kept; a few have still to be asked. */
export function consentsOf(
  persons: BeneficiaryRow[],
  people: People,
  today: CalendarDate,
  next: () => number,
): ConsentRow[] {
  return persons.flatMap((person) => {
    const random = randomOf(`consent ${person.national_id}`);
    if (random.chance(0.08)) return [];
    const hand = people.find(formerName(`${person.office_id}.office`));
    const given = addDays(addJalaliMonths(today, -18), -random.int(20, 90));
    return {
      id: next(),
      beneficiary_id: person.id,
      form: random.weigh([
        ["written", 7],
        ["spoken", 2],
        ["online", 1],
      ]),
      given_on: given,
      recorded_by_id: hand.id,
      recorded_by_name: hand.name,
      recorded_at: instant(given, random.int(8, 13), random.int(0, 59)).toISOString(),
      withdrawn_on: null,
    };
  });
}
