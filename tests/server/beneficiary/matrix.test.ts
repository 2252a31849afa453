import { describe, expect, it } from "vitest";
import { changePerson } from "@/lib/server/beneficiary/change";
import { recordConsent, withdrawConsent } from "@/lib/server/beneficiary/consent";
import { erasePerson } from "@/lib/server/beneficiary/erase";
import { getPersonForm, getRegistration } from "@/lib/server/beneficiary/form-query";
import { getErasure, getPerson } from "@/lib/server/beneficiary/page-query";
import { registerPerson } from "@/lib/server/beneficiary/register";
import { revealPerson } from "@/lib/server/beneficiary/reveal";
import { listPeople, suggestPeople } from "@/lib/server/beneficiary/search";
import type { Context } from "@/lib/server/scope";
import { ROLES, type Role } from "@/lib/domain/organisation/role";
import { createPerson } from "@/tests/support/cases";
import { asOwner, asRole, codeOf, createCenter, type TestPlace } from "@/tests/support/world";
import { buildRegistration, consentsOf, day, eventsOf, personRow } from "./people-world";

const COUNTRY: readonly Role[] = ["hqEmployment", "auditor"];
const VIEWERS: readonly Role[] = [
  ...COUNTRY,
  "provinceEmployment",
  "provinceManager",
  "officeEmployment",
  "caseworker",
];
const HANDS: readonly Role[] = ["officeEmployment", "caseworker"];
const REVEALERS: readonly Role[] = [...HANDS, "provinceEmployment"];
const ERASERS: readonly Role[] = ["provinceEmployment"];

/** What each command answers somebody about a person of a place. */
async function answers(ctx: Context, place: TestPlace) {
  const person = await createPerson(place);
  await asOwner(
    "INSERT INTO beneficiary_consent (beneficiary_id, form, given_on, recorded_by_id, recorded_by_name, recorded_at) VALUES ($1, 'spoken', '2026-03-01', 1, 'x', now())",
    [person.id],
  );
  const [consent] = await consentsOf(person.id);
  const before = await personRow(person.id);
  const steps = {
    register: await registerPerson(ctx, await buildRegistration(place)),
    change: await changePerson(ctx, {
      id: person.id,
      version: 1,
      typed: {
        name: "مریم دیگری",
        fatherName: "رضا",
        bornOn: "1369/01/12",
        gender: "female",
        targetGroup: "prisonerFamily",
      },
    }),
    withdraw: await withdrawConsent(ctx, {
      id: person.id,
      consent: consent?.id ?? 0,
      withdrawnOn: day("2026-11-01"),
    }),
    consent: await recordConsent(ctx, { id: person.id, form: "written", givenOn: day("2026-11-02") }),
    reveal: await revealPerson(ctx, { id: person.id }),
    erase: await erasePerson(ctx, { id: person.id, version: 1 }),
  };
  const codes = Object.fromEntries(Object.entries(steps).map(([name, result]) => [name, codeOf(result)]));
  if (!Object.values(codes).includes("ok")) {
    expect(await personRow(person.id)).toEqual(before);
    expect(await eventsOf(person.id)).toEqual([]);
  }
  return codes;
}

describe.each(ROLES)("%s", (role) => {
  const code = (allowed: readonly Role[]) =>
    allowed.includes(role) ? "ok" : VIEWERS.includes(role) ? "notAllowed" : "notFound";

  it("does with the people of the own place what the role allows (domain page 3, personal data)", async () => {
    const place = await createCenter("IR-09");
    expect(await answers(asRole(role, place), place)).toEqual({
      // no person is asked for: the office itself is no secret
      register: HANDS.includes(role) ? "ok" : "notAllowed",
      change: code(HANDS),
      withdraw: code(HANDS),
      consent: code(HANDS),
      reveal: code(REVEALERS),
      erase: code(ERASERS),
    });
  });

  it("finds nobody of another province, and changes nothing there", async () => {
    const place = await createCenter("IR-09");
    const refused = COUNTRY.includes(role) ? "notAllowed" : "notFound";
    expect(await answers(asRole(role, await createCenter("IR-29")), place)).toEqual({
      register: "notAllowed",
      change: refused,
      withdraw: refused,
      consent: refused,
      reveal: refused,
      erase: refused,
    });
  });

  it.each([
    ["the own place", "IR-09", true],
    ["another office of the province", "IR-09", false],
    ["another province", "IR-29", false],
  ])("reads of %s what the role allows", async (_where, provinceId, own) => {
    const place = await createCenter("IR-09");
    const person = await createPerson(place);
    const ctx = asRole(role, own ? place : await createCenter(provinceId));
    const reaches = own || COUNTRY.includes(role) || (provinceId === "IR-09" && role.startsWith("province"));
    const reads = (roles: readonly Role[]) => roles.includes(role) && reaches;
    const id = String(person.id);
    expect((await getPerson(ctx, id)) !== null).toBe(reads(VIEWERS));
    expect((await getPersonForm(ctx, id)) !== null).toBe(reads(HANDS));
    expect((await getErasure(ctx, id)) !== null).toBe(reads(ERASERS));
    expect((await getRegistration(ctx)) !== null).toBe(HANDS.includes(role));
    const list = await listPeople(ctx, { q: person.nationalId });
    expect(list === null).toBe(!VIEWERS.includes(role));
    expect(list?.rows.map((row) => row.id) ?? []).toEqual(reads(VIEWERS) ? [person.id] : []);
    const suggested = await suggestPeople(ctx, { q: person.nationalId });
    expect(suggested?.people.map((one) => one.id) ?? []).toEqual(reads(VIEWERS) ? [person.id] : []);
  });
});

it("a center's board sees people of its office in its services, and has no list of them", async () => {
  const place = await createCenter("IR-09");
  const person = await createPerson(place);
  const ctx = asRole("centerChair", place);
  expect(await listPeople(ctx, {})).toBeNull();
  expect(await getPerson(ctx, String(person.id))).toBeNull();
});
