import { COUNTRY } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/policy";
import { ok, refuse, refuseField, type Result } from "@/lib/domain/shared/result";
import type { AddGrantInput, RemoveGrantInput } from "@/lib/domain/user/input";
import { recordEvent } from "@/lib/server/events";
import { type Context, inScope } from "@/lib/server/scope";
import { LAST_ADMINISTRATOR, leavesAnAdministrator } from "@/lib/server/user/administrators";
import { findGrantPlace } from "@/lib/server/user/grant-place";
import { checkNotOwnAccount } from "@/lib/server/user/own-accounts";

/** Gives a role at a place. Nobody gives a role to himself: that takes a second administrator. */
export async function addGrant(ctx: Context, input: AddGrantInput): Promise<Result<null>> {
  const allowed = can(ctx.actor, "user.manage", COUNTRY);
  if (!allowed.ok) return allowed;
  const { username, role } = input;
  if (username === ctx.actor.username)
    return refuseField("form", "به خودتان نقشی نمی‌توانید بدهید. این کار را راهبر دیگری باید انجام دهد.");
  return inScope(ctx, async (tx) => {
    const user = await tx.user.findUnique({ where: { username }, select: { id: true, byCode: true } });
    if (!user) return refuse("notFound");
    const changeable = checkNotOwnAccount(user);
    if (!changeable.ok) return changeable;
    const place = await findGrantPlace(tx, input);
    if (!place.ok) return place;
    const { count } = await tx.roleGrant.createMany({
      data: [{ userId: user.id, role, ...place.value }],
      skipDuplicates: true,
    });
    if (count === 0)
      return refuse("duplicate", { fields: { role: "این کاربر همین نقش را در همین جا دارد." } });
    await recordEvent(tx, ctx, {
      kind: "grant.added",
      subject: "user",
      subjectId: username,
      place: place.value,
      after: { role, ...place.value },
    });
    return ok(null);
  });
}

export async function removeGrant(
  ctx: Context,
  { username, grantId }: RemoveGrantInput,
): Promise<Result<null>> {
  const allowed = can(ctx.actor, "user.manage", COUNTRY);
  if (!allowed.ok) return allowed;
  return inScope(ctx, async (tx) => {
    const grant = await tx.roleGrant.findFirst({
      where: { id: grantId, user: { username } },
      include: { user: { select: { byCode: true } } },
    });
    if (!grant) return refuse("notFound");
    const changeable = checkNotOwnAccount(grant.user);
    if (!changeable.ok) return changeable;
    const { userId, role, provinceId, officeId, centerId } = grant;
    if (role === "administrator") {
      if (userId === ctx.actor.userId)
        return refuseField(
          "form",
          "نقش راهبری خودتان را نمی‌توانید بردارید. این کار را راهبر دیگری باید انجام دهد.",
        );
      if (!(await leavesAnAdministrator(tx, userId))) return refuseField("form", LAST_ADMINISTRATOR);
    }
    const { count } = await tx.roleGrant.deleteMany({ where: { id: grantId } });
    if (count === 0) return refuse("conflict");
    await recordEvent(tx, ctx, {
      kind: "grant.removed",
      subject: "user",
      subjectId: username,
      place: { provinceId, officeId, centerId },
      before: { role, provinceId, officeId, centerId },
    });
    return ok(null);
  });
}
