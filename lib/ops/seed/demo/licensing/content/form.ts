import type { PartContent, PartRecord } from "@/lib/domain/licensing/feasibility/content";
import { MEMBER_PARTS, type Part } from "@/lib/domain/licensing/feasibility/parts";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { tradesOf } from "../../centers";
import { firmNames } from "../../names";
import type { OfficePlan } from "../../offices";
import { personName } from "../../person";
import type { Random } from "../../random";
import type { Sector, Trade } from "../../trades";
import { type Member, memberContent } from "./members";
import * as words from "./words";

export type Form = Record<Part, PartContent>;

/** The complete form of an office; what it tells of lies before the day on which the form was begun. */
export function formOf(
  office: OfficePlan,
  members: readonly Member[],
  begunOn: CalendarDate,
  random: Random,
): Form {
  const trades = random.sample([...new Set(tradesOf(office))], 4);
  const [main, other] = trades as [Trade, Trade];
  const told = (text: string) => text.replace("{trade}", main.name).replace("{other}", other.name);
  const before = (least: number, most: number) => addDays(begunOn, -random.int(least, most));
  const phone = () => toPersianDigits(`09000000${random.int(100, 999)}`);
  const contact = () => `${personName(random)}، ${phone()}`;
  const list = (rows: PartRecord[], fields: PartRecord = {}): PartContent => ({ fields, rows });
  const firms = Object.entries(firmNames).flatMap(([sector, names]) =>
    names.map((name) => ({ name, field: words.firmFields[sector as Sector] })),
  );
  const sections = {
    firms: list(
      random
        .sample(firms, random.int(3, 5))
        .map((firm) => ({ ...firm, employees: random.int(4, 70), contact: contact() })),
    ),
    entrepreneurs: list(
      Array.from({ length: random.int(2, 4) }, () => ({
        name: personName(random),
        field: random.pick(trades).name,
        help: random.pick([
          "investment",
          "donation",
          "guarantee",
          "training",
          "workspace",
          "sales",
          "hiring",
        ]),
        contact: random.chance(0.7) ? phone() : null,
      })),
    ),
    volunteers: list(
      random.sample(words.volunteerGroups, random.int(1, 3)).map((name) => ({
        name,
        members: random.int(6, 40),
        field: random.pick(words.volunteerFields),
        contact: random.chance(0.5) ? contact() : null,
      })),
    ),
    capacity: list(
      trades.map(({ name }, index) => {
        const level = index === 0 || random.chance(0.4) ? "actual" : "potential";
        return { sector: name, level, note: random.pick(words.capacityNotes[level]) };
      }),
      { notes: told(random.pick(words.summaries)) },
    ),
    place: list([], {
      address: `${office.name}، ${random.pick(office.areas)}، ${random.pick(words.streets)}، پلاک ${toPersianDigits(random.int(3, 90))}`,
      ownership: random.pick(["owned", "lent", "rented", "benefactor"]),
      fit: random.pick(["3", "4", "4", "5"]),
      fitReason: random.pick(words.fitReasons),
      access: random.pick(["3", "4", "5"]),
      accessReason: random.pick(words.accessReasons),
    }),
    meetings: list(
      [before(28, 45), before(12, 26)].slice(random.int(0, 1)).map((date) => ({
        date,
        participants: told(random.pick(words.meetingGuests)),
        result: told(random.pick(words.meetingResults)),
      })),
    ),
    chairTalk: list([], {
      date: before(1, 10),
      result: told(random.pick(words.chairTalks)),
      invited: optional(random.pick(words.invited), told),
    }),
  };
  const board = Object.fromEntries(
    members.map((member, seat) => [MEMBER_PARTS[seat], memberContent(member, office, random)]),
  );
  return { ...sections, ...board } as Form;
}

const optional = (text: string | null, told: (text: string) => string) => (text === null ? null : told(text));
