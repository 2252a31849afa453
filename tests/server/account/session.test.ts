import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { endOwnSessions } from "@/lib/server/account/commands";
import { getProfile } from "@/lib/server/account/queries";
import { endSession, findActor } from "@/lib/server/account/session";
import { database } from "@/lib/server/db";
import { contextOfSession, createAccount, openSession } from "@/tests/support/accounts";
import { asOwner } from "@/tests/support/world";

const isAlive = async (session: string) => (await findActor(database(), session)) !== null;
const move = (session: string, column: "last_seen_at" | "created_at", minutes: number) =>
  asOwner(`UPDATE session SET ${column} = now() - make_interval(mins => $2) WHERE id = $1`, [
    session,
    minutes,
  ]);

it("ends a session after thirty minutes without a request, not before", async () => {
  const { username } = await createAccount();
  const session = await openSession(username);
  await move(session, "last_seen_at", 29);
  expect(await isAlive(session)).toBe(true); // and this request counts as activity
  const [row] = await asOwner<{ fresh: boolean }>(
    "SELECT last_seen_at > now() - interval '1 minute' AS fresh FROM session WHERE id = $1",
    [session],
  );
  expect(row?.fresh).toBe(true);
  await move(session, "last_seen_at", 31);
  expect(await isAlive(session)).toBe(false);
});

it("ends a session twelve hours after sign-in, however busy", async () => {
  const { username } = await createAccount();
  const session = await openSession(username);
  await move(session, "created_at", 12 * 60 - 1);
  expect(await isAlive(session)).toBe(true);
  await move(session, "created_at", 12 * 60 + 1);
  expect(await isAlive(session)).toBe(false);
});

it("knows no session by a guessed, malformed or ended key", async () => {
  const { username } = await createAccount();
  const session = await openSession(username);
  await endSession(database(), session);
  for (const key of [session, randomUUID(), "", "1' OR true --", session.toUpperCase()])
    expect(await isAlive(key)).toBe(false);
});

it("takes a role away from a session that is already open", async () => {
  const { id, username } = await createAccount("auditor");
  const session = await openSession(username);
  await asOwner("DELETE FROM role_grant WHERE user_id = $1", [id]);
  expect((await findActor(database(), session))?.grants).toEqual([]);
});

it("signs out the other devices and keeps this one", async () => {
  const { username } = await createAccount();
  const other = await openSession(username);
  const stranger = await openSession((await createAccount()).username);
  const ctx = await contextOfSession(username);
  expect(await endOwnSessions(ctx, { which: "others" })).toEqual({ ok: true, value: 1 });
  expect([await isAlive(other), await isAlive(ctx.actor.sessionId), await isAlive(stranger)]).toEqual([
    false,
    true,
    true,
  ]);
});

it("signs out everywhere, this device included", async () => {
  const { username } = await createAccount();
  const other = await openSession(username);
  const ctx = await contextOfSession(username);
  expect(await endOwnSessions(ctx, { which: "all" })).toEqual({ ok: true, value: 2 });
  expect([await isAlive(other), await isAlive(ctx.actor.sessionId)]).toEqual([false, false]);
});

it("lists one's own living sessions, and marks this one", async () => {
  const { username } = await createAccount();
  await openSession((await createAccount()).username);
  const ended = await openSession(username);
  await endSession(database(), ended);
  const idle = await openSession(username);
  await move(idle, "last_seen_at", 31);
  const other = await openSession(username);
  const ctx = await contextOfSession(username);
  const { sessions } = await getProfile(ctx);
  expect(sessions.map(({ id, isThis }) => [id, isThis])).toEqual([
    [ctx.actor.sessionId, true],
    [other, false],
  ]);
});
