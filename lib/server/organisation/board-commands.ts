import { COUNTRY } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/policy";
import { checkResignation, checkTerm, earliestAfter } from "@/lib/domain/organisation/board-term";
import type { AppointInput, ResignInput } from "@/lib/domain/organisation/input";
import { addDays, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import { otherSeatOf } from "@/lib/server/organisation/other-seat";
import type { CenterPlace } from "@/lib/server/organisation/place";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";
import { atMidnight, dateOf } from "@/lib/server/day-column";

/** The administrator keeps every board, the province's participation department those of its province. */
export const mayManageBoard = ({ actor }: Pick<Context, "actor">, place: CenterPlace): Result<true> => {
  const administered = can(actor, "organisation.manage", COUNTRY);
  return administered.ok ? administered : can(actor, "board.manage", place);
};

/** One change of a center's board after the other, so that the seat read is the seat written. */
async function lockBoard(tx: Transaction, ctx: Context, centerId: string) {
  await tx.$queryRaw`SELECT id FROM center WHERE id = ${centerId} FOR UPDATE`;
  const center = await tx.center.findUnique({
    where: { id: centerId },
    select: { officeId: true, provinceId: true, status: true },
  });
  if (!center) return refuse("notFound");
  const { officeId, provinceId, status } = center;
  const place = { provinceId, officeId, centerId };
  const allowed = mayManageBoard(ctx, place);
  if (!allowed.ok) return allowed;
  return ok({ place, status });
}

/** Seats a person on the board. The former term ends the day before; terms that ended stay as history [S1 ج]. */
export function appointBoardMember(ctx: Context, input: AppointInput): Promise<Result<CenterPlace>> {
  const { centerId, seat, holderId, fromOn, untilOn, name, nationalId, mobile, business, reason } = input;
  return inScope(ctx, async (tx) => {
    const locked = await lockBoard(tx, ctx, centerId);
    if (!locked.ok) return locked;
    const { place, status } = locked.value;
    if (status === "inactive")
      return refuse("wrongStep", {
        fields: { form: "این مرکز به کار پایان داده است؛ انتصاب تازه‌ای در آن نمی‌شود." },
      });
    const former = await tx.boardMember.findFirst({ where: { centerId, seat }, orderBy: { fromOn: "desc" } });
    const holder = former?.toOn === null ? former : null;
    if ((holder?.id ?? 0) !== holderId) return refuse("conflict");
    const earliest =
      former && earliestAfter({ fromOn: dateOf(former.fromOn), toOn: former.toOn && dateOf(former.toOn) });
    const term = checkTerm(
      { fromOn, untilOn, reason },
      { today: todayInTehran(ctx.now), earliest, replaces: holder !== null },
    );
    if (!term.ok) return term;
    const toOn = addDays(fromOn, -1);
    if (holder)
      await tx.boardMember.update({
        where: { id: holder.id },
        data: { toOn: atMidnight(toOn), endReason: reason },
      });
    const person = { seat, name, nationalId, mobile, business, reason };
    const seated = await otherSeatOf(tx, nationalId, centerId);
    if (!seated.ok) return seated;
    // Somebody may seat the same person elsewhere at this moment: the database lets one of the two in.
    const { count } = await tx.boardMember.createMany({
      data: [{ ...place, ...person, fromOn: atMidnight(fromOn), untilOn: atMidnight(untilOn) }],
      skipDuplicates: true,
    });
    if (count === 0) {
      const taken = await otherSeatOf(tx, nationalId, centerId);
      return taken.ok ? refuse("conflict") : taken;
    }
    await recordEvent(tx, ctx, {
      kind: "board.appointed",
      subject: "center",
      subjectId: centerId,
      place,
      before: holder ? { seat, name: holder.name, toOn } : undefined,
      after: { seat, name, mobile, business, fromOn, untilOn },
      note: reason,
    });
    return ok(place);
  });
}

/** Ends a term without a successor: the seat is vacant until somebody is appointed [S1 ج]. */
export function resignBoardMember(ctx: Context, input: ResignInput): Promise<Result<CenterPlace>> {
  const { centerId, holderId, toOn, reason } = input;
  return inScope(ctx, async (tx) => {
    const locked = await lockBoard(tx, ctx, centerId);
    if (!locked.ok) return locked;
    const { place } = locked.value;
    const holder = await tx.boardMember.findFirst({ where: { id: holderId, centerId, toOn: null } });
    if (!holder) return refuse("conflict");
    const day = checkResignation(toOn, { fromOn: dateOf(holder.fromOn), today: todayInTehran(ctx.now) });
    if (!day.ok) return day;
    const { count } = await tx.boardMember.updateMany({
      where: { id: holderId, toOn: null },
      data: { toOn: atMidnight(toOn), endReason: reason },
    });
    if (count === 0) return refuse("conflict");
    await recordEvent(tx, ctx, {
      kind: "board.resigned",
      subject: "center",
      subjectId: centerId,
      place,
      before: { seat: holder.seat, name: holder.name, fromOn: dateOf(holder.fromOn) },
      after: { seat: holder.seat, toOn },
      note: reason,
    });
    return ok(place);
  });
}
