import { COUNTRY } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/policy";
import type { AddCenterInput, ChangeCenterInput, EndCenterInput } from "@/lib/domain/organisation/input";
import { holdsQuota } from "@/lib/domain/licensing/license-workflow";
import { type CalendarDate, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { addMonths, formatMonth, jalaliMonth, monthAt } from "@/lib/domain/shared/jalali-month";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import type { CenterPlace } from "@/lib/server/organisation/place";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

export async function addCenter(ctx: Context, input: AddCenterInput): Promise<Result<CenterPlace>> {
  const allowed = can(ctx.actor, "organisation.manage", COUNTRY);
  if (!allowed.ok) return allowed;
  const { id, officeId } = input;
  return inScope(ctx, async (tx) => {
    const office = await tx.office.findUnique({ where: { id: officeId }, select: { provinceId: true } });
    if (!office) return refuse("notFound");
    const { provinceId } = office;
    const { count } = await tx.center.createMany({ data: [{ ...input, provinceId }], skipDuplicates: true });
    if (count === 0) {
      const taken = await tx.center.findUnique({ where: { id }, select: { id: true } });
      return refuse("duplicate", {
        fields: taken
          ? { id: "این کد از آن مرکز دیگری است." }
          : { kind: "این استان کانون خیّرین کارآفرین دارد؛ هر استان تنها یک کانون دارد (بند ب-۲-۶)." },
      });
    }
    const place = { provinceId, officeId, centerId: id };
    await recordEvent(tx, ctx, {
      kind: "center.added",
      subject: "center",
      subjectId: id,
      place,
      after: { ...input, provinceId },
    });
    return ok(place);
  });
}

const shown = { name: true, address: true, phone: true, officeId: true, provinceId: true } as const;

export async function changeCenter(ctx: Context, input: ChangeCenterInput): Promise<Result<CenterPlace>> {
  const allowed = can(ctx.actor, "organisation.manage", COUNTRY);
  if (!allowed.ok) return allowed;
  const { id, version, ...after } = input;
  return inScope(ctx, async (tx) => {
    const center = await tx.center.findUnique({ where: { id }, select: shown });
    if (!center) return refuse("notFound");
    const { officeId, provinceId, ...before } = center;
    const { count } = await tx.center.updateMany({
      where: { id, version },
      data: { ...after, version: { increment: 1 } },
    });
    if (count === 0) return refuse("conflict");
    const place = { provinceId, officeId, centerId: id };
    await recordEvent(tx, ctx, {
      kind: "center.changed",
      subject: "center",
      subjectId: id,
      place,
      before,
      after,
    });
    return ok(place);
  });
}

/**
 * After its last month a center owes no performance, and its board ends. Months already logged stand in the way: they
 * would be orphans. So does a license: only what becomes of it ends its center's work.
 */
export async function endCenter(
  ctx: Context,
  { id, version, lastMonth }: EndCenterInput,
): Promise<Result<CenterPlace>> {
  const allowed = can(ctx.actor, "organisation.manage", COUNTRY);
  if (!allowed.ok) return allowed;
  const endedMonth = addMonths(lastMonth, 1);
  return inScope(ctx, async (tx) => {
    // Held against a month that is being opened at this moment: its foreign key waits for this row.
    await tx.$queryRaw`SELECT id FROM center WHERE id = ${id} FOR UPDATE`;
    const center = await tx.center.findUnique({
      where: { id },
      select: { officeId: true, provinceId: true, startedMonth: true },
    });
    if (!center) return refuse("notFound");
    const license = await tx.license.findUnique({ where: { centerId: id }, select: { status: true } });
    if (license && holdsQuota(license.status)) return refuseField("form", LICENSED);
    const { officeId, provinceId, startedMonth } = center;
    if (startedMonth === null) return refuseField("lastMonth", "این مرکز هنوز گشوده نشده است.");
    const last = await tx.monthlyPerformance.findFirst({
      where: { centerId: id, month: { gte: endedMonth } },
      orderBy: { month: "desc" },
      select: { month: true },
    });
    if (last || lastMonth < startedMonth) return refuseLastMonth(last?.month, startedMonth);
    const status = endedMonth <= monthAt(ctx.now) ? ("inactive" as const) : undefined;
    const { count } = await tx.center.updateMany({
      where: { id, version, endedMonth: null },
      data: { endedMonth, status, version: { increment: 1 } },
    });
    if (count === 0) return refuse("conflict");
    const endedTerms = await endBoard(tx, id, todayInTehran(ctx.now));
    const place = { provinceId, officeId, centerId: id };
    await recordEvent(tx, ctx, {
      kind: "center.ended",
      subject: "center",
      subjectId: id,
      place,
      before: { endedMonth: null },
      after: { endedMonth, endedTerms },
    });
    return ok(place);
  });
}

const LICENSED =
  "این مرکز مجوز دارد. پایان کار آن را حوزه توسعه مشارکت‌های مردمی استان با لغو مجوز یا ثبت پایان اعتبار مجوز ثبت می‌کند.";

/** Today, though not before a term has begun. */
const endBoard = (tx: Transaction, centerId: string, today: CalendarDate): Promise<number> =>
  tx.$executeRaw`
    UPDATE board_member SET to_on = GREATEST(from_on, ${today}::date), end_reason = 'پایان کار مرکز'
    WHERE center_id = ${centerId} AND to_on IS NULL`;

function refuseLastMonth(logged: string | undefined, started: string) {
  const month = formatMonth(jalaliMonth(logged ?? started));
  const why = logged ? `برای ${month} کارکرد ثبت شده است` : `این مرکز از ${month} کار می‌کند`;
  return refuseField("lastMonth", `${why}؛ آخرین ماه نمی‌تواند پیش از آن باشد.`);
}
