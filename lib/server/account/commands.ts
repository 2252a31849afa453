import { COUNTRY } from "@/lib/domain/access/actor";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import type { ChangeOwnMobileInput } from "@/lib/domain/user/input";
import { recordEvent } from "@/lib/server/events";
import { type Context, inScope } from "@/lib/server/scope";

export function changeOwnMobile(ctx: Context, input: ChangeOwnMobileInput): Promise<Result<null>> {
  const { actor } = ctx;
  return inScope(ctx, async (tx) => {
    const found = await tx.user.findUnique({
      where: { id: actor.userId },
      select: { mobile: true, byCode: true },
    });
    if (!found) return refuse("notFound");
    // The number is what such an account is signed in to with: a phone left open must not give it away.
    if (found.byCode)
      return refuseField(
        "mobile",
        "شمارهٔ ورود شما در پرونده‌تان ثبت است؛ برای تغییر آن به مددکار خود خبر دهید.",
      );
    const before = { mobile: found.mobile };
    const { count } = await tx.user.updateMany({
      where: { id: actor.userId, version: input.version },
      data: { mobile: input.mobile, version: { increment: 1 } },
    });
    if (count === 0) return refuse("conflict");
    await recordEvent(tx, ctx, {
      kind: "user.changed",
      subject: "user",
      subjectId: actor.username,
      place: COUNTRY,
      before,
      after: { mobile: input.mobile },
    });
    return ok(null);
  });
}

type EndSessionsInput = { which: "others" | "all" };

/** Signs out the account's other devices, or this one too; gives how many sessions ended. */
export function endOwnSessions(ctx: Context, { which }: EndSessionsInput): Promise<Result<number>> {
  const { actor } = ctx;
  const kept = which === "others" ? actor.sessionId : null;
  return inScope(ctx, async (tx) => {
    const [row] = await tx.$queryRaw<{ ended: number }[]>`
      SELECT auth_end_sessions(${actor.userId}, ${kept}::uuid) AS ended`;
    const ended = row?.ended ?? 0;
    await recordEvent(tx, ctx, {
      kind: "session.ended",
      subject: "user",
      subjectId: actor.username,
      place: COUNTRY,
      after: { which, ended },
    });
    return ok(ended);
  });
}
