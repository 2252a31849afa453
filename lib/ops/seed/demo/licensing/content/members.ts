import type { PartContent } from "@/lib/domain/licensing/feasibility/content";
import { boardSeats } from "@/lib/domain/organisation/board";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { tradesOf } from "../../centers";
import type { OfficePlan } from "../../offices";
import { nationalId, personName } from "../../person";
import type { Random } from "../../random";
import type { BoardMemberRow } from "../../rows";
import { trades } from "../../trades";
import { backgrounds, streets } from "./words";

export type Member = { name: string; nationalId: string; mobile: string; business: string };

const FIRST_SERIAL = 100_000;
const SERIALS = 800_000;
/** Coprime to the number of serials, so that every person gets another one and neighbours lie far apart. */
const STRIDE = 7919;

/** Nobody else has the national id of a person's number; beneficiaries have smaller serials. */
export const boardNationalId = (person: number): string =>
  nationalId(FIRST_SERIAL + ((person * STRIDE) % SERIALS));

/** The eight people proposed: those who sit on the center's board first, or others for a center that is not yet there. */
export function proposed(
  index: number,
  office: OfficePlan,
  board: readonly BoardMemberRow[],
  random: Random,
) {
  return boardSeats.map((key, seat): Member => {
    const stranger = personName(random, key === "women" ? "female" : undefined);
    const { space } = random.pick(key === "women" ? tradesOf(office) : openToMen(office));
    const mobile = `0900000${random.int(1000, 9999)}`;
    return {
      name: board[seat]?.name ?? stranger,
      nationalId: boardNationalId(index * boardSeats.length + seat),
      mobile: board[seat]?.mobile ?? mobile,
      business: board[seat]?.business ?? space,
    };
  });
}

const openToMen = (office: OfficePlan) => tradesOf(office).filter((trade) => trade !== trades.beauty);

export function memberContent(member: Member, office: OfficePlan, random: Random): PartContent {
  const { name } = random.pick(openToMen(office));
  const plate = toPersianDigits(random.int(2, 140));
  return {
    fields: {
      name: member.name,
      nationalId: member.nationalId,
      mobile: member.mobile,
      business: member.business,
      since: random.int(1368, 1399),
      address: `${office.name}، ${random.pick(office.areas)}، ${random.pick(streets)}، پلاک ${plate}`,
      background: random.pick(backgrounds).replace("{trade}", name),
    },
    rows: [],
  };
}
