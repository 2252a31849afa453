import { expect, it } from "vitest";
import { getUser, listUsers, type UserFilter } from "@/lib/server/user/queries";
import { createAccount, freshName, NOWHERE } from "@/tests/support/accounts";
import { asOwner, asRole, createCenter } from "@/tests/support/world";

const administrator = asRole("administrator", NOWHERE);

const find = async (filter: Partial<UserFilter>) => {
  const list = await listUsers(administrator, { query: "", role: "", province: "", page: 1, ...filter });
  return { total: list?.total, names: list?.users.map(({ username }) => username) };
};

it("finds a person however the name is typed", async () => {
  const { id, username } = await createAccount();
  const mark = freshName().replaceAll("-", "");
  await asOwner(`UPDATE "user" SET name = $2 WHERE id = $1`, [id, `کیمیا رضایی‌نیک ${mark}`]);
  for (const query of [`كيميا رضايي نيك${mark}`, `کیمیارضایی‌نیک ${mark.toUpperCase()}`, username])
    expect(await find({ query })).toEqual({ total: 1, names: [username] });
  expect((await find({ query: `100%_${mark}` })).total).toBe(0);
});

it("filters by role and province together, of one and the same grant", async () => {
  const place = await createCenter("IR-11");
  const member = await createAccount("centerMember", place);
  const manager = await createAccount("provinceManager", place);
  expect((await find({ province: "IR-11" })).names?.sort()).toEqual(
    [member.username, manager.username].sort(),
  );
  expect((await find({ province: "IR-11", role: "centerMember" })).names).toEqual([member.username]);
  expect((await find({ province: "IR-12", role: "centerMember" })).names).toEqual([]);
});

it("gives an empty page beyond the last, with the total kept", async () => {
  const { username } = await createAccount();
  expect(await find({ query: username, page: 10_000 })).toEqual({ total: 1, names: [] });
});

it("shows a person with the roles and their places", async () => {
  const place = await createCenter();
  const { username } = await createAccount("officeEmployment", place);
  expect(await getUser(administrator, username)).toMatchObject({
    username,
    disabled: false,
    grants: [{ role: "officeEmployment", label: "کارشناس اشتغال اداره", place: "دفتر آزمون" }],
  });
});

it.each(["nobody-has-this", "UPPER", "a\u0000b", "x'; --", "۱۲۳"])("knows nobody as %j", async (username) => {
  expect(await getUser(administrator, username)).toBeNull();
});
