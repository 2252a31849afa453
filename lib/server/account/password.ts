import { checkPassword } from "@/lib/domain/account/password";
import { COUNTRY } from "@/lib/domain/access/actor";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { hashPassword, verifyPassword } from "@/lib/server/account/sign-in";
import { countFailure, findAccount, refuseLocked } from "@/lib/server/account/throttle";
import { recordEvent } from "@/lib/server/events";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

type ChangePasswordInput = { currentPassword: string; newPassword: string };

/**
 * Replaces one's own password. Wrong guesses of the present one count like failed sign-ins, or a session left open
 * would be a place to try all passwords. Every other session of the account ends.
 */
export async function changeOwnPassword(ctx: Context, input: ChangePasswordInput): Promise<Result<null>> {
  const { actor, db } = ctx;
  const attempt = { username: actor.username, address: `session:${actor.sessionId}` };
  if ((await findAccount(db, attempt)).locked) return refuseLocked();
  const known = await inScope(ctx, ownHash);
  if (!known || !(await verifyPassword(known, input.currentPassword))) {
    await countFailure(db, attempt);
    return refuse("passwordWrong", { fields: { currentPassword: "گذرواژه کنونی درست نیست." } });
  }
  const strong = checkPassword(input.newPassword, actor.username);
  if (!strong.ok) return strong;
  if (await verifyPassword(known, input.newPassword))
    return refuse("passwordReused", { fields: { newPassword: "گذرواژه‌ای جز گذرواژه کنونی برگزینید." } });

  const hash = await hashPassword(input.newPassword);
  return inScope(ctx, async (tx) => {
    // Hashing takes its time outside the transaction; meanwhile another window may have changed the password.
    await tx.$queryRaw`SELECT id FROM "user" WHERE id = ${actor.userId} FOR UPDATE`;
    if ((await ownHash(tx)) !== known) return refuse("conflict", { params: { by: "پنجره دیگری" } });
    await tx.$queryRaw`SELECT auth_set_password(${actor.userId}, ${hash}, false, ${actor.sessionId}::uuid)::text`;
    await recordEvent(tx, ctx, {
      kind: "account.passwordChanged",
      subject: "user",
      subjectId: actor.username,
      place: COUNTRY,
    });
    return ok(null);
  });
}

async function ownHash(tx: Transaction): Promise<string | null> {
  const rows = await tx.$queryRaw<{ hash: string | null }[]>`SELECT auth_own_hash() AS hash`;
  return rows[0]?.hash ?? null;
}
