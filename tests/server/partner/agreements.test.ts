import { expect, it } from "vitest";
import { addAgreement, changeAgreement, removeAgreement } from "@/lib/server/partner/agreement-commands";
import { asOwner, asRole, codeOf } from "@/tests/support/world";
import { agreementFields, banksOf, createAgreement, eventsOf, placeIn, rowOf } from "./partner-world";

const employment = asRole("provinceEmployment", placeIn("IR-09")); // today is 2026-11-11
const participation = asRole("provinceParticipation", placeIn("IR-09"));

it("both departments keep the agreements with an organisation; each change is an event [S1 هـ]", async () => {
  const fields = agreementFields();
  const id = await createAgreement("IR-09", fields);
  const changed = { ...fields, number: null, endsOn: null };
  expect(codeOf(await changeAgreement(employment, { id, version: 1, ...changed }))).toBe("ok");
  expect(await rowOf("partner_agreement", id)).toMatchObject({ version: 2, number: null, ends_on: null });
  expect(codeOf(await removeAgreement(participation, { id, version: 2 }))).toBe("ok");
  expect(await rowOf("partner_agreement", id)).toMatchObject({ removed_at: participation.now });
  expect(await eventsOf("partnerAgreement", id)).toEqual([
    {
      kind: "partner.agreementAdded",
      province_id: "IR-09",
      before: null,
      after: { organisation: "banks", ...fields },
    },
    { kind: "partner.agreementChanged", province_id: "IR-09", before: fields, after: changed },
    { kind: "partner.agreementRemoved", province_id: "IR-09", before: changed, after: null },
  ]);
});

it("is signed today at the latest", async () => {
  const add = (signedOn: string) =>
    addAgreement(employment, { ...banksOf("IR-09"), ...agreementFields({ signedOn }) });
  expect(codeOf(await add("2026-11-11"))).toBe("ok");
  expect(await add("2026-11-12")).toMatchObject({ refusal: { fields: { signedOn: expect.any(String) } } });
  const id = await createAgreement();
  const moved = { id, version: 1, ...agreementFields({ signedOn: "2026-11-12" }) };
  expect(await changeAgreement(employment, moved)).toMatchObject({
    refusal: { fields: { signedOn: expect.any(String) } },
  });
  expect(await rowOf("partner_agreement", id)).toMatchObject({ version: 1 });
});

it("ends after it began, also for the database", async () => {
  const wrong = addAgreement(employment, {
    ...banksOf("IR-09"),
    ...agreementFields({ endsOn: "2026-05-01" }),
  });
  await expect(wrong).rejects.toThrow(/partner_agreement_term/);
});

it("what was changed meanwhile is a conflict; it is removed once", async () => {
  const id = await createAgreement();
  await changeAgreement(participation, { id, version: 1, ...agreementFields() });
  expect(await changeAgreement(employment, { id, version: 1, ...agreementFields() })).toMatchObject({
    refusal: { code: "conflict", params: { by: participation.actor.name } },
  });
  expect(codeOf(await removeAgreement(employment, { id, version: 1 }))).toBe("conflict");
  expect(codeOf(await removeAgreement(employment, { id, version: 2 }))).toBe("ok");
  expect(codeOf(await removeAgreement(employment, { id, version: 3 }))).toBe("conflict");
  expect(await eventsOf("partnerAgreement", id)).toHaveLength(3);
});

it("sent twice stands once; another day's is another agreement, and does not become the first", async () => {
  const fields = agreementFields();
  const add = (signedOn: string) =>
    addAgreement(employment, {
      ...banksOf("IR-09"),
      ...fields,
      ...agreementFields({ title: fields.title, signedOn }),
    });
  const results = await Promise.all([add("2026-05-01"), add("2026-05-01")]);
  expect(results.map(codeOf).sort()).toEqual(["duplicate", "ok"]);
  expect(codeOf(await add("2026-05-02"))).toBe("ok");
  const [row] = await asOwner<{ id: number }>(
    "SELECT id FROM partner_agreement WHERE title = $1 AND signed_on = '2026-05-02'",
    [fields.title],
  );
  const moved = await changeAgreement(employment, { id: row?.id ?? 0, version: 1, ...fields });
  expect(codeOf(moved)).toBe("duplicate");
});
