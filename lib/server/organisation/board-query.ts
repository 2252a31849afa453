import { z } from "zod";
import { COUNTRY } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/policy";
import { centerStatuses } from "@/lib/domain/organisation/center";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { mayManageBoard } from "@/lib/server/organisation/board-commands";
import type { CenterPlace } from "@/lib/server/organisation/place";
import { boardTerms, type SeatView, seatsOf, termRow } from "@/lib/server/organisation/seats";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

const boardRow = z.object({
  name: z.string(),
  status: z.enum(centerStatuses),
  officeId: z.string(),
  provinceId: z.string(),
  terms: z.array(termRow),
});
const board: Statement<z.output<typeof boardRow>> = {
  name: "center-board",
  row: boardRow,
  text: `SELECT c.name, c.status, c.office_id AS "officeId", c.province_id AS "provinceId", ${boardTerms} AS terms FROM center c WHERE c.id = $1`,
};

export type BoardView = {
  id: string;
  name: string;
  seats: SeatView[];
  mayAppoint: boolean;
  mayResign: boolean;
};

/** Whom the page of a board is for: more of its people stands there than on the center's own page. */
export const maySeeBoard = ({ actor }: Pick<Context, "actor">, place: CenterPlace): boolean =>
  can(actor, "license.view", place).ok || can(actor, "organisation.manage", COUNTRY).ok;

export async function getCenterBoard(ctx: Context, id: string): Promise<BoardView | null> {
  if (!/^[a-z][a-z0-9-]{1,59}$/.test(id)) return null;
  const row = await readRow(ctx, board, [id]);
  if (!row) return null;
  const { name, status, officeId, provinceId, terms } = row;
  const place = { provinceId, officeId, centerId: id };
  if (!maySeeBoard(ctx, place)) return null;
  const mayResign = mayManageBoard(ctx, place).ok;
  const seats = seatsOf(terms, todayInTehran(ctx.now));
  return { id, name, seats, mayAppoint: mayResign && status !== "inactive", mayResign };
}
