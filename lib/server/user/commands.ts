import { COUNTRY } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/policy";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import type { ChangeUserInput, CreateUserInput } from "@/lib/domain/user/input";
import { hashPassword } from "@/lib/server/account/sign-in";
import { recordEvent } from "@/lib/server/events";
import { type Context, inScope } from "@/lib/server/scope";
import { findGrantPlace } from "@/lib/server/user/grant-place";
import { initialPassword } from "@/lib/server/user/initial-password";
import { checkNotOwnAccount } from "@/lib/server/user/own-accounts";

/** An initial password exists in the clear only in this answer; whoever loses it asks for another. */
export type IssuedPassword = { username: string; name: string; password: string };

export async function createUser(ctx: Context, input: CreateUserInput): Promise<Result<IssuedPassword>> {
  const allowed = can(ctx.actor, "user.manage", COUNTRY);
  if (!allowed.ok) return allowed;
  const { username, name, mobile, role } = input;
  const password = initialPassword();
  const hash = await hashPassword(password);
  return inScope(ctx, async (tx) => {
    const place = await findGrantPlace(tx, input);
    if (!place.ok) return place;
    // Leaves the field to whoever was first, instead of failing: then nothing comes back.
    const [user] = await tx.user.createManyAndReturn({
      data: [{ username, name, mobile, createdAt: ctx.now }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!user)
      return refuse("duplicate", { fields: { username: "این نام کاربری پیش از این داده شده است." } });
    await tx.roleGrant.create({ data: { userId: user.id, role, ...place.value } });
    await tx.$queryRaw`SELECT auth_set_password(${user.id}, ${hash}, true, NULL)::text`;
    await recordEvent(tx, ctx, {
      kind: "user.created",
      subject: "user",
      subjectId: username,
      place: place.value,
      after: { username, name, mobile, grants: [{ role, ...place.value }] },
    });
    return ok({ username, name, password });
  });
}

export async function changeUser(ctx: Context, input: ChangeUserInput): Promise<Result<null>> {
  const allowed = can(ctx.actor, "user.manage", COUNTRY);
  if (!allowed.ok) return allowed;
  const { username, version, name, mobile } = input;
  return inScope(ctx, async (tx) => {
    const found = await tx.user.findUnique({
      where: { username },
      select: { name: true, mobile: true, byCode: true },
    });
    if (!found) return refuse("notFound");
    const { byCode, ...before } = found;
    const changeable = checkNotOwnAccount({ byCode });
    if (!changeable.ok) return changeable;
    const { count } = await tx.user.updateMany({
      where: { username, version },
      data: { name, mobile, version: { increment: 1 } },
    });
    if (count === 0) return refuse("conflict");
    await recordEvent(tx, ctx, {
      kind: "user.changed",
      subject: "user",
      subjectId: username,
      place: COUNTRY,
      before,
      after: { name, mobile },
    });
    return ok(null);
  });
}

/** A new initial password; the account's sessions end, and it must be changed at the next sign-in. */
export async function resetPassword(
  ctx: Context,
  { username }: { username: string },
): Promise<Result<IssuedPassword>> {
  const allowed = can(ctx.actor, "user.manage", COUNTRY);
  if (!allowed.ok) return allowed;
  if (username === ctx.actor.username)
    return refuseField("form", "گذرواژه خودتان را در صفحه نمایه تغییر دهید.");
  const password = initialPassword();
  const hash = await hashPassword(password);
  return inScope(ctx, async (tx) => {
    const user = await tx.user.findUnique({
      where: { username },
      select: { id: true, name: true, byCode: true },
    });
    if (!user) return refuse("notFound");
    const changeable = checkNotOwnAccount(user);
    if (!changeable.ok) return changeable;
    await tx.$queryRaw`SELECT auth_set_password(${user.id}, ${hash}, true, NULL)::text`;
    await recordEvent(tx, ctx, {
      kind: "user.passwordReset",
      subject: "user",
      subjectId: username,
      place: COUNTRY,
    });
    return ok({ username, name: user.name, password });
  });
}
