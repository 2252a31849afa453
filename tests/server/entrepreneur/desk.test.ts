import { expect, it } from "vitest";
import { EVIDENCE_KINDS } from "@/lib/domain/entrepreneur/evidence";
import { ROLES } from "@/lib/domain/organisation/role";
import { getDesk } from "@/lib/server/entrepreneur/desk";
import { createEntrepreneur } from "@/tests/support/cases";
import { asOwner, asRole } from "@/tests/support/world";
import { CASEWORKER, caseWorld, SELF, selfOf } from "./record-world";

it("a caseworker takes along names and codes of the own running caseload, and nothing else", async () => {
  const { place, own, ctx } = await caseWorld();
  await createEntrepreneur(place, { caseworkerId: 502 });
  const ended = await createEntrepreneur(place, { caseworkerId: CASEWORKER });
  await asOwner("UPDATE entrepreneur SET ended_on = '2026-11-01', end_reason = 'کوچ' WHERE id = $1", [
    ended.id,
  ]);
  expect(await getDesk(ctx)).toEqual({
    people: expect.arrayContaining([{ code: own.code, name: own.person.name }]),
    kinds: EVIDENCE_KINDS,
  });
  const codes = (await getDesk(ctx)).people.map(({ code }) => code);
  expect(codes).not.toContain(ended.code);
});

it("an entrepreneur takes along the own case, for sales", async () => {
  const { place, own } = await caseWorld({ ownerId: SELF });
  expect(await getDesk(selfOf(place))).toEqual({
    people: [{ code: own.code, name: own.person.name }],
    kinds: ["salesInvoice"],
  });
});

it.each(ROLES.filter((role) => role !== "caseworker" && role !== "entrepreneur"))(
  "%s takes nobody along",
  async (role) => {
    const { place } = await caseWorld();
    expect(await getDesk(asRole(role, place))).toEqual({ people: [], kinds: [] });
  },
);
