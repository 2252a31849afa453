import { beforeAll, beforeEach, expect, it } from "vitest";
import { changeOwnMobile } from "@/lib/server/account/commands";
import { getProfile } from "@/lib/server/account/queries";
import { disableUser, enableUser } from "@/lib/server/user/access-commands";
import { changeUser, createUser, resetPassword } from "@/lib/server/user/commands";
import { newUsernameField } from "@/lib/domain/user/input";
import { addGrant, removeGrant } from "@/lib/server/user/grant-commands";
import { getUser } from "@/lib/server/user/queries";
import { NOWHERE, tryToSignIn } from "@/tests/support/accounts";
import { freshMobile } from "@/tests/support/fresh";
import { createWithAccount, type Ready } from "@/tests/support/own-accounts";
import {
  asOwner,
  asRole,
  buildActor,
  codeOf,
  contextOf,
  createCenter,
  type TestPlace,
} from "@/tests/support/world";

const administrator = asRole("administrator", NOWHERE);
let place: TestPlace;
let own: Ready & { userId: number };
let username: string;

beforeAll(async () => {
  place = await createCenter();
});
beforeEach(async () => {
  own = await createWithAccount(place);
  username = `e${own.code}`;
});

const said = (result: { ok: boolean; refusal?: { fields?: Record<string, string> } }) =>
  result.refusal?.fields?.form ?? "ok";
const FROM_THE_CASE = /مددکار آن را از پروندهٔ کارآفرین می‌گشاید/;

it("an entrepreneur's account is given neither password, nor role, nor number by the administrator", async () => {
  const [grant] = await asOwner<{ id: number }>("SELECT id FROM role_grant WHERE user_id = $1", [own.userId]);
  const country = { provinceId: null, officeId: null, centerId: null };
  const results = [
    await resetPassword(administrator, { username }),
    await addGrant(administrator, { username, role: "hqEmployment", ...country }),
    await removeGrant(administrator, { username, grantId: grant?.id ?? 0 }),
    await changeUser(administrator, { username, version: 1, name: "دیگری", mobile: freshMobile() }),
  ];
  for (const result of results) expect(said(result)).toMatch(FROM_THE_CASE);
  expect(await asOwner("SELECT FROM credential WHERE user_id = $1", [own.userId])).toEqual([]);
  expect(await asOwner(`SELECT mobile FROM "user" WHERE id = $1`, [own.userId])).toEqual([
    { mobile: own.mobile },
  ]);
});

it("the administrator closes it, and opens it no more", async () => {
  expect(codeOf(await disableUser(administrator, { username, version: 1 }))).toBe("ok");
  expect(said(await enableUser(administrator, { username, version: 2 }))).toMatch(FROM_THE_CASE);
});

it("the administrator does not see its number", async () => {
  expect(await getUser(administrator, username)).toMatchObject({ byCode: true, mobile: "" });
});

it("nobody else's account can have such a user name", async () => {
  expect(newUsernameField.safeParse("e09-000123-7").success).toBe(false);
  expect(newUsernameField.safeParse("e09.office").success).toBe(true);
  const country = { provinceId: null, officeId: null, centerId: null };
  const second = createUser(administrator, {
    username,
    name: "دیگری",
    mobile: null,
    role: "hqEmployment",
    ...country,
  });
  expect(codeOf(await second)).toBe("duplicate");
});

it("its owner cannot change the number it is signed in to with, and has no password to sign in with", async () => {
  const ctx = contextOf(buildActor("entrepreneur", place, { userId: own.userId, username }));
  expect(await getProfile(ctx)).toMatchObject({ byCode: true, mobile: own.mobile });
  const changed = await changeOwnMobile(ctx, { mobile: freshMobile(), version: 1 });
  expect(changed).toMatchObject({ refusal: { fields: { mobile: expect.stringContaining("مددکار") } } });
  for (const password of ["", "Nikookari-1405"])
    expect(codeOf(await tryToSignIn(username, password))).toBe("wrongCredentials");
});
