import { hash, verify } from "@node-rs/argon2";
import { normalizePassword } from "@/lib/domain/account/password";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { countFailure, findAccount, refuseLocked } from "@/lib/server/account/throttle";
import type { Database } from "@/lib/server/db";

/** argon2id with the memory and passes that OWASP names as the minimum for interactive sign-in. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string) => hash(normalizePassword(password), ARGON2);
export const verifyPassword = (stored: string, password: string) =>
  verify(stored, normalizePassword(password)).catch(() => false);

/** Compared with when there is no such account, so that the answer takes as long as for a wrong password. */
let nobody: Promise<string> | undefined;

type SignInInput = { username: string; password: string; address: string; device: string };

/** Opens a session for the right password; a lock on the account or the address stands before it. */
export async function signInWithPassword(db: Database, input: SignInInput): Promise<Result<string>> {
  const account = await findAccount(db, input);
  if (account.locked) return refuseLocked();

  nobody ??= hashPassword("nobody signs in with this");
  const right = await verifyPassword(account.passwordHash ?? (await nobody), input.password);
  if (!right || account.userId === null || account.passwordHash === null) {
    await countFailure(db, input);
    return refuse("wrongCredentials");
  }
  // A burst of guesses at once passes the first look together; by now the wrong ones have closed the account.
  const now = await findAccount(db, input);
  if (now.locked) return refuseLocked();
  // Said only to who knows the password: an account's state is not for guessers.
  if (now.disabled) return refuse("accountDisabled");
  const opened = await db.pool.query<{ id: string }>("SELECT auth_open_session($1, $2) AS id", [
    account.userId,
    input.device,
  ]);
  const session = opened.rows[0];
  if (!session) throw new Error("auth_open_session gave no row");
  return ok(session.id);
}
