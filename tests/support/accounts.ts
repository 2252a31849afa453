import { randomUUID } from "node:crypto";
import type { Role } from "@/lib/domain/organisation/role";
import { hashPassword, signInWithPassword } from "@/lib/server/account/sign-in";
import { findActor } from "@/lib/server/account/session";
import { database } from "@/lib/server/db";
import type { Context } from "@/lib/server/scope";
import { asOwner, buildActor, contextOf, type TestPlace } from "./world";

export const PASSWORD = "Rahe-roshan-77";
export const NOWHERE: TestPlace = { provinceId: "IR-09", officeId: "nowhere", centerId: "nowhere-1" };

let hash: Promise<string> | undefined;

export const freshName = () => `t-${randomUUID().slice(0, 13)}`;

export type TestAccount = { id: number; username: string };

/** An account in the database with one role, that can sign in with PASSWORD. */
export async function createAccount(
  role: Role = "auditor",
  place: TestPlace = NOWHERE,
): Promise<TestAccount> {
  const username = freshName();
  hash ??= hashPassword(PASSWORD);
  const [user] = await asOwner<{ id: number }>(
    `INSERT INTO "user" (username, name, must_change_password) VALUES ($1, 'کاربر آزمون', false) RETURNING id`,
    [username],
  );
  if (!user) throw new Error("no account was made");
  await asOwner("INSERT INTO credential (user_id, password_hash) VALUES ($1, $2)", [user.id, await hash]);
  const [grant] = buildActor(role, place).grants;
  await asOwner(
    "INSERT INTO role_grant (user_id, role, province_id, office_id, center_id) VALUES ($1, $2, $3, $4, $5)",
    [user.id, role, grant?.provinceId, grant?.officeId, grant?.centerId],
  );
  return { id: user.id, username };
}

export const tryToSignIn = (username: string, password = PASSWORD, address = `10.0.0.${freshName()}`) =>
  signInWithPassword(database(), { username, password, address, device: "test" });

/** Signs in; the session's key. */
export async function openSession(username: string, password = PASSWORD): Promise<string> {
  const session = await tryToSignIn(username, password);
  if (!session.ok) throw new Error(`${username} could not sign in: ${session.refusal.code}`);
  return session.value;
}

/** Signs in and gives the context of that session's requests. */
export async function contextOfSession(username: string, now = new Date()): Promise<Context> {
  const actor = await findActor(database(), await openSession(username));
  if (!actor) throw new Error(`${username} has no session`);
  return contextOf(actor, now);
}

/** What has been recorded about an account, oldest first. */
export const eventsOf = (username: string) =>
  asOwner<{ kind: string; actorId: number | null; before: unknown; after: unknown }>(
    `SELECT kind, actor_id AS "actorId", before, after FROM event WHERE subject = 'user' AND subject_id = $1 ORDER BY id`,
    [username],
  );
