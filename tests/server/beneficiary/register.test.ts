import { beforeEach, describe, expect, it } from "vitest";
import { registerPerson } from "@/lib/server/beneficiary/register";
import { inScope, type Context } from "@/lib/server/scope";
import { createPerson } from "@/tests/support/cases";
import { asOwner, asRole, codeOf, createCenter, type TestPlace } from "@/tests/support/world";
import { buildRegistration, consentsOf, eventsOf, personRow } from "./people-world";

let place: TestPlace;
let ctx: Context;
beforeEach(async () => {
  place = await createCenter("IR-09");
  ctx = asRole("caseworker", place);
});

const withId = (nationalId: string) =>
  asOwner("SELECT id FROM beneficiary WHERE national_id = $1", [nationalId]);

it("registers a person with the consent, and an event that names nobody", async () => {
  const form = await buildRegistration(place, { centerId: place.centerId });
  const made = await registerPerson(ctx, form);
  const id = made.ok ? made.value : 0;
  expect(await personRow(id)).toMatchObject({
    national_id: form.record.nationalId,
    name: "زهرا آزمونی",
    office_id: place.officeId,
    province_id: "IR-09",
    center_id: place.centerId,
    registered_by_name: ctx.actor.name,
    version: 1,
  });
  expect(await consentsOf(id)).toMatchObject([{ form: "written", givenOn: "2026-11-01", withdrawnOn: null }]);
  const events = await eventsOf(id);
  expect(events.map(({ kind }) => kind)).toEqual(["beneficiary.registered"]);
  expect(JSON.stringify(events)).not.toMatch(new RegExp(`${form.record.nationalId}|09150000001|آزمونی|پلاک`));
});

it("refuses a center of another office", async () => {
  const other = await createCenter("IR-09");
  const form = await buildRegistration(place, { centerId: other.centerId });
  expect(await registerPerson(ctx, form)).toMatchObject({
    refusal: { fields: { centerId: expect.any(String) } },
  });
  expect(await withId(form.record.nationalId)).toEqual([]);
});

describe("a second registration of the same national id (domain page 3: once in the country)", () => {
  it.each([
    ["the own office", "officeEmployment", "IR-09", true],
    ["another province", "officeEmployment", "IR-29", false],
  ] as const)(
    "of a person of %s says where the first is as far as the scope allows",
    async (_case, role, province, inside) => {
      const first = inside ? place : await createCenter(province);
      await asOwner("UPDATE office SET name = 'اداره نخست' WHERE id = $1", [first.officeId]);
      const known = await createPerson(first);
      const second = await registerPerson(
        asRole(role, place),
        await buildRegistration(place, { nationalId: known.nationalId }),
      );
      expect(second).toMatchObject({
        refusal: {
          code: "duplicate",
          fields: {
            nationalId: inside ? expect.stringContaining("اداره نخست") : expect.stringContaining("جای دیگری"),
          },
          params: inside ? { person: known.id } : {},
        },
      });
      if (!inside)
        expect(JSON.stringify(second)).not.toMatch(new RegExp(`نخست|${known.id}|${first.officeId}`));
      expect(await withId(known.nationalId)).toHaveLength(1);
      expect(await consentsOf(known.id)).toEqual([]);
    },
  );

  it("by the same form is told the person it made, and makes nothing new", async () => {
    const form = await buildRegistration(place);
    const [first, second] = [await registerPerson(ctx, form), await registerPerson(ctx, form)];
    expect(second).toEqual(first);
    expect(await withId(form.record.nationalId)).toHaveLength(1);
    expect(first.ok && (await eventsOf(first.value))).toHaveLength(1);
    const stranger = asRole("caseworker", place);
    expect(codeOf(await registerPerson(stranger, form))).toBe("duplicate");
  });

  it("at the same moment leaves one person with one consent, in two provinces as well", async () => {
    const far = await createCenter("IR-29");
    const here = await buildRegistration(place);
    const forms = [place, place, far].map(async (where) => ({
      where,
      form: await buildRegistration(where, { nationalId: here.record.nationalId }),
    }));
    const results = await Promise.all(
      (await Promise.all(forms)).map(({ where, form }) => registerPerson(asRole("caseworker", where), form)),
    );
    expect(results.map(codeOf).sort()).toEqual(["duplicate", "duplicate", "ok"]);
    expect(await withId(here.record.nationalId)).toHaveLength(1);
    const made = results.find(({ ok }) => ok);
    expect(made?.ok && (await consentsOf(made.value))).toHaveLength(1);
  });
});

it("known_people tells that somebody is registered, and nothing more outside the scope", async () => {
  const far = await createPerson(await createCenter("IR-29"));
  const near = await createPerson(place);
  const ask = (asker: Context) =>
    inScope(
      asker,
      (tx) =>
        tx.$queryRaw<
          object[]
        >`SELECT * FROM known_people(ARRAY[${far.nationalId}, ${near.nationalId}, '0000000001']) ORDER BY inside`,
    );
  expect(await ask(ctx)).toEqual([
    { national_id: far.nationalId, beneficiary_id: null, office_id: null, office_name: null, inside: false },
    {
      national_id: near.nationalId,
      beneficiary_id: near.id,
      office_id: place.officeId,
      office_name: "دفتر آزمون",
      inside: true,
    },
  ]);
  const blind = await ask(asRole("centerChair", place));
  expect(blind.every((row) => (row as { beneficiary_id: number | null }).beneficiary_id === null)).toBe(true);
});
