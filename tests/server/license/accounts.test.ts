import { beforeEach, describe, expect, it } from "vitest";
import { findActor } from "@/lib/server/account/session";
import { database } from "@/lib/server/db";
import { openAccount, type OpenedAccount } from "@/lib/server/license/open-account";
import { inScope } from "@/lib/server/scope";
import { createAccount, eventsOf as eventsOfUser, freshName, openSession } from "@/tests/support/accounts";
import { createLicensed, type LicensedPlace } from "@/tests/support/licensing";
import { asOwner, asRole, codeOf, createCenter } from "@/tests/support/world";
import { eventsOf, numberOf } from "./license-world";

let place: LicensedPlace;
beforeEach(async () => {
  place = await createLicensed();
});

const participation = () => asRole("provinceParticipation", place);
const account = (
  item: "chairAccount" | "representativeAccount",
  username = freshName(),
  ctx = participation(),
) =>
  openAccount(ctx, { number: numberOf(place), item, username, name: "دارنده حساب", mobile: "09151112233" });
const opened = async (...given: Parameters<typeof account>): Promise<OpenedAccount> => {
  const result = await account(...given);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const usersNamed = async (username: string) =>
  (await asOwner(`SELECT id FROM "user" WHERE username = $1`, [username])).length;

describe("the accounts of the opening [S1 ب-3-4]", () => {
  it("the chair's opens with its initial password, which must be changed, and is of this center", async () => {
    const { username, password } = await opened("chairAccount");
    const actor = await findActor(database(), await openSession(username, password ?? ""));
    expect(actor).toMatchObject({ name: "دارنده حساب", mustChangePassword: true });
    const { provinceId, officeId, centerId } = place;
    expect(actor?.grants).toMatchObject([{ role: "centerChair", provinceId, officeId, centerId }]);
  });

  it("the representative's is of the office", async () => {
    const { username, password } = await opened("representativeAccount");
    const actor = await findActor(database(), await openSession(username, password ?? ""));
    const { provinceId, officeId } = place;
    expect(actor?.grants).toMatchObject([{ role: "officeEmployment", provinceId, officeId, centerId: null }]);
  });

  it("are recorded as done and as created, without the password", async () => {
    const ctx = participation();
    const { username, password } = await opened("chairAccount", freshName(), ctx);
    const events = await eventsOf(place);
    expect(events).toMatchObject([
      { kind: "user.created", actorId: ctx.actor.userId, after: { grants: [{ role: "centerChair" }] } },
      {
        kind: "opening.itemDone",
        after: { item: "chairAccount", doneOn: "2026-11-11", reference: username },
      },
    ]);
    expect(JSON.stringify(events)).not.toContain(password);
  });

  it("are made once: a second click is told so, somebody else is told by whom", async () => {
    const ctx = participation();
    await opened("chairAccount", freshName(), ctx);
    const second = freshName();
    expect(await account("chairAccount", second, ctx)).toMatchObject({
      refusal: { code: "conflict", fields: { form: expect.any(String) } },
    });
    expect(await account("chairAccount", second)).toMatchObject({
      refusal: { code: "conflict", params: { by: ctx.actor.name } },
    });
    expect(await usersNamed(second)).toBe(0);
  });

  it("asked for by several people at once are one account", async () => {
    const names = Array.from({ length: 5 }, freshName);
    const results = await Promise.all(names.map((name) => account("chairAccount", name)));
    expect(results.map(codeOf).sort()).toEqual(["conflict", "conflict", "conflict", "conflict", "ok"]);
    const counts = await Promise.all(names.map(usersNamed));
    expect(counts.sort()).toEqual([0, 0, 0, 0, 1]);
  });

  it("with a name that is somebody else's are refused beside the field, and nothing is done", async () => {
    const other = await createAccount("centerChair", await createCenter());
    for (const item of ["chairAccount", "representativeAccount"] as const)
      expect(await account(item, other.username)).toMatchObject({
        refusal: { code: "duplicate", fields: { username: expect.any(String) } },
      });
    expect(await eventsOf(place)).toEqual([]);
  });
});

describe("an officer who already has an account", () => {
  it("represents the office with it: no password is made, and the old one still opens it", async () => {
    const officer = await createAccount("officeEmployment", place);
    expect(await opened("representativeAccount", officer.username)).toMatchObject({
      username: officer.username,
      password: null,
    });
    await openSession(officer.username);
    expect((await eventsOfUser(officer.username)).map(({ kind }) => kind)).not.toContain("user.created");
    expect((await eventsOf(place)).map(({ kind }) => kind)).toEqual(["opening.itemDone"]);
  });

  it.each([
    ["of another office", async () => createAccount("officeEmployment", await createCenter())],
    ["with another role there", () => createAccount("caseworker", place)],
  ])("but not one %s", async (_case, make) => {
    const { username } = await make();
    expect(codeOf(await account("representativeAccount", username))).toBe("duplicate");
  });

  it("but not one whose account is closed", async () => {
    const { id, username } = await createAccount("officeEmployment", place);
    await asOwner(`UPDATE "user" SET disabled_at = now() WHERE id = $1`, [id]);
    expect(codeOf(await account("representativeAccount", username))).toBe("duplicate");
  });
});

describe("the function beneath, called directly", () => {
  const call = (ctx: ReturnType<typeof participation>, item: string) =>
    inScope(
      ctx,
      (tx) => tx.$queryRaw`
        SELECT open_center_account(${place.licenseNumber}, ${item}, ${freshName()}, 'کسی', NULL, 'hash', now())`,
    );

  it("makes nothing for another province, another item, or a second time", async () => {
    await expect(
      call(asRole("provinceParticipation", await createCenter("IR-29")), "chairAccount"),
    ).rejects.toThrow();
    await expect(call(asRole("officeEmployment", place), "chairAccount")).rejects.toThrow();
    await expect(call(participation(), "seal")).rejects.toThrow();
    await opened("chairAccount");
    await expect(call(participation(), "chairAccount")).rejects.toThrow();
  });

  it("makes nothing for a license that waits for no opening", async () => {
    place = await createLicensed("active");
    await expect(call(participation(), "chairAccount")).rejects.toThrow();
  });
});
