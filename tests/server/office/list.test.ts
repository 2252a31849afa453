import { describe, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/organisation/role";
import { setQuota } from "@/lib/server/office/commands";
import { listOffices } from "@/lib/server/office/list-query";
import { createRequest } from "@/tests/server/founding/founding-world";
import { createLicensed } from "@/tests/support/licensing";
import { asOwner, asRole, createCenter, type TestPlace } from "@/tests/support/world";

const rename = ({ officeId }: TestPlace, name: string) =>
  asOwner("UPDATE office SET name = $2 WHERE id = $1", [officeId, name]);

it("shows each office of the province with its quota, licenses, applications and unanswered benefactors", async () => {
  const place = await createLicensed("active", "IR-05");
  await asOwner("UPDATE license_application SET status = 'endorsed' WHERE number = $1", [
    place.applicationNumber,
  ]);
  await setQuota(asRole("provinceManager", place), {
    officeId: place.officeId,
    version: 0,
    quota: 3,
    reason: "نیاز منطقه",
  });
  await createRequest(place);
  await createRequest(place, { status: "closed" });
  const view = await listOffices(asRole("provinceParticipation", place), {});
  expect(view?.lines).toContainEqual({
    id: place.officeId,
    name: "دفتر آزمون",
    province: "کرمانشاه",
    quota: 3,
    licensed: 1,
    pending: 1,
    unanswered: 1,
  });
  expect(view?.provinces).toEqual([]);
});

it("finds by name however it is typed, and by code", async () => {
  const place = await createCenter("IR-17");
  await rename(place, "کرمانشاه یک");
  const ctx = asRole("provinceEmployment", place);
  for (const q of ["كرمانشاه يك", "کرمانشاه‌یک", place.officeId])
    expect((await listOffices(ctx, { q }))?.lines.map(({ id }) => id)).toEqual([place.officeId]);
  expect(await listOffices(ctx, { q: "هیچ‌کجا" })).toMatchObject({ lines: [], total: 0, pages: 1 });
});

it("pages by fifty, in the order of names, without a row twice", async () => {
  const offices = Array.from(
    { length: 55 },
    (_, at) => `page-${at + 10}-${Math.random().toString(36).slice(2, 7)}`,
  );
  await asOwner(
    "INSERT INTO office (id, province_id, name) SELECT id, 'IR-18', 'صفحه ' || id FROM unnest($1::text[]) id",
    [offices],
  );
  const ctx = asRole("hqEmployment", await createCenter("IR-18"));
  const asked = { province: "IR-18", q: "صفحه" };
  const [one, two, three] = await Promise.all(
    ["1", "2", "3"].map((page) => listOffices(ctx, { ...asked, page })),
  );
  expect([one?.lines.length, two?.lines.length, three?.lines.length]).toEqual([50, 5, 0]);
  expect(one).toMatchObject({ total: 55, pages: 2, first: 1 });
  expect(two).toMatchObject({ first: 51 });
  expect([...(one?.lines ?? []), ...(two?.lines ?? [])].map(({ id }) => id).sort()).toEqual(
    [...offices].sort(),
  );
});

describe.each(ROLES)("%s", (role) => {
  it("sees the offices of the own scope, or none at all", async () => {
    const here = await createCenter("IR-13");
    const beside = await createCenter("IR-13");
    const elsewhere = await createCenter("IR-29");
    const view = await listOffices(asRole(role, here), { q: "دفتر آزمون" });
    const sees = async ({ officeId }: TestPlace) =>
      (await listOffices(asRole(role, here), { q: officeId }))?.lines.length === 1;
    const country = ["hqEmployment", "hqParticipation", "auditor"].includes(role);
    const province = country || role.startsWith("province");
    if (!province && role !== "officeEmployment") return expect(view).toBeNull();
    expect([await sees(here), await sees(beside), await sees(elsewhere)]).toEqual([true, province, country]);
    expect((view?.provinces ?? []).length > 1).toBe(country);
  });
});

it("takes nonsense in the address for nothing asked", async () => {
  const place = await createCenter("IR-20");
  const ctx = asRole("provinceManager", place);
  const view = await listOffices(ctx, { province: "../etc", page: "-1", q: "" });
  expect(view?.lines.map(({ id }) => id)).toContain(place.officeId);
  expect(await listOffices(ctx, { province: "IR-29" })).toMatchObject({ lines: [], total: 0 });
});
