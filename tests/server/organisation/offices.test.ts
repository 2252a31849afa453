import { expect, it } from "vitest";
import { addOfficeInput } from "@/lib/domain/organisation/input";
import { parseInput } from "@/lib/domain/shared/parse-input";
import { addOffice, renameOffice } from "@/lib/server/organisation/office-commands";
import { getOfficeCenters, getProvinceOffices, listProvinces } from "@/lib/server/organisation/queries";
import { freshName, NOWHERE } from "@/tests/support/accounts";
import { asOwner, asRole, codeOf, createCenter } from "@/tests/support/world";

const administrator = asRole("administrator", NOWHERE);
const eventsOf = (office: string) =>
  asOwner<{ kind: string }>(
    "SELECT kind, province_id, office_id, before, after FROM event WHERE subject = 'office' AND subject_id = $1 ORDER BY id",
    [office],
  );

it("adds an office once, however many ask at the same moment", async () => {
  const input = { provinceId: "IR-13", id: freshName(), name: "همدان" };
  const results = await Promise.all([1, 2, 3].map(() => addOffice(administrator, input)));
  expect(results.map(codeOf).sort()).toEqual(["duplicate", "duplicate", "ok"]);
  expect(await eventsOf(input.id)).toEqual([
    { kind: "office.added", province_id: "IR-13", office_id: input.id, before: null, after: input },
  ]);
});

it("finds no province for an office under an unknown code", async () => {
  const input = { provinceId: "IR-99", id: freshName(), name: "ناکجا" };
  expect(codeOf(await addOffice(administrator, input))).toBe("notFound");
});

it("renames an office of the version that was seen, with its former name kept", async () => {
  const { officeId } = await createCenter();
  const input = { id: officeId, version: 1, name: "نام تازه" };
  const results = await Promise.all([renameOffice(administrator, input), renameOffice(administrator, input)]);
  expect(results.map(codeOf).sort()).toEqual(["conflict", "ok"]);
  expect(await eventsOf(officeId)).toMatchObject([
    { kind: "office.renamed", before: { name: "دفتر آزمون" }, after: { name: "نام تازه" } },
  ]);
});

it.each(["Mashhad No", "مشهد", "-a", "a-", "a--b", "9a", "x", "a".repeat(41), "a.b"])(
  "refuses %j as a code",
  (id) => {
    const input = parseInput(addOfficeInput, { provinceId: "IR-09", id, name: "اداره" });
    expect(input).toMatchObject({ ok: false, refusal: { fields: { id: expect.any(String) } } });
  },
);

it("reads a code with capitals and Persian digits as what is meant", () => {
  const input = parseInput(addOfficeInput, { provinceId: "IR-09", id: " Torbat-۲ ", name: "تربت" });
  expect(input).toMatchObject({ ok: true, value: { id: "torbat-2" } });
});

it("shows provinces, offices and centers with their numbers", async () => {
  const { officeId, centerId } = await createCenter("IR-16");
  const province = (await listProvinces(administrator))?.find(({ id }) => id === "IR-16");
  const offices = (await getProvinceOffices(administrator, "IR-16"))?.offices;
  expect(province).toMatchObject({ name: "ایلام", offices: offices?.length });
  expect(offices).toContainEqual({ id: officeId, name: "دفتر آزمون", centers: 1 });
  expect(await getOfficeCenters(administrator, officeId)).toMatchObject({
    provinceId: "IR-16",
    centers: [{ id: centerId, firstMonth: "فروردین ۱۴۰۳", lastMonth: null }],
  });
});

it.each(["IR-99", "ir-09", "a\u0000", ""])("knows no province %j", async (code) => {
  expect(await getProvinceOffices(administrator, code)).toBeNull();
});
