import { expect, it } from "vitest";
import { findActor } from "@/lib/server/account/session";
import { database } from "@/lib/server/db";
import { disableUser, enableUser } from "@/lib/server/user/access-commands";
import { changeUser, resetPassword } from "@/lib/server/user/commands";
import { addGrant, removeGrant } from "@/lib/server/user/grant-commands";
import {
  contextOfSession,
  createAccount,
  eventsOf,
  freshName,
  NOWHERE,
  openSession,
  tryToSignIn,
} from "@/tests/support/accounts";
import { asOwner, asRole, codeOf, createCenter } from "@/tests/support/world";

const administrator = asRole("administrator", NOWHERE);
const kindsOf = async (username: string) =>
  (await eventsOf(username)).map(({ kind }) => kind).filter((kind) => kind !== "session.opened");
const grantsOf = (id: number) =>
  asOwner<{ id: number; role: string }>("SELECT id, role FROM role_grant WHERE user_id = $1 ORDER BY id", [
    id,
  ]);
const COUNTRY_ROLE = { provinceId: null, officeId: null, centerId: null };

/** Two administrators and no other one that could sign in. */
async function twoAdministrators() {
  await asOwner(
    `UPDATE "user" SET disabled_at = now() WHERE disabled_at IS NULL AND id IN (SELECT user_id FROM role_grant WHERE role = 'administrator')`,
  );
  const [one, two] = [await createAccount("administrator"), await createAccount("administrator")];
  return {
    one,
    two,
    asOne: await contextOfSession(one.username),
    asTwo: await contextOfSession(two.username),
  };
}

it("ends a disabled account's sessions at once, and opens none until it is enabled", async () => {
  const { username } = await createAccount();
  const session = await openSession(username);
  expect(codeOf(await disableUser(administrator, { username, version: 1 }))).toBe("ok");
  expect(await findActor(database(), session)).toBeNull();
  expect(codeOf(await tryToSignIn(username))).toBe("accountDisabled");
  expect(codeOf(await enableUser(administrator, { username, version: 2 }))).toBe("ok");
  expect(await findActor(database(), session)).toBeNull();
  expect(codeOf(await tryToSignIn(username))).toBe("ok");
  expect(await kindsOf(username)).toEqual(["user.disabled", "user.enabled"]);
});

it("refuses a stale or repeated form and records nothing", async () => {
  const { username } = await createAccount();
  expect(codeOf(await disableUser(administrator, { username, version: 9 }))).toBe("conflict");
  expect(codeOf(await enableUser(administrator, { username, version: 1 }))).toBe("conflict");
  expect(codeOf(await changeUser(administrator, { username, version: 9, name: "نام", mobile: null }))).toBe(
    "conflict",
  );
  expect(await kindsOf(username)).toEqual([]);
});

it("keeps name and mobile with what they were before", async () => {
  const { username } = await createAccount();
  const input = { username, version: 1, name: "نام تازه", mobile: "09151112233" };
  const results = await Promise.all([changeUser(administrator, input), changeUser(administrator, input)]);
  expect(results.map(codeOf).sort()).toEqual(["conflict", "ok"]);
  expect(await eventsOf(username)).toMatchObject([
    {
      kind: "user.changed",
      before: { name: "کاربر آزمون", mobile: null },
      after: { name: "نام تازه", mobile: "09151112233" },
    },
  ]);
});

it("gives a new initial password, ends the sessions and demands a change", async () => {
  const { username } = await createAccount();
  const session = await openSession(username);
  const reset = await resetPassword(administrator, { username });
  if (!reset.ok) throw new Error(reset.refusal.code);
  expect(await findActor(database(), session)).toBeNull();
  const fresh = await openSession(username, reset.value.password);
  expect(await findActor(database(), fresh)).toMatchObject({ mustChangePassword: true });
  expect(JSON.stringify(await eventsOf(username))).not.toContain(reset.value.password);
});

it("adds a role at a place once, and takes it away", async () => {
  const place = await createCenter();
  const { id, username } = await createAccount();
  const grant = { username, role: "caseworker" as const, ...COUNTRY_ROLE, officeId: place.officeId };
  const results = await Promise.all([addGrant(administrator, grant), addGrant(administrator, grant)]);
  expect(results.map(codeOf).sort()).toEqual(["duplicate", "ok"]);
  const added = (await grantsOf(id)).find(({ role }) => role === "caseworker");
  const removal = { username, grantId: added?.id ?? 0 };
  expect(codeOf(await removeGrant(administrator, removal))).toBe("ok");
  expect(codeOf(await removeGrant(administrator, removal))).toBe("notFound");
  expect((await grantsOf(id)).map(({ role }) => role)).toEqual(["auditor"]);
  const where = { role: "caseworker", provinceId: "IR-09", officeId: place.officeId, centerId: null };
  expect(await eventsOf(username)).toMatchObject([
    { kind: "grant.added", after: where },
    { kind: "grant.removed", before: where },
  ]);
});

it("does not find another account's role under this one's name", async () => {
  const [mine, other] = [await createAccount(), await createAccount()];
  const [grant] = await grantsOf(other.id);
  expect(codeOf(await removeGrant(administrator, { username: mine.username, grantId: grant?.id ?? 0 }))).toBe(
    "notFound",
  );
  expect(await grantsOf(other.id)).toHaveLength(1);
});

it("lets no administrator act upon the own account", async () => {
  const { one, asOne } = await twoAdministrators();
  const { username } = one;
  const [own] = await grantsOf(one.id);
  expect(codeOf(await disableUser(asOne, { username, version: 1 }))).not.toBe("ok");
  expect(codeOf(await resetPassword(asOne, { username }))).not.toBe("ok");
  expect(codeOf(await addGrant(asOne, { username, role: "hqEmployment", ...COUNTRY_ROLE }))).not.toBe("ok");
  expect(codeOf(await removeGrant(asOne, { username, grantId: own?.id ?? 0 }))).not.toBe("ok");
  expect(await grantsOf(one.id)).toEqual([own]);
  expect(await kindsOf(username)).toEqual([]);
});

it("leaves one administrator when two disable each other at the same moment", async () => {
  const { one, two, asOne, asTwo } = await twoAdministrators();
  const results = await Promise.all([
    disableUser(asOne, { username: two.username, version: 1 }),
    disableUser(asTwo, { username: one.username, version: 1 }),
  ]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
});

it("leaves one administrator when two take the role from each other at the same moment", async () => {
  const { one, two, asOne, asTwo } = await twoAdministrators();
  const [first, second] = [...(await grantsOf(one.id)), ...(await grantsOf(two.id))];
  const results = await Promise.all([
    removeGrant(asOne, { username: two.username, grantId: second?.id ?? 0 }),
    removeGrant(asTwo, { username: one.username, grantId: first?.id ?? 0 }),
  ]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
});

it("knows no account by a name that nobody has", async () => {
  const username = freshName();
  const results = await Promise.all([
    disableUser(administrator, { username, version: 1 }),
    enableUser(administrator, { username, version: 1 }),
    changeUser(administrator, { username, version: 1, name: "نام", mobile: null }),
    resetPassword(administrator, { username }),
    addGrant(administrator, { username, role: "hqEmployment", ...COUNTRY_ROLE }),
    removeGrant(administrator, { username, grantId: 1 }),
  ]);
  expect(results.map(codeOf)).toEqual(Array.from({ length: 6 }, () => "notFound"));
});
