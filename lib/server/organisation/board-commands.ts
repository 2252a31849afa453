import { COUNTRY } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/policy";
import type { AppointInput } from "@/lib/domain/organisation/input";
import {
  addDays,
  type CalendarDate,
  formatJalaliDate,
  todayInTehran,
} from "@/lib/domain/shared/calendar-date";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import type { CenterPlace } from "@/lib/server/organisation/place";
import { type Context, inScope } from "@/lib/server/scope";

const atMidnight = (date: CalendarDate) => new Date(`${date}T00:00:00Z`);
const dateOf = (at: Date) => at.toISOString().slice(0, 10) as CalendarDate;

/** Seats a person on the board. The former term ends the day before; terms that ended stay as history [S1 ج]. */
export async function appointBoardMember(ctx: Context, input: AppointInput): Promise<Result<CenterPlace>> {
  const allowed = can(ctx.actor, "organisation.manage", COUNTRY);
  if (!allowed.ok) return allowed;
  const { centerId, seat, holderId, fromOn, name, mobile, business } = input;
  if (fromOn > todayInTehran(ctx.now)) return refuseField("fromOn", "تاریخ انتصاب نمی‌تواند در آینده باشد.");
  return inScope(ctx, async (tx) => {
    // One appointment at a center after the other, so that the seat read here is the seat written below.
    await tx.$queryRaw`SELECT id FROM center WHERE id = ${centerId} FOR UPDATE`;
    const center = await tx.center.findUnique({
      where: { id: centerId },
      select: { officeId: true, provinceId: true },
    });
    if (!center) return refuse("notFound");
    const former = await tx.boardMember.findFirst({ where: { centerId, seat }, orderBy: { fromOn: "desc" } });
    const holder = former?.toOn === null ? former : null;
    if ((holder?.id ?? 0) !== holderId) return refuse("conflict");
    if (former) {
      const earliest = addDays(dateOf(former.toOn ?? former.fromOn), 1);
      if (fromOn < earliest)
        return refuseField("fromOn", `تاریخ انتصاب نمی‌تواند پیش از ${formatJalaliDate(earliest)} باشد.`);
    }
    const toOn = addDays(fromOn, -1);
    if (holder) await tx.boardMember.update({ where: { id: holder.id }, data: { toOn: atMidnight(toOn) } });
    await tx.boardMember.create({
      data: { ...center, centerId, seat, name, mobile, business, fromOn: atMidnight(fromOn) },
    });
    const place = { ...center, centerId };
    await recordEvent(tx, ctx, {
      kind: "board.appointed",
      subject: "center",
      subjectId: centerId,
      place,
      before: holder ? { seat, name: holder.name, toOn } : undefined,
      after: { seat, name, mobile, business, fromOn },
    });
    return ok(place);
  });
}
