import { provinces } from "@/prisma/reference/provinces";
import type { OfficePlan } from "../offices";
import { formerName, type People, type Person } from "../people";
import type { Random } from "../random";
import type { EventRow } from "../rows";

/** Who does what in licensing: the former holders of the posts, so that every demo account may go on with each case. */
export type LicensingHands = Record<"office" | "employment" | "participation" | "manager", Person>;

export function handsOf({ id, provinceId }: Pick<OfficePlan, "id" | "provinceId">, people: People) {
  const slug = provinces.find(([province]) => province === provinceId)?.[1] ?? "";
  const post = (name: string) => people.find(formerName(name));
  return {
    office: post(`${id}.office`),
    employment: post(`${slug}.employment`),
    participation: post(`${slug}.participation`),
    manager: post(`${slug}.manager`),
  } satisfies LicensingHands;
}

type Told = {
  at: string;
  hand: Person;
  kind: string;
  subject: string;
  subjectId: string;
  before?: object;
  after?: object;
  note?: string | null;
};

export const eventOf = (
  { at, hand, kind, subject, subjectId, before, after, note }: Told,
  place: Pick<EventRow, "province_id" | "office_id" | "center_id">,
  random: Random,
): EventRow => ({
  at,
  request_id: random.uuid(),
  actor_id: hand.id,
  actor_name: hand.name,
  kind,
  subject,
  subject_id: subjectId,
  province_id: place.province_id,
  office_id: place.office_id,
  center_id: place.center_id,
  before: before ?? null,
  after: after ?? null,
  note: note ?? null,
});
