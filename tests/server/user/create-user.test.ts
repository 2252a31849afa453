import { expect, it } from "vitest";
import { createUserInput, type CreateUserInput } from "@/lib/domain/user/input";
import { parseInput } from "@/lib/domain/shared/parse-input";
import { findActor } from "@/lib/server/account/session";
import { database } from "@/lib/server/db";
import { createUser } from "@/lib/server/user/commands";
import { eventsOf, freshName, NOWHERE, openSession } from "@/tests/support/accounts";
import { asOwner, asRole, codeOf, createCenter } from "@/tests/support/world";

const administrator = asRole("administrator", NOWHERE);
const buildInput = (override: Partial<CreateUserInput> = {}): CreateUserInput => ({
  username: freshName(),
  name: "کاربر تازه",
  mobile: null,
  role: "hqEmployment",
  provinceId: null,
  officeId: null,
  centerId: null,
  ...override,
});
const countOf = async (username: string) =>
  (await asOwner(`SELECT id FROM "user" WHERE username = $1`, [username])).length;

it("makes an account whose initial password opens it and must be changed", async () => {
  const input = buildInput({ mobile: "09151112233" });
  const made = await createUser(administrator, input);
  if (!made.ok) throw new Error(made.refusal.code);
  expect(made.value).toMatchObject({ username: input.username, name: "کاربر تازه" });
  expect(made.value.password).toMatch(/^[a-z]{4}-[2-9]{4}-[a-z]{4}-[2-9]{4}$/);
  const session = await openSession(input.username, made.value.password);
  expect(await findActor(database(), session)).toMatchObject({
    mustChangePassword: true,
    grants: [{ role: "hqEmployment", provinceId: null }],
  });
});

it("records who made it and with which role, but no password", async () => {
  const input = buildInput();
  const made = await createUser(administrator, input);
  const [event] = await eventsOf(input.username);
  expect(event).toMatchObject({
    kind: "user.created",
    actorId: administrator.actor.userId,
    after: { username: input.username, grants: [{ role: "hqEmployment", provinceId: null }] },
  });
  if (made.ok) expect(JSON.stringify(event)).not.toContain(made.value.password);
});

it("fills in everything above the place of a role", async () => {
  const place = await createCenter("IR-29");
  const input = buildInput({ role: "centerMember", centerId: place.centerId });
  expect(codeOf(await createUser(administrator, input))).toBe("ok");
  const rows = await asOwner(
    `SELECT g.province_id, g.office_id, g.center_id FROM role_grant g JOIN "user" u ON u.id = g.user_id WHERE u.username = $1`,
    [input.username],
  );
  expect(rows).toEqual([{ province_id: "IR-29", office_id: place.officeId, center_id: place.centerId }]);
});

it.each([
  ["an unknown center", { role: "centerChair", centerId: "no-such-center" }, "centerId"],
  ["an unknown office", { role: "officeEmployment", officeId: "no-such-office" }, "officeId"],
  ["an unknown province", { role: "provinceManager", provinceId: "IR-99" }, "provinceId"],
] as const)("refuses %s under its field and makes nothing", async (_case, place, field) => {
  const input = buildInput(place);
  const made = await createUser(administrator, input);
  expect(made).toMatchObject({ ok: false, refusal: { fields: { [field]: expect.any(String) } } });
  expect(await countOf(input.username)).toBe(0);
});

it("refuses an office that lies in another province than was chosen", async () => {
  const { officeId } = await createCenter("IR-09");
  const input = buildInput({ role: "caseworker", officeId, provinceId: "IR-29" });
  expect(await createUser(administrator, input)).toMatchObject({
    refusal: { fields: { provinceId: expect.any(String) } },
  });
});

it("gives one name to one of two simultaneous creations and tells the other", async () => {
  const input = buildInput();
  const results = await Promise.all([1, 2, 3, 4].map(() => createUser(administrator, input)));
  expect(results.map(codeOf).sort()).toEqual(["duplicate", "duplicate", "duplicate", "ok"]);
  expect(await countOf(input.username)).toBe(1);
  expect(await eventsOf(input.username)).toHaveLength(1);
});

it.each([
  ["a role without its place", { role: "provinceManager" }, "provinceId"],
  [
    "a center's code for a province's role",
    { role: "provinceManager", provinceId: "IR-09", centerId: "x-1" },
    "centerId",
  ],
  ["a province for a role of the country", { role: "hqEmployment", provinceId: "IR-09" }, "provinceId"],
  ["an unknown role", { role: "constructor" }, "role"],
  ["a name that is an address of the portal", { username: "new" }, "username"],
  ["a mobile that is none", { mobile: "12345" }, "mobile"],
])("refuses in the form %s", (_case, raw, field) => {
  const input = parseInput(createUserInput, {
    username: "somebody",
    name: "کسی هست",
    role: "hqEmployment",
    ...raw,
  });
  expect(input).toMatchObject({
    ok: false,
    refusal: { code: "invalidInput", fields: { [field]: expect.any(String) } },
  });
});

it("lets an auditor be of the country or of one province", () => {
  const raw = { username: "somebody", name: "کسی هست", role: "auditor" };
  expect(parseInput(createUserInput, raw)).toMatchObject({ ok: true, value: { provinceId: null } });
  expect(parseInput(createUserInput, { ...raw, provinceId: "ir-۲۹" })).toMatchObject({
    ok: true,
    value: { provinceId: "IR-29" },
  });
});
