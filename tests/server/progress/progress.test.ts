import { beforeAll, describe, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/organisation/role";
import { getProgress } from "@/lib/server/progress/query";
import { createEntrepreneur } from "@/tests/support/cases";
import { asOwner, asRole, createCenter, type TestPlace } from "@/tests/support/world";

let here: TestPlace;
let beside: TestPlace;
let far: TestPlace;

beforeAll(async () => {
  [here, beside, far] = [
    await createCenter("IR-17"),
    await createCenter("IR-17"),
    await createCenter("IR-29"),
  ];
  await createEntrepreneur(here);
  await createEntrepreneur(here, { standing: 2 });
  await createEntrepreneur(beside, { standing: 3 });
  await createEntrepreneur(far);
  await asOwner("SELECT refresh_case_measures('2026-11-11')");
});

const country = ["hqEmployment", "auditor"];
const province = ["provinceEmployment", "provinceManager"];

describe.each(ROLES)("%s", (role) => {
  const ctx = () => asRole(role, here);

  it("begins where the own scope begins", async () => {
    const view = await getProgress(ctx(), {});
    if (country.includes(role)) expect(view).toMatchObject({ level: "country", top: "country" });
    else if (province.includes(role))
      expect(view).toMatchObject({ level: "province", place: { province: { id: "IR-17" } } });
    else if (role === "officeEmployment")
      expect(view).toMatchObject({ level: "office", place: { office: { id: here.officeId } }, parts: [] });
    else expect(view).toBeNull();
  });

  it("goes down into the own scope alone", async () => {
    const may = (reaches: readonly string[]) => reaches.includes(role);
    const seen = async (address: object) => (await getProgress(ctx(), address)) !== null;
    expect(await seen({ province: "IR-17" })).toBe(may([...country, ...province]));
    expect(await seen({ office: here.officeId })).toBe(may([...country, ...province, "officeEmployment"]));
    expect(await seen({ office: beside.officeId })).toBe(may([...country, ...province]));
    expect(await seen({ province: "IR-29" })).toBe(may(country));
    expect(await seen({ office: far.officeId })).toBe(may(country));
    expect(await seen({ province: "IR-17", office: far.officeId })).toBe(false);
    expect(await seen({ province: "IR-17' OR 1=1" })).toBe(false);
  });
});

describe("the measures of a place", () => {
  it("are the sum of its parts: a manager's province of its own offices only", async () => {
    const view = await getProgress(asRole("provinceManager", here), {});
    const offices = await asOwner<{ id: string }>("SELECT id FROM office WHERE province_id = 'IR-17'");
    expect(view?.parts.map(({ id }) => id).sort()).toEqual(offices.map(({ id }) => id).sort());
    expect(view?.measure.standings).toEqual([1, 1, 1, 0]);
    expect(view?.measuredOn).toBe("۲۰ آبان ۱۴۰۵");
  });

  it("of the country hold those of the province as they are", async () => {
    const ctx = asRole("hqEmployment", here);
    const [whole, part] = [await getProgress(ctx, {}), await getProgress(ctx, { province: "IR-17" })];
    expect(whole?.parts.find(({ id }) => id === "IR-17")?.measure).toEqual(part?.measure);
  });

  it("are compared by what is asked for, and by people where that is none", async () => {
    const ctx = asRole("hqEmployment", here);
    expect(await getProgress(ctx, { measure: "survival6" })).toMatchObject({ chosen: "survival6" });
    expect(await getProgress(ctx, { measure: "x" })).toMatchObject({ chosen: "people" });
  });
});
