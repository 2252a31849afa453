import { can } from "@/lib/domain/access/policy";
import type { DelegableDuty } from "@/lib/domain/licensing/delegable-duties";
import type { MarkDutiesInput } from "@/lib/domain/licensing/duty-input";
import { changeDuties, type DutyTerm, isDuty } from "@/lib/domain/licensing/duty-marking";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { firstDay, jalaliMonth } from "@/lib/domain/shared/jalali-month";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";
import { atMidnight, dateOf } from "@/lib/server/day-column";

const KIND = "duty.marked";

/**
 * The province's employment department says which duties a center has from a day on [S1 ب-۲-۳، د]; what has ended stays as
 * history. Refuses conflict when the delegations are no longer those that the form showed.
 */
export function markDuties(ctx: Context, input: MarkDutiesInput): Promise<Result<null>> {
  const { centerId, shown, duties, on } = input;
  return inScope(ctx, async (tx) => {
    // One marking of a center after the other, so that the delegations read are those that change.
    await tx.$queryRaw`SELECT id FROM center WHERE id = ${centerId} FOR UPDATE`;
    const center = await tx.center.findUnique({
      where: { id: centerId },
      select: { officeId: true, provinceId: true, status: true, startedMonth: true },
    });
    if (!center) return refuse("notFound");
    const { officeId, provinceId, status, startedMonth } = center;
    const place = { provinceId, officeId, centerId };
    const allowed = can(ctx.actor, "duty.mark", place);
    if (!allowed.ok) return allowed;
    if (status === "inactive")
      return refuse("wrongStep", {
        fields: { form: "این مرکز به کار پایان داده است؛ مأموریتی به آن واگذار نمی‌شود." },
      });
    const terms = await termsOf(tx, centerId);
    const open = terms.filter(({ toOn }) => toOn === null);
    if (shownDuties(open) !== shown) return refuseConflict(tx, centerId);
    const change = changeDuties(terms, new Set(duties), on, {
      today: todayInTehran(ctx.now),
      startedOn: startedMonth === null ? null : firstDay(jalaliMonth(startedMonth)),
    });
    if (!change.ok) return change;
    const { begin, end } = change.value;
    if (begin.length === 0 && end.length === 0) return ok(null);
    await tx.centerDuty.updateMany({
      where: { centerId, duty: { in: end }, toOn: null },
      data: { toOn: atMidnight(on) },
    });
    await tx.centerDuty.createMany({
      data: begin.map((duty) => ({ ...place, duty, fromOn: atMidnight(on), setByName: ctx.actor.name })),
    });
    const before = open.map(({ duty }) => duty);
    const after = [...before.filter((duty) => !end.includes(duty)), ...begin];
    await recordEvent(tx, ctx, {
      kind: KIND,
      subject: "center",
      subjectId: centerId,
      place,
      before: { duties: before },
      after: { duties: after, on },
    });
    return ok(null);
  });
}

type Row = DutyTerm & { id: number };

/** What a form shows is named by its rows: they change whenever a delegation begins or ends. */
export const shownDuties = (open: readonly { id: number }[]): string =>
  open
    .map(({ id }) => id)
    .sort((a, b) => a - b)
    .join(",");

async function termsOf(tx: Transaction, centerId: string): Promise<Row[]> {
  const rows = await tx.centerDuty.findMany({
    where: { centerId },
    select: { id: true, duty: true, fromOn: true, toOn: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id, duty, fromOn, toOn }) => ({
    id,
    duty: dutyOf(duty),
    fromOn: dateOf(fromOn),
    toOn: toOn && dateOf(toOn),
  }));
}

function dutyOf(text: string): DelegableDuty {
  if (!isDuty(text)) throw new RangeError(`no duty ${text}`);
  return text;
}

async function refuseConflict(tx: Transaction, centerId: string) {
  const last = await tx.event.findFirst({
    where: { subject: "center", subjectId: centerId, kind: KIND },
    orderBy: { id: "desc" },
    select: { actorName: true },
  });
  return refuse("conflict", { params: { by: last?.actorName ?? "همکار شما" } });
}
