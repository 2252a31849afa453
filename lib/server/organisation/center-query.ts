import { z } from "zod";
import { COUNTRY } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/policy";
import { boardSeatLabels, boardSeats } from "@/lib/domain/organisation/board";
import {
  centerKindLabels,
  centerKinds,
  type CenterStatus,
  centerStatuses,
} from "@/lib/domain/organisation/center";
import { formatJalaliDate, parseCalendarDate } from "@/lib/domain/shared/calendar-date";
import { monthsOfWork } from "@/lib/server/organisation/months-of-work";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

const termRow = z.object({
  id: z.number(),
  seat: z.number(),
  name: z.string(),
  mobile: z.string().nullable(),
  business: z.string().nullable(),
  fromOn: z.string(),
  toOn: z.string().nullable(),
});
const centerRow = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(centerKinds),
  status: z.enum(centerStatuses),
  version: z.number(),
  startedMonth: z.string(),
  endedMonth: z.string().nullable(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  officeId: z.string(),
  officeName: z.string(),
  provinceId: z.string(),
  provinceName: z.string(),
  terms: z.array(termRow),
});

const center: Statement<z.output<typeof centerRow>> = {
  name: "organisation-center",
  row: centerRow,
  text: `
    SELECT c.id, c.name, c.kind, c.status, c.version, c.started_month AS "startedMonth", c.ended_month AS "endedMonth",
      c.address, c.phone, o.id AS "officeId", o.name AS "officeName", p.id AS "provinceId", p.name AS "provinceName",
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', b.id, 'seat', b.seat, 'name', b.name, 'mobile', b.mobile,
          'business', b.business, 'fromOn', b.from_on, 'toOn', b.to_on) ORDER BY b.seat, b.from_on DESC)
        FROM board_member b WHERE b.center_id = c.id), '[]') AS terms
    FROM center c JOIN office o ON o.id = c.office_id JOIN province p ON p.id = c.province_id WHERE c.id = $1`,
};

type TermView = {
  id: number;
  name: string;
  mobile: string;
  business: string;
  from: string;
  to: string | null;
};
export type SeatView = { seat: number; label: string; holder: TermView | null; former: TermView[] };
type CenterSettingsView = Omit<
  z.output<typeof centerRow>,
  "terms" | "kind" | "status" | "address" | "phone" | "startedMonth" | "endedMonth"
> & {
  kind: string;
  status: CenterStatus;
  address: string;
  phone: string;
  firstMonth: string;
  lastMonth: string | null;
  seats: SeatView[];
};

export async function getCenterSettings(ctx: Context, id: string): Promise<CenterSettingsView | null> {
  if (!can(ctx.actor, "organisation.manage", COUNTRY).ok || !/^[a-z][a-z0-9-]*$/.test(id)) return null;
  const row = await readRow(ctx, center, [id]);
  if (!row) return null;
  const { terms, kind, startedMonth, endedMonth, address, phone, ...rest } = row;
  return {
    ...rest,
    kind: centerKindLabels[kind],
    address: address ?? "",
    phone: phone ?? "",
    ...monthsOfWork(startedMonth, endedMonth),
    seats: boardSeats.map((name, index) => seatOf(terms, index + 1, boardSeatLabels[name])),
  };
}

function seatOf(all: z.output<typeof termRow>[], seat: number, label: string): SeatView {
  const terms = all.filter((term) => term.seat === seat);
  const holder = terms.find((term) => term.toOn === null);
  return {
    seat,
    label,
    holder: holder ? termOf(holder) : null,
    former: terms.filter((term) => term !== holder).map(termOf),
  };
}

const shownDate = (text: string) => {
  const date = parseCalendarDate(text);
  return date ? formatJalaliDate(date) : text;
};

const termOf = ({ id, name, mobile, business, fromOn, toOn }: z.output<typeof termRow>): TermView => ({
  id,
  name,
  mobile: mobile ?? "",
  business: business ?? "",
  from: shownDate(fromOn),
  to: toOn && shownDate(toOn),
});
