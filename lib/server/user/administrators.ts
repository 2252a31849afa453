import type { Transaction } from "@/lib/server/scope";

/**
 * Whether an administrator other than this user would remain. Whoever is about to take one away holds the lock until
 * the end of the transaction, so that two administrators cannot remove each other at the same moment.
 */
export async function leavesAnAdministrator(tx: Transaction, userId: number): Promise<boolean> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('portal.administrators'))::text`;
  const others = await tx.user.count({
    where: { id: { not: userId }, disabledAt: null, grants: { some: { role: "administrator" } } },
  });
  return others > 0;
}

export const LAST_ADMINISTRATOR = "این تنها راهبر فعال سامانه است. نخست راهبر دیگری تعیین کنید.";
