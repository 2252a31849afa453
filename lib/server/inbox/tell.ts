import type { Place } from "@/lib/domain/access/actor";
import type { Message } from "@/lib/domain/inbox/message";
import { byRole, type Told } from "@/lib/domain/inbox/recipients";
import type { Role } from "@/lib/domain/organisation/role";
import type { Context, Transaction } from "@/lib/server/scope";

/** $1: who is told what, as byRole gives it; $2: when. Gives how many messages were written. */
export const TELLING = `
  SELECT coalesce(sum(notify_roles(ARRAY[t.role], t."provinceId", t."officeId", t."centerId", t."onceKey", t.kind, t.title, t.body, t.href, $2)), 0)::integer AS told
  FROM jsonb_to_recordset($1::jsonb) AS t (role text, "provinceId" text, "officeId" text, "centerId" text, "onceKey" text, kind text, title text, body text, href text)`;

/**
 * Tells everybody who has one of the roles at the place, in the transaction in which it happens; each once, whoever does it not at all.
 * A role is told at its own reach: of a center's place, a province's role is told at the province.
 */
export const tell = (
  tx: Transaction,
  ctx: Context,
  message: Message,
  roles: readonly Role[],
  place: Place,
): Promise<void> => tellAll(tx, ctx, [{ message, roles, place }]);

/** The same for many messages, in one statement. */
export async function tellAll(tx: Transaction, ctx: Context, told: readonly Told[]): Promise<void> {
  await tx.$queryRawUnsafe(TELLING, JSON.stringify(byRole(told)), ctx.now);
}
