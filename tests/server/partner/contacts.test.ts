import { expect, it } from "vitest";
import { addContact, changeContact, removeContact } from "@/lib/server/partner/contact-commands";
import { asOwner, asRole, codeOf } from "@/tests/support/world";
import { banksOf, contactFields, createContact, eventsOf, placeIn, rowOf } from "./partner-world";

const employment = asRole("provinceEmployment", placeIn("IR-09"));
const participation = asRole("provinceParticipation", placeIn("IR-09"));

it("both departments keep the contacts of an organisation; each change is an event [S1 هـ]", async () => {
  const fields = contactFields();
  const id = await createContact("IR-09", fields);
  const changed = { ...fields, post: null, phone: "09151234567" };
  expect(await changeContact(participation, { id, version: 1, ...changed })).toMatchObject({
    ok: true,
    value: { provinceId: "IR-09", organisation: "banks" },
  });
  expect(await rowOf("partner_contact", id)).toMatchObject({ version: 2, post: null, phone: "09151234567" });
  expect(codeOf(await removeContact(employment, { id, version: 2 }))).toBe("ok");
  expect(await rowOf("partner_contact", id)).toMatchObject({ name: fields.name, removed_at: employment.now });
  expect(await eventsOf("partnerContact", id)).toEqual([
    {
      kind: "partner.contactAdded",
      province_id: "IR-09",
      before: null,
      after: { organisation: "banks", ...fields },
    },
    { kind: "partner.contactChanged", province_id: "IR-09", before: fields, after: changed },
    { kind: "partner.contactRemoved", province_id: "IR-09", before: changed, after: null },
  ]);
});

it("what was changed meanwhile is a conflict that names whoever did it", async () => {
  const id = await createContact();
  await changeContact(participation, { id, version: 1, ...contactFields() });
  const before = await rowOf("partner_contact", id);
  const conflict = { refusal: { code: "conflict", params: { by: participation.actor.name } } };
  expect(await changeContact(employment, { id, version: 1, ...contactFields() })).toMatchObject(conflict);
  expect(await removeContact(employment, { id, version: 1 })).toMatchObject(conflict);
  expect(await rowOf("partner_contact", id)).toEqual(before);
});

it("is removed once: the second hand is told, and a removed contact is not changed", async () => {
  const id = await createContact();
  const results = await Promise.all([
    removeContact(employment, { id, version: 1 }),
    removeContact(participation, { id, version: 1 }),
  ]);
  expect(results.map(codeOf).sort()).toEqual(["conflict", "ok"]);
  expect(codeOf(await removeContact(employment, { id, version: 2 }))).toBe("conflict");
  expect(codeOf(await changeContact(employment, { id, version: 2, ...contactFields() }))).toBe("conflict");
  expect(await eventsOf("partnerContact", id)).toHaveLength(2);
});

it("sent twice stands once; a removed one may come again", async () => {
  const fields = contactFields();
  const add = () => addContact(employment, { ...banksOf("IR-09"), ...fields });
  const results = await Promise.all([add(), add(), add()]);
  expect(results.map(codeOf).sort()).toEqual(["duplicate", "duplicate", "ok"]);
  const [row] = await asOwner<{ id: number }>("SELECT id FROM partner_contact WHERE name = $1", [
    fields.name,
  ]);
  await removeContact(employment, { id: row?.id ?? 0, version: 1 });
  expect(codeOf(await add())).toBe("ok");
});

it("does not become somebody who is already there", async () => {
  const [one, two] = [contactFields(), contactFields()];
  await createContact("IR-09", one);
  const id = await createContact("IR-09", two);
  expect(await changeContact(employment, { id, version: 1, ...two, name: one.name })).toMatchObject({
    refusal: { code: "duplicate", fields: { name: expect.any(String) } },
  });
});
