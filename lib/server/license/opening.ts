import { can } from "@/lib/domain/access/policy";
import type { LicenseStepInput, RecordOpeningItemInput } from "@/lib/domain/licensing/license-input";
import { type ChecklistItem, checklistItems } from "@/lib/domain/licensing/opening-checklist";
import { checkItemDay, checkOpening } from "@/lib/domain/licensing/opening-rules";
import { type LicenseStatus, nextLicenseStatus } from "@/lib/domain/licensing/license-workflow";
import { type CalendarDate, todayInTehran } from "@/lib/domain/shared/calendar-date";
import { monthOf } from "@/lib/domain/shared/jalali-month";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import { atMidnight } from "@/lib/server/day-column";
import { findLicense, type LicenseFacts, lockLicense } from "@/lib/server/license/facts";
import { moveLicense } from "@/lib/server/license/transition";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

/** An item done outside the portal: who says so, for which day, and what it refers to [S1 ب-2, ب-3]. */
export function recordOpeningItem(
  ctx: Context,
  { number, item, doneOn, reference }: RecordOpeningItemInput,
): Promise<Result<null>> {
  return inScope(ctx, async (tx) => {
    const license = await lockForItem(tx, ctx, { number, item });
    if (!license.ok) return license;
    const facts = license.value;
    const done = await findDone(tx, facts, item);
    if (done) {
      const same = done.reference === reference && done.doneOn.getTime() === atMidnight(doneOn).getTime();
      if (done.doneById === ctx.actor.userId && same) return ok(null);
      return refuse("conflict", { params: { by: done.doneByName } });
    }
    const opening = nextLicenseStatus(facts.status, "open");
    if (!opening.ok) return opening;
    const day = checkItemDay(doneOn, { issuedOn: facts.issuedOn, today: todayInTehran(ctx.now) });
    if (!day.ok) return day;
    await markDone(tx, ctx, facts, { item, doneOn, reference });
    return ok(null);
  });
}

/** The list is done: from this month on the center works, and owes a performance. */
export function openCenter(
  ctx: Context,
  { number, version }: LicenseStepInput,
): Promise<Result<LicenseStatus>> {
  return moveLicense(ctx, {
    action: "open",
    number,
    version,
    effect: async (tx, { facts, today }) => {
      const items = await tx.openingItem.findMany({
        where: { licenseNumber: facts.number },
        select: { item: true },
      });
      const done = new Set(items.map(({ item }) => item as ChecklistItem));
      const complete = checkOpening({ done, validUntil: facts.validUntil, today });
      if (!complete.ok) return complete;
      return ok({
        license: { openedOn: atMidnight(today) },
        center: { status: "active", startedMonth: monthOf(today) },
        told: { after: { openedOn: today, startedMonth: monthOf(today) } },
      });
    },
  });
}

/** The license whose item somebody may do, locked: two people cannot do one item. */
export async function lockForItem(
  tx: Transaction,
  ctx: Context,
  { number, item }: { number: string; item: ChecklistItem },
): Promise<Result<LicenseFacts>> {
  const place = await findLicense(tx, ctx, { applicationNumber: number });
  if (!place) return refuse("notFound");
  const allowed = can(ctx.actor, `opening.${checklistItems[item].owner}`, place);
  return allowed.ok ? ok(await lockLicense(tx, place)) : allowed;
}

export const findDone = (tx: Transaction, { number }: LicenseFacts, item: ChecklistItem) =>
  tx.openingItem.findUnique({ where: { licenseNumber_item: { licenseNumber: number, item } } });

type Done = { item: ChecklistItem; doneOn: CalendarDate; reference: string | null };

export async function markDone(tx: Transaction, ctx: Context, facts: LicenseFacts, done: Done) {
  const { number, officeId, provinceId } = facts;
  await tx.openingItem.create({
    data: {
      licenseNumber: number,
      officeId,
      provinceId,
      ...done,
      doneOn: atMidnight(done.doneOn),
      doneById: ctx.actor.userId,
      doneByName: ctx.actor.name,
      recordedAt: ctx.now,
    },
  });
  await recordEvent(tx, ctx, {
    kind: "opening.itemDone",
    subject: "license",
    subjectId: number,
    place: facts,
    after: done,
  });
}
