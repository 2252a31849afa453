import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { type Context, inScope } from "@/lib/server/scope";

/** Marks one of the actor's messages as read and gives where it leads; notFound for anybody else's. */
export const openMessage = (ctx: Context, { id }: { id: bigint }): Promise<Result<{ href: string }>> =>
  inScope(ctx, async (tx) => {
    const message = await tx.notification.findFirst({
      where: { id, userId: ctx.actor.userId },
      select: { href: true },
    });
    if (!message) return refuse("notFound");
    await tx.notification.updateMany({ where: { id, readAt: null }, data: { readAt: ctx.now } });
    return ok(message);
  });

/** Marks all messages up to the newest that was seen as read; gives how many. */
export const readAllMessages = (ctx: Context, { until }: { until: bigint }): Promise<Result<number>> =>
  inScope(ctx, async (tx) => {
    const { count } = await tx.notification.updateMany({
      where: { userId: ctx.actor.userId, id: { lte: until }, readAt: null },
      data: { readAt: ctx.now },
    });
    return ok(count);
  });
