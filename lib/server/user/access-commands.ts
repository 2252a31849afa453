import { COUNTRY } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/policy";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import type { UserVersionInput } from "@/lib/domain/user/input";
import { recordEvent } from "@/lib/server/events";
import { type Context, inScope } from "@/lib/server/scope";
import { LAST_ADMINISTRATOR, leavesAnAdministrator } from "@/lib/server/user/administrators";
import { checkNotOwnAccount } from "@/lib/server/user/own-accounts";

/** Closes an account; its sessions end with it. */
export async function disableUser(
  ctx: Context,
  { username, version }: UserVersionInput,
): Promise<Result<null>> {
  const allowed = can(ctx.actor, "user.manage", COUNTRY);
  if (!allowed.ok) return allowed;
  if (username === ctx.actor.username) return refuseField("form", "حساب خودتان را نمی‌توانید غیرفعال کنید.");
  return inScope(ctx, async (tx) => {
    const user = await tx.user.findUnique({
      where: { username },
      select: { id: true, grants: { where: { role: "administrator" } } },
    });
    if (!user) return refuse("notFound");
    if (user.grants.length > 0 && !(await leavesAnAdministrator(tx, user.id)))
      return refuseField("form", LAST_ADMINISTRATOR);
    const { count } = await tx.user.updateMany({
      where: { username, version, disabledAt: null },
      data: { disabledAt: ctx.now, version: { increment: 1 } },
    });
    if (count === 0) return refuse("conflict");
    await tx.$queryRaw`SELECT auth_end_sessions(${user.id}, NULL)`;
    await recordEvent(tx, ctx, {
      kind: "user.disabled",
      subject: "user",
      subjectId: username,
      place: COUNTRY,
    });
    return ok(null);
  });
}

export async function enableUser(
  ctx: Context,
  { username, version }: UserVersionInput,
): Promise<Result<null>> {
  const allowed = can(ctx.actor, "user.manage", COUNTRY);
  if (!allowed.ok) return allowed;
  return inScope(ctx, async (tx) => {
    const user = await tx.user.findUnique({ where: { username }, select: { byCode: true } });
    if (!user) return refuse("notFound");
    const changeable = checkNotOwnAccount(user);
    if (!changeable.ok) return changeable;
    const { count } = await tx.user.updateMany({
      where: { username, version, disabledAt: { not: null } },
      data: { disabledAt: null, version: { increment: 1 } },
    });
    if (count === 0) return refuse("conflict");
    await recordEvent(tx, ctx, {
      kind: "user.enabled",
      subject: "user",
      subjectId: username,
      place: COUNTRY,
    });
    return ok(null);
  });
}
