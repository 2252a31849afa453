import { describe, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/organisation/role";
import { addAgreement, changeAgreement, removeAgreement } from "@/lib/server/partner/agreement-commands";
import { addContact, changeContact, removeContact } from "@/lib/server/partner/contact-commands";
import { inScope, type Context } from "@/lib/server/scope";
import { asOwner, asRole, codeOf, createCenter } from "@/tests/support/world";
import { agreementFields, banksOf, contactFields, createAgreement, createContact } from "./partner-world";

/** What each of the six commands answers an actor about the directory of a province. */
async function answers(ctx: Context, provinceId: string): Promise<string[]> {
  const [contact, agreement] = await Promise.all([createContact(provinceId), createAgreement(provinceId)]);
  const before = await look(contact, agreement);
  const banks = banksOf(provinceId);
  const results = [
    await addContact(ctx, { ...banks, ...contactFields() }),
    await addAgreement(ctx, { ...banks, ...agreementFields() }),
    await changeContact(ctx, { id: contact, version: 1, ...contactFields() }),
    await changeAgreement(ctx, { id: agreement, version: 1, ...agreementFields() }),
    await removeContact(ctx, { id: contact, version: 2 }),
    await removeAgreement(ctx, { id: agreement, version: 2 }),
  ];
  const written = await asOwner("SELECT id FROM event WHERE request_id = $1::uuid", [ctx.requestId]);
  expect(written).toHaveLength(results.filter(({ ok }) => ok).length);
  if (written.length === 0) expect(await look(contact, agreement)).toEqual(before);
  return results.map(codeOf);
}

const look = (contact: number, agreement: number) =>
  asOwner(
    "SELECT version, removed_at FROM partner_contact WHERE id = $1 UNION ALL SELECT version, removed_at FROM partner_agreement WHERE id = $2",
    [contact, agreement],
  );

describe.each(ROLES)("%s", (role) => {
  const country = ["hqEmployment", "hqParticipation", "auditor"].includes(role);
  const keeps = role === "provinceEmployment" || role === "provinceParticipation";
  const all = (code: string) => Array<string>(6).fill(code);

  it("keeps the own province's directory only as one of its departments [S1 هـ]", async () => {
    const ctx = asRole(role, await createCenter("IR-09"));
    const code = keeps ? "ok" : ["administrator", "entrepreneur"].includes(role) ? "notFound" : "notAllowed";
    expect(await answers(ctx, "IR-09")).toEqual(all(code));
  });

  it("keeps none of another province", async () => {
    const ctx = asRole(role, await createCenter("IR-29"));
    expect(await answers(ctx, "IR-09")).toEqual(all(country ? "notAllowed" : "notFound"));
  });

  it("sees no row of another province, and writes none, past the commands", async () => {
    const ctx = asRole(role, await createCenter("IR-29"));
    const [contact, agreement] = await Promise.all([createContact("IR-09"), createAgreement("IR-09")]);
    await Promise.all([createContact("IR-29"), createAgreement("IR-29")]);
    const contacts = await inScope(ctx, (tx) => tx.partnerContact.findMany({ select: { provinceId: true } }));
    const agreements = await inScope(ctx, (tx) =>
      tx.partnerAgreement.findMany({ select: { provinceId: true } }),
    );
    for (const rows of [contacts, agreements]) {
      const provinces = new Set(rows.map(({ provinceId }) => provinceId));
      expect(provinces.has("IR-29")).toBe(role !== "entrepreneur");
      expect(provinces.has("IR-09")).toBe(country || role === "administrator");
    }
    const changed = await inScope(ctx, async (tx) => [
      await tx.partnerContact.updateMany({ where: { id: contact }, data: { name: "دیگری" } }),
      await tx.partnerAgreement.updateMany({ where: { id: agreement }, data: { title: "دیگری" } }),
    ]);
    expect(changed.map(({ count }) => count)).toEqual([0, 0]);
    const row = { ...banksOf("IR-09"), name: "دیگری" };
    await expect(inScope(ctx, (tx) => tx.partnerContact.createMany({ data: [row] }))).rejects.toThrow(
      /row-level security/,
    );
  });
});
