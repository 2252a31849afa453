import { z } from "zod";
import { can } from "@/lib/domain/access/policy";
import type { NoticeStep } from "@/lib/domain/licensing/notice-input";
import { NOTICE_STATUSES } from "@/lib/domain/licensing/notice-workflow";
import { dayField } from "@/lib/server/notice/silence";
import type { Context, Transaction } from "@/lib/server/scope";

const row = z.object({
  id: z.number(),
  centerId: z.string(),
  officeId: z.string(),
  provinceId: z.string(),
  status: z.enum(NOTICE_STATUSES),
  version: z.number(),
  servedOn: dayField,
  servedById: z.number(),
  replyBy: dayField,
});

/** What every decision about a notice rests on. */
export type NoticeFacts = z.output<typeof row>;

/** Where a notice is, for the policy; null outside the scope, and for those who have no business with licenses. */
export async function findNotice(tx: Transaction, ctx: Context, { centerId, noticeId }: NoticeStep) {
  const place = await tx.inactivityNotice.findFirst({
    where: { id: noticeId, centerId },
    select: { centerId: true, officeId: true, provinceId: true },
  });
  return place && can(ctx.actor, "license.view", place).ok ? place : null;
}

/** Locks a notice until the transaction ends. Only its province and its center reach this far. */
export async function lockNotice(tx: Transaction, { noticeId }: NoticeStep): Promise<NoticeFacts> {
  const [found] = await tx.$queryRaw<unknown[]>`
    SELECT id, center_id AS "centerId", office_id AS "officeId", province_id AS "provinceId", status::text, version,
      served_on::text AS "servedOn", served_by_id AS "servedById", reply_by::text AS "replyBy"
    FROM inactivity_notice WHERE id = ${noticeId} FOR UPDATE`;
  return row.parse(found);
}
