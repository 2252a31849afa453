import { expect, it } from "vitest";
import { lockoutRule } from "@/lib/domain/account/lockout";
import { findActor } from "@/lib/server/account/session";
import { database } from "@/lib/server/db";
import {
  createAccount,
  eventsOf,
  freshName,
  openSession,
  PASSWORD,
  tryToSignIn,
} from "@/tests/support/accounts";
import { asOwner, codeOf, createCenter } from "@/tests/support/world";

const fail = (username: string, address?: string) => tryToSignIn(username, "not-the-password-1", address);

it("opens a session that knows the person, the roles and the names of their places", async () => {
  const place = await createCenter();
  const { id, username } = await createAccount("centerChair", place);
  expect(await findActor(database(), await openSession(username))).toMatchObject({
    userId: id,
    username,
    mustChangePassword: false,
    grants: [{ role: "centerChair", ...place, placeName: "مرکز آزمون" }],
  });
  expect((await eventsOf(username)).map((event) => event.kind)).toEqual(["session.opened"]);
});

it("takes a password typed with Persian digits", async () => {
  const { username } = await createAccount();
  expect(codeOf(await tryToSignIn(username, PASSWORD.replace("77", "۷۷")))).toBe("ok");
});

it("answers a wrong password and an unknown name alike", async () => {
  const { username } = await createAccount();
  expect(codeOf(await fail(username))).toBe("wrongCredentials");
  expect(codeOf(await fail(freshName()))).toBe("wrongCredentials");
});

it("locks an account after five failures, even for the right password, and says how long", async () => {
  const { username } = await createAccount();
  for (let failure = 0; failure < lockoutRule.accountFailures; failure++)
    expect(codeOf(await fail(username))).toBe("wrongCredentials");
  const locked = await tryToSignIn(username);
  expect(locked).toMatchObject({ ok: false, refusal: { code: "accountLocked", params: { minutes: 15 } } });
  expect((await eventsOf(username)).map((event) => event.kind)).toEqual(["account.locked"]);

  await asOwner("UPDATE sign_in_throttle SET locked_until = now() - interval '1 second' WHERE key = $1", [
    `user:${username}`,
  ]);
  expect(codeOf(await tryToSignIn(username))).toBe("ok");
});

it("forgets the failures of an account when its owner signs in", async () => {
  const { username } = await createAccount();
  for (let failure = 1; failure < lockoutRule.accountFailures; failure++) await fail(username);
  expect(codeOf(await tryToSignIn(username))).toBe("ok");
  expect(codeOf(await fail(username))).toBe("wrongCredentials");
  expect(codeOf(await tryToSignIn(username))).toBe("ok");
});

it("loses no failure among simultaneous guesses", async () => {
  const { username } = await createAccount();
  const answers = (await Promise.all(Array.from({ length: 12 }, () => fail(username)))).map(codeOf);
  const tried = answers.filter((code) => code === "wrongCredentials").length; // the others met the lock already
  const [row] = await asOwner<{ failures: number }>("SELECT failures FROM sign_in_throttle WHERE key = $1", [
    `user:${username}`,
  ]);
  expect(tried).toBeGreaterThanOrEqual(lockoutRule.accountFailures);
  expect(row?.failures).toBe(tried);
  expect(codeOf(await tryToSignIn(username))).toBe("accountLocked");
});

it("locks an address after fifty failures, whatever the names", async () => {
  const address = `address-${freshName()}`;
  const { username } = await createAccount();
  await fail(freshName(), address);
  await asOwner("UPDATE sign_in_throttle SET failures = $2 WHERE key = $1", [
    `address:${address}`,
    lockoutRule.addressFailures - 1,
  ]);
  expect(codeOf(await tryToSignIn(username, PASSWORD, address))).toBe("ok");
  await fail(freshName(), address);
  expect(codeOf(await tryToSignIn(username, PASSWORD, address))).toBe("accountLocked");
  expect(codeOf(await tryToSignIn(username))).toBe("ok");
});

it("tells only who knows the password that an account is disabled", async () => {
  const { id, username } = await createAccount();
  await asOwner(`UPDATE "user" SET disabled_at = now() WHERE id = $1`, [id]);
  expect(codeOf(await fail(username))).toBe("wrongCredentials");
  expect(codeOf(await tryToSignIn(username))).toBe("accountDisabled");
});
