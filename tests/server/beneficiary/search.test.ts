import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/lib/domain/organisation/role";
import { listPeople, suggestPeople } from "@/lib/server/beneficiary/search";
import { createEntrepreneur, createPerson, type TestPerson } from "@/tests/support/cases";
import { asOwner, asRole, createCenter, type TestPlace } from "@/tests/support/world";

let place: TestPlace;
let far: TestPlace;
let people: TestPerson[];
const NAMES = ["مریم یگانه‌خواه", "علی‌اکبر کیانی", "یگانه رضایی", "رضا آذرپی", "کیان یگانه‌خواه"];

beforeAll(async () => {
  [place, far] = [await createCenter("IR-09"), await createCenter("IR-29")];
  people = [];
  for (const name of NAMES) people.push(await createPerson(place, { name }));
  await createPerson(far, { name: "مریم یگانه‌خواه" });
});

/** Everybody of the test's office whom a text finds, by the list and while typing. */
async function found(q: string, role: Role = "officeEmployment", query: Record<string, string> = {}) {
  const ctx = asRole(role, place);
  const ids = new Set(people.map(({ id }) => id));
  const list = await listPeople(ctx, { q, ...query });
  const suggested = await suggestPeople(ctx, { q, ...query });
  const mine = (rows: { id: number; name: string }[] = []) =>
    rows.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  const names = mine(list?.rows);
  if ((suggested?.people.length ?? 0) < 8 && Object.keys(query).length === 0)
    expect(mine(suggested?.people).sort()).toEqual([...names].sort());
  return names;
}

describe.each<Role>(["caseworker", "officeEmployment", "provinceEmployment", "hqEmployment"])(
  "%s finds",
  (role) => {
    it.each([
      ["the beginning of a name", "یگانه رض", ["یگانه رضایی"]],
      [
        "any part of a name, beginnings first",
        "یگانه",
        ["یگانه رضایی", "کیان یگانه‌خواه", "مریم یگانه‌خواه"],
      ],
      ["Arabic letters for Persian ones", "كيان", ["کیان یگانه‌خواه", "علی‌اکبر کیانی"]],
      ["a half-space left out", "علیاکبر", ["علی‌اکبر کیانی"]],
      ["a space for a half-space", "علی اکبر", ["علی‌اکبر کیانی"]],
      ["diacritics and tatweel", "یـَگـانه رضا", ["یگانه رضایی"]],
      ["a hamza or madda carrier", "اذرپی", ["رضا آذرپی"]],
      ["words in another order", "خواه مریم", ["مریم یگانه‌خواه"]],
      ["letters that are one in the index and two in the name", "یگانح", []],
      ["signs that mean something to the database", "%یگا_ه", []],
      ["nothing but signs", "٪؟؟؟", []],
    ])("%s", async (_case, q, names) => {
      const got = await found(q, role);
      expect([...got].sort()).toEqual([...names].sort());
      if (names[0] && got.length > 1) expect(got[0]).toBe(names[0]);
    });

    it("any part of a national id, in any digits", async () => {
      const [first] = people;
      const id = first?.nationalId ?? "";
      const persian = [...id].map((digit) => "۰۱۲۳۴۵۶۷۸۹"[Number(digit)]).join("");
      for (const q of [id, persian, id.slice(3, 9), `مریم ${id.slice(2, 8)}`])
        expect(await found(q, role)).toContain(first?.name);
    });
  },
);

it("one or two letters find only beginnings beyond an office, and anything inside one; who types them is told", async () => {
  const wide = await listPeople(asRole("provinceEmployment", place), { q: "گا" });
  expect(wide?.hint).toMatch(/سه حرف/);
  expect(await found("گا", "provinceEmployment")).toEqual([]);
  expect(await found("کی", "provinceEmployment")).toEqual(["کیان یگانه‌خواه"]);
  expect(await found("گا", "caseworker")).toHaveLength(3);
  expect(await found("گا", "provinceEmployment", { office: place.officeId })).toHaveLength(3);
  expect((await listPeople(asRole("caseworker", place), { q: "گا" }))?.hint).toBeNull();
  expect((await suggestPeople(asRole("hqEmployment", place), { q: "۱۲" }))?.hint).toMatch(/سه رقم/);
});

it("nobody outside the scope is found, and no place of the address widens it", async () => {
  for (const role of ["caseworker", "officeEmployment", "provinceEmployment"] as const)
    for (const query of [
      {},
      { office: far.officeId },
      { province: "IR-29" },
      { province: "IR-29", office: far.officeId },
    ]) {
      const list = await listPeople(asRole(role, place), { q: "مریم یگانه", ...query });
      const asked = Object.keys(query).length > 0;
      expect(list?.rows.map(({ name }) => name)).toEqual(asked ? [] : ["مریم یگانه‌خواه"]);
    }
  const country = await listPeople(asRole("hqEmployment", place), { q: "مریم یگانه", province: "IR-29" });
  expect(country?.rows).toHaveLength(1);
});

it("shows national id and mobile only in part", async () => {
  const list = await listPeople(asRole("officeEmployment", place), { q: "مریم" });
  const text = JSON.stringify([list, await suggestPeople(asRole("officeEmployment", place), { q: "مریم" })]);
  expect(text).not.toContain(people[0]?.nationalId);
  expect(text).not.toMatch(/09150000000|۰۹۱۵۰۰۰۰۰۰۰/);
  expect(list?.rows[0]?.nationalId).toMatch(/^[۰-۹]{3}•{5}[۰-۹]{2}$/);
});

it("filters by target group and by whether a business runs, also one in a colleague's caseload", async () => {
  const office = await createCenter("IR-09");
  const busy = await createEntrepreneur(office, { caseworkerId: 77 });
  const idle = await createPerson(office, { name: "نسرین بیکار" });
  await asOwner("UPDATE beneficiary SET target_group = 'cohabitingSon' WHERE id = $1", [idle.id]);
  const ids = async (query: Record<string, string>) =>
    (await listPeople(asRole("caseworker", office), query))?.rows.map(({ id, running }) => ({ id, running }));
  expect(await ids({ entrepreneur: "yes" })).toEqual([{ id: busy.person.id, running: true }]);
  expect(await ids({ entrepreneur: "no" })).toEqual([{ id: idle.id, running: false }]);
  expect(await ids({ group: "cohabitingSon" })).toEqual([{ id: idle.id, running: false }]);
  expect(await ids({ group: "cohabitingSon", entrepreneur: "yes" })).toEqual([]);
});

it("pages through more people than it counts, in the order of the alphabet", async () => {
  const office = await createCenter("IR-09");
  await asOwner(
    `INSERT INTO beneficiary (national_id, name, gender, target_group, office_id, province_id)
     SELECT '77' || lpad(i::text, 8, '0'), 'نام ' || chr(1632 + i / 100) || ' ' || lpad(i::text, 3, '0'), 'male', 'cohabitingSon', $1, $2
     FROM generate_series(1, 260) i`,
    [office.officeId, office.provinceId],
  );
  const page = (number: number) => listPeople(asRole("officeEmployment", office), { page: String(number) });
  const [first, last] = [await page(1), await page(6)];
  expect(first).toMatchObject({ found: 200, more: true, hasNext: true, first: 1 });
  expect(first?.rows).toHaveLength(50);
  expect(last).toMatchObject({ hasNext: false, first: 251, found: 260, more: false });
  expect(last?.rows).toHaveLength(10);
  expect((await page(7))?.rows).toEqual([]);
  const names = (await Promise.all([1, 2, 3, 4, 5, 6].map(page))).flatMap((one) => one?.rows ?? []);
  expect(new Set(names.map(({ id }) => id)).size).toBe(260);
});

it("answers nonsense in the address with nobody, not with an error", async () => {
  const nonsense = ["\0", "'; DROP TABLE beneficiary; --", "x".repeat(500), "\\", "٪".repeat(90)];
  for (const text of nonsense)
    for (const name of ["q", "province", "office", "group", "entrepreneur", "page"])
      expect(await listPeople(asRole("hqEmployment", place), { [name]: text })).not.toBeNull();
});
