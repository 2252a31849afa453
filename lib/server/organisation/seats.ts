import { z } from "zod";
import { maskDigits } from "@/lib/domain/licensing/feasibility/shown";
import { boardSeatLabels, boardSeats } from "@/lib/domain/organisation/board";
import { seatState, seatTags } from "@/lib/domain/organisation/board-term";
import { maskMobile } from "@/lib/domain/panel/center-view";
import { type CalendarDate, formatJalaliDate } from "@/lib/domain/shared/calendar-date";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";

const day = z.string().transform((text) => text as CalendarDate);
export const termRow = z.object({
  id: z.number(),
  seat: z.number(),
  name: z.string(),
  mobile: z.string().nullable(),
  business: z.string().nullable(),
  nationalId: z.string().nullable(),
  fromOn: day,
  untilOn: day.nullable(),
  toOn: day.nullable(),
  reason: z.string().nullable(),
  endReason: z.string().nullable(),
});
export type TermRow = z.output<typeof termRow>;

/** All terms of the center aliased c, the present and latest first within each seat. */
export const boardTerms = `coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', b.id, 'seat', b.seat, 'name', b.name, 'mobile', b.mobile,
          'business', b.business, 'nationalId', b.national_id, 'fromOn', b.from_on, 'untilOn', b.until_on, 'toOn', b.to_on,
          'reason', b.reason, 'endReason', b.end_reason) ORDER BY b.seat, b.from_on DESC)
        FROM board_member b WHERE b.center_id = c.id), '[]')`;

export type TermView = {
  id: number;
  name: string;
  nationalId: string;
  mobile: string;
  business: string;
  from: string;
  until: string | null;
  to: string | null;
  reason: string;
  endReason: string;
};
export type SeatView = {
  seat: number;
  label: string;
  tag: (typeof seatTags)[keyof typeof seatTags];
  holder: TermView | null;
  former: TermView[];
};

/** The eight seats of S1 ج with their present holders and the history; national ids and mobile numbers in part. */
export const seatsOf = (terms: readonly TermRow[], today: CalendarDate): SeatView[] =>
  boardSeats.map((name, index) => {
    const held = terms.filter(({ seat }) => seat === index + 1);
    const holder = held.find(({ toOn }) => toOn === null) ?? null;
    return {
      seat: index + 1,
      label: boardSeatLabels[name],
      tag: seatTags[seatState(holder, today)],
      holder: holder && termView(holder),
      former: held.filter((term) => term !== holder).map(termView),
    };
  });

const termView = (term: TermRow): TermView => ({
  id: term.id,
  name: term.name,
  nationalId: term.nationalId ? maskDigits(term.nationalId) : "",
  mobile: term.mobile ? toPersianDigits(maskMobile(term.mobile)) : "",
  business: term.business ?? "",
  from: formatJalaliDate(term.fromOn),
  until: term.untilOn && formatJalaliDate(term.untilOn),
  to: term.toOn && formatJalaliDate(term.toOn),
  reason: term.reason ?? "",
  endReason: term.endReason ?? "",
});
