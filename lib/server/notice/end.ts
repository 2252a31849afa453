import { isRunning, NOTICE_STATUSES } from "@/lib/domain/licensing/notice-workflow";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { atMidnight } from "@/lib/server/day-column";
import { recordEvent } from "@/lib/server/events";
import { noticeKinds } from "@/lib/server/notice/transition";
import type { Context, Transaction } from "@/lib/server/scope";

type CenterPlace = { provinceId: string; officeId: string; centerId: string };

/** A notice has no purpose once the license itself has ended: it is lifted in the same transaction. */
export async function endRunningNotice(
  tx: Transaction,
  ctx: Context,
  { provinceId, officeId, centerId }: CenterPlace,
  reason: string,
): Promise<void> {
  const running = await tx.inactivityNotice.findFirst({
    where: { centerId, status: { in: NOTICE_STATUSES.filter(isRunning) } },
    select: { id: true, status: true, version: true },
  });
  if (!running) return;
  const { id, status, version } = running;
  await tx.inactivityNotice.update({
    where: { id },
    data: {
      status: "lifted",
      version: version + 1,
      decidedOn: atMidnight(todayInTehran(ctx.now)),
      decidedByName: ctx.actor.name,
      decisionReason: reason,
    },
    select: { id: true },
  });
  await recordEvent(tx, ctx, {
    kind: noticeKinds.lift,
    subject: "notice",
    subjectId: String(id),
    place: { provinceId, officeId, centerId },
    before: { status, version },
    after: { status: "lifted", version: version + 1 },
    note: reason,
  });
}
