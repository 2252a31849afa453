import { beforeAll, describe, expect, it } from "vitest";
import { ROLES, type Role } from "@/lib/domain/organisation/role";
import { inScope } from "@/lib/server/scope";
import { disableUser, enableUser } from "@/lib/server/user/access-commands";
import { changeUser, createUser, resetPassword } from "@/lib/server/user/commands";
import { addGrant, removeGrant } from "@/lib/server/user/grant-commands";
import { getUser, listUsers } from "@/lib/server/user/queries";
import {
  createAccount,
  eventsOf,
  freshName,
  NOWHERE,
  type TestAccount,
  tryToSignIn,
} from "@/tests/support/accounts";
import { asRole, codeOf } from "@/tests/support/world";

const others = ROLES.filter((role) => role !== "administrator");
const country = { role: "hqEmployment" as const, provinceId: null, officeId: null, centerId: null };
let target: TestAccount;

beforeAll(async () => {
  target = await createAccount();
});

describe.each(others)("%s", (role: Role) => {
  const ctx = asRole(role, NOWHERE);

  it("may neither see nor change an account", async () => {
    const { username } = target;
    const person = { username, name: "دیگری", mobile: null };
    expect(await listUsers(ctx, { query: "", role: "", province: "", page: 1 })).toBeNull();
    expect(await getUser(ctx, username)).toBeNull();
    const results = await Promise.all([
      createUser(ctx, { ...person, username: freshName(), ...country }),
      changeUser(ctx, { ...person, version: 1 }),
      resetPassword(ctx, { username }),
      disableUser(ctx, { username, version: 1 }),
      enableUser(ctx, { username, version: 1 }),
      addGrant(ctx, { username, ...country }),
      removeGrant(ctx, { username, grantId: 1 }),
    ]);
    expect(results.map(codeOf)).toEqual(results.map(() => "notAllowed"));
    expect((await eventsOf(username)).filter(({ kind }) => kind !== "session.opened")).toEqual([]);
    expect(codeOf(await tryToSignIn(username))).toBe("ok");
  });

  it("is stopped by the database even without the commands", async () => {
    const { id } = target;
    const seen = await inScope(ctx, (tx) => tx.user.findMany({ select: { id: true } }));
    expect(seen).toEqual([]);
    const changed = await inScope(ctx, (tx) =>
      tx.user.updateMany({ where: { id }, data: { name: "دیگری" } }),
    );
    const removed = await inScope(ctx, (tx) => tx.roleGrant.deleteMany({ where: { userId: id } }));
    expect([changed.count, removed.count]).toEqual([0, 0]);
    const insertUser = inScope(ctx, (tx) =>
      tx.user.createMany({ data: [{ username: freshName(), name: "ساختگی" }] }),
    );
    await expect(insertUser).rejects.toThrow(/row-level security/);
    const insertGrant = inScope(ctx, (tx) =>
      tx.roleGrant.createMany({ data: [{ userId: id, role: "administrator" }] }),
    );
    await expect(insertGrant).rejects.toThrow(/row-level security/);
  });
});
