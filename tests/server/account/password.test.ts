import { expect, it } from "vitest";
import { changeOwnMobile } from "@/lib/server/account/commands";
import { changeOwnPassword } from "@/lib/server/account/password";
import { findActor } from "@/lib/server/account/session";
import { database } from "@/lib/server/db";
import { inScope } from "@/lib/server/scope";
import {
  contextOfSession,
  createAccount,
  eventsOf,
  openSession,
  PASSWORD,
  tryToSignIn,
} from "@/tests/support/accounts";
import { asOwner, codeOf } from "@/tests/support/world";

const NEXT = "Bagh-e-anar-88";
const change = { currentPassword: PASSWORD, newPassword: NEXT };

it("replaces the password, keeps this session and ends all others at once", async () => {
  const { id, username } = await createAccount();
  await asOwner(`UPDATE "user" SET must_change_password = true WHERE id = $1`, [id]);
  const other = await openSession(username);
  const ctx = await contextOfSession(username);
  expect(codeOf(await changeOwnPassword(ctx, change))).toBe("ok");
  expect(await findActor(database(), other)).toBeNull();
  expect(await findActor(database(), ctx.actor.sessionId)).toMatchObject({ mustChangePassword: false });
  expect(codeOf(await tryToSignIn(username, NEXT))).toBe("ok");
  expect(codeOf(await tryToSignIn(username, PASSWORD))).toBe("wrongCredentials");
});

it("records the change without any secret", async () => {
  const { id, username } = await createAccount();
  await changeOwnPassword(await contextOfSession(username), change);
  const event = (await eventsOf(username)).find(({ kind }) => kind === "account.passwordChanged");
  expect(event).toEqual({ kind: "account.passwordChanged", actorId: id, before: null, after: null });
});

it.each([
  ["passwordWeak", { currentPassword: PASSWORD, newPassword: "kootah1" }],
  ["passwordReused", { currentPassword: PASSWORD, newPassword: PASSWORD }],
  ["passwordReused", { currentPassword: PASSWORD, newPassword: PASSWORD.replace("77", "۷۷") }],
  ["passwordWrong", { currentPassword: "nadorost-123", newPassword: NEXT }],
])("refuses with %s and leaves everything as it was", async (code, input) => {
  const { username } = await createAccount();
  const ctx = await contextOfSession(username);
  expect(codeOf(await changeOwnPassword(ctx, input))).toBe(code);
  expect(codeOf(await tryToSignIn(username))).toBe("ok");
});

it("locks the account when its present password is guessed from an open session", async () => {
  const { username } = await createAccount();
  const ctx = await contextOfSession(username);
  for (let guess = 0; guess < 5; guess++)
    expect(codeOf(await changeOwnPassword(ctx, { ...change, currentPassword: `guess-${guess}` }))).toBe(
      "passwordWrong",
    );
  expect(codeOf(await changeOwnPassword(ctx, change))).toBe("accountLocked");
});

it("lets one of two simultaneous changes win and tells the other", async () => {
  const { username } = await createAccount();
  const ctx = await contextOfSession(username);
  const results = await Promise.all(
    ["Yek-rooz-11", "Do-shab-2222"].map((newPassword) => changeOwnPassword(ctx, { ...change, newPassword })),
  );
  // Whoever comes second finds the password changed: before it was compared, or after.
  expect(["conflict,ok", "ok,passwordWrong"]).toContain(results.map(codeOf).sort().join());
});

it("gives nobody but the administrator a way to another's password or sessions", async () => {
  const victim = await createAccount();
  const ctx = await contextOfSession((await createAccount("hqEmployment")).username);
  const attempts = [
    () => inScope(ctx, (tx) => tx.$queryRaw`SELECT auth_set_password(${victim.id}, 'x', false, NULL)::text`),
    () => inScope(ctx, (tx) => tx.$queryRaw`SELECT auth_end_sessions(${victim.id}, NULL)`),
    () => inScope(ctx, (tx) => tx.$queryRaw`SELECT password_hash FROM credential`),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toThrow(/not one's own|permission denied/);
});

it("keeps one's own mobile, and refuses a stale form", async () => {
  const { id, username } = await createAccount();
  const ctx = await contextOfSession(username);
  expect(codeOf(await changeOwnMobile(ctx, { mobile: "09151112233", version: 1 }))).toBe("ok");
  expect(codeOf(await changeOwnMobile(ctx, { mobile: "09150000000", version: 1 }))).toBe("conflict");
  const [row] = await asOwner<{ mobile: string }>(`SELECT mobile FROM "user" WHERE id = $1`, [id]);
  expect(row?.mobile).toBe("09151112233");
});
