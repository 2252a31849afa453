import { expect, it } from "vitest";
import { createAdministrator } from "@/lib/ops/create-administrator";
import { findActor } from "@/lib/server/account/session";
import { database } from "@/lib/server/db";
import { eventsOf, freshName, openSession } from "@/tests/support/accounts";
import { asOwner } from "@/tests/support/world";

const ownerUrl = String(process.env.DATABASE_URL);

it("makes the first administrator of an installation, and no second one", async () => {
  await asOwner(
    `UPDATE "user" SET disabled_at = now() WHERE disabled_at IS NULL AND id IN (SELECT user_id FROM role_grant WHERE role = 'administrator')`,
  );
  const username = freshName();
  const password = await createAdministrator(ownerUrl, { username, name: "راهبر نخست" });
  expect(await findActor(database(), await openSession(username, password))).toMatchObject({
    mustChangePassword: true,
    grants: [{ role: "administrator" }],
  });
  expect(await eventsOf(username)).toMatchObject([{ kind: "user.created" }, { kind: "session.opened" }]);
  expect(JSON.stringify(await eventsOf(username))).not.toContain(password);
  await expect(createAdministrator(ownerUrl, { username: freshName(), name: "راهبر دوم" })).rejects.toThrow(
    username,
  );
});
