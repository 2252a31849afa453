import type { CorrectOpeningItemInput } from "@/lib/domain/licensing/license-input";
import { nextLicenseStatus } from "@/lib/domain/licensing/license-workflow";
import { checkItemDay } from "@/lib/domain/licensing/opening-rules";
import { type CalendarDate, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import { atMidnight } from "@/lib/server/day-column";
import { findDone, lockForItem } from "@/lib/server/license/opening";
import { type Context, inScope } from "@/lib/server/scope";

type Recorded = { doneOn: CalendarDate; reference: string | null };
const isSame = (one: Recorded, other: Recorded) =>
  one.doneOn === other.doneOn && one.reference === other.reference;

/** Another day or reference for what was recorded while the center opens; what it was stays in the event [S1 ب-2, ب-3]. */
export function correctOpeningItem(ctx: Context, input: CorrectOpeningItemInput): Promise<Result<null>> {
  const { number, item, doneOn, reference, reason } = input;
  const wanted = { doneOn, reference };
  return inScope(ctx, async (tx) => {
    const license = await lockForItem(tx, ctx, { number, item });
    if (!license.ok) return license;
    const facts = license.value;
    const opening = nextLicenseStatus(facts.status, "open");
    if (!opening.ok) return opening;
    const done = await findDone(tx, facts, item);
    if (!done) return refuse("wrongStep");
    const before = {
      doneOn: done.doneOn.toISOString().slice(0, 10) as CalendarDate,
      reference: done.reference,
    };
    const own = done.doneById === ctx.actor.userId;
    if (!isSame(before, { doneOn: input.wasOn, reference: input.wasReference }))
      return own && isSame(before, wanted)
        ? ok(null)
        : refuse("conflict", { params: { by: own ? "خود شما" : done.doneByName } });
    if (isSame(before, wanted)) return refuseField("form", "این کار با همین تاریخ و مشخصات ثبت شده است.");
    const day = checkItemDay(doneOn, { issuedOn: facts.issuedOn, today: todayInTehran(ctx.now) });
    if (!day.ok) return day;
    await tx.openingItem.update({
      where: { licenseNumber_item: { licenseNumber: facts.number, item } },
      data: {
        doneOn: atMidnight(doneOn),
        reference,
        doneById: ctx.actor.userId,
        doneByName: ctx.actor.name,
        recordedAt: ctx.now,
      },
    });
    await recordEvent(tx, ctx, {
      kind: "opening.itemCorrected",
      subject: "license",
      subjectId: facts.number,
      place: facts,
      before: { item, ...before },
      after: { item, ...wanted },
      note: reason,
    });
    return ok(null);
  });
}
