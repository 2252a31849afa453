import { z } from "zod";
import { can } from "@/lib/domain/access/policy";
import { isInactive, monthsWithoutPerformance } from "@/lib/domain/licensing/inactivity";
import type { ServeNoticeInput } from "@/lib/domain/licensing/notice-input";
import { checkReplyBy, isRunning } from "@/lib/domain/licensing/notice-workflow";
import { centerStatuses } from "@/lib/domain/organisation/center";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { recordEvent } from "@/lib/server/events";
import { Prisma } from "@/lib/server/generated/client";
import { policyVersions } from "@/lib/server/month/aid";
import { activityOf, silenceColumns, silenceFields } from "@/lib/server/notice/silence";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";
import { atMidnight } from "@/lib/server/day-column";

const centerRow = z.object({
  officeId: z.string(),
  provinceId: z.string(),
  status: z.enum(centerStatuses),
  ...silenceFields,
});

/** Tells a silent center so, and asks for its reply: the beginning of the due process, one at a time. */
export function serveNotice(ctx: Context, input: ServeNoticeInput): Promise<Result<null>> {
  const { centerId, replyBy, text } = input;
  return inScope(ctx, async (tx) => {
    const center = await lockCenter(tx, centerId);
    if (!center) return refuse("notFound");
    const { officeId, provinceId, status } = center;
    const place = { provinceId, officeId, centerId };
    const allowed = can(ctx.actor, "notice.serve", place);
    if (!allowed.ok) return allowed;
    if (await hasRunning(tx, centerId)) return alreadyRunning;
    const activity = activityOf(center, await policyVersions(tx), ctx.now);
    if (status !== "active" || !activity || !isInactive(activity)) return notSilent;
    const today = todayInTehran(ctx.now);
    const fair = checkReplyBy(replyBy, today);
    if (!fair.ok) return fair;
    const silentMonths = monthsWithoutPerformance(activity);
    const [made] = await tx.inactivityNotice.createManyAndReturn({
      data: [
        {
          ...place,
          silentMonths,
          text,
          servedOn: atMidnight(today),
          servedById: ctx.actor.userId,
          servedByName: ctx.actor.name,
          replyBy: atMidnight(replyBy),
        },
      ],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!made) return alreadyRunning;
    await recordEvent(tx, ctx, {
      kind: "notice.served",
      subject: "notice",
      subjectId: String(made.id),
      place,
      after: { status: "served", silentMonths, replyBy },
    });
    return ok(null);
  });
}

/** Its row is held, so that a suspension and a notice do not pass each other. */
async function lockCenter(tx: Transaction, id: string): Promise<z.output<typeof centerRow> | null> {
  await tx.$queryRaw`SELECT id FROM center WHERE id = ${id} FOR UPDATE`;
  const [found] = await tx.$queryRaw<unknown[]>`
    SELECT c.office_id AS "officeId", c.province_id AS "provinceId", c.status::text, ${Prisma.raw(silenceColumns)}
    FROM center c WHERE c.id = ${id}`;
  return found === undefined ? null : centerRow.parse(found);
}

async function hasRunning(tx: Transaction, centerId: string): Promise<boolean> {
  const last = await tx.inactivityNotice.findFirst({
    where: { centerId },
    orderBy: { id: "desc" },
    select: { status: true },
  });
  return last !== null && isRunning(last.status);
}

const alreadyRunning = refuse("duplicate", {
  fields: { form: "برای این مرکز اخطاری در جریان است. نخست دربارهٔ همان تصمیم بگیرید." },
});
const notSilent = refuse("wrongStep", {
  fields: { form: "اخطار تنها برای مرکز فعالی است که سه ماه پیاپی کارکرد تأییدشده ندارد." },
});
