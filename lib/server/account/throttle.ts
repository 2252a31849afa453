import { lockoutRule } from "@/lib/domain/account/lockout";
import { refuse, type Refused } from "@/lib/domain/shared/result";
import type { Database } from "@/lib/server/db";

/** Where failures are counted: an account, and the address or session they come from. */
type Attempt = { username: string; address: string };

export type Account = {
  userId: number | null;
  passwordHash: string | null;
  disabled: boolean;
  locked: boolean;
};

export async function findAccount({ pool }: Database, { username, address }: Attempt): Promise<Account> {
  const { rows } = await pool.query<Account>(
    `SELECT user_id AS "userId", password_hash AS "passwordHash", disabled, locked FROM auth_lookup($1, $2)`,
    [username, address],
  );
  if (!rows[0]) throw new Error("auth_lookup gave no row");
  return rows[0];
}

export async function countFailure({ pool }: Database, { username, address }: Attempt): Promise<void> {
  await pool.query(
    "SELECT auth_failed($1, $2, $3, $4, make_interval(mins => $5), make_interval(mins => $6))",
    [
      username,
      address,
      lockoutRule.accountFailures,
      lockoutRule.addressFailures,
      lockoutRule.windowMinutes,
      lockoutRule.lockMinutes,
    ],
  );
}

/** Says the longest wait: the exact rest would tell a guesser when the last failure of somebody else was. */
export const refuseLocked = (): Refused =>
  refuse("accountLocked", { params: { minutes: lockoutRule.lockMinutes } });
