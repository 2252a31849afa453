import { existsSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { cancelImport, refreshImport } from "@/lib/server/beneficiary-import/commands";
import { commitImport } from "@/lib/server/beneficiary-import/commit";
import { readingHere } from "@/lib/server/beneficiary-import/readers";
import { importFile } from "@/lib/server/beneficiary-import/store";
import type { Context } from "@/lib/server/scope";
import { freshNationalId } from "@/tests/support/fresh";
import { createPerson } from "@/tests/support/cases";
import { personRow } from "@/tests/support/spreadsheets";
import { asOwner, asRole, codeOf, createCenter, type TestPlace } from "@/tests/support/world";
import { bringPeople, eventsOf, importOf, rowsOf } from "./import-world";

let place: TestPlace;
let caseworker: Context;

beforeEach(async () => {
  place = await createCenter();
  caseworker = asRole("caseworker", place);
});

const people = () =>
  asOwner<Record<string, unknown>>(
    `SELECT id, national_id, name, father_name, born_on::text, gender, target_group, mobile, household_members, education, center_id, province_id,
       registered_by_name, version FROM beneficiary WHERE office_id = $1 ORDER BY id`,
    [place.officeId],
  );
const commit = async (id: string, ctx = caseworker) =>
  commitImport(ctx, { id, version: (await importOf(id)).version });
const three = () => [personRow(), personRow({ householdMembers: 4, centerId: place.centerId }), personRow()];

describe("a commit", () => {
  it("registers the new, changes the known and leaves the others as they are, in one event without a name", async () => {
    const known = await createPerson(place);
    const far = await createPerson(await createCenter("IR-29"));
    const nationalId = freshNationalId();
    const id = await bringPeople(caseworker, place, [
      personRow({ nationalId, householdMembers: 4, centerId: place.centerId }),
      personRow({ ...known, fatherName: "رضا", bornOn: "1369/01/12", education: "دیپلم", mobile: null }),
      personRow({ nationalId: far.nationalId }),
    ]);
    expect(codeOf(await commit(id))).toBe("ok");
    const [changed, fresh, ...others] = await people();
    expect(others).toEqual([]);
    expect(changed).toMatchObject({ id: known.id, education: "diploma", mobile: "09150000000", version: 2 });
    expect(fresh).toMatchObject({
      national_id: nationalId,
      name: "مریم نوروزی",
      born_on: "1991-08-03",
      household_members: 4,
      center_id: place.centerId,
      province_id: place.provinceId,
      registered_by_name: caseworker.actor.name,
      version: 1,
    });
    const events = await eventsOf(id);
    expect(events.map(({ kind }) => kind)).toEqual(["import.started", "import.committed"]);
    expect(events[1]?.after).toEqual({ new: 1, update: 1, same: 0, elsewhere: 1, wrong: 0 });
    expect(await asOwner("SELECT FROM beneficiary WHERE id = $1 AND version = 1", [far.id])).toHaveLength(1);
  });

  it("leaves no personal data behind: the file is gone, and the rows say only who was registered", async () => {
    const id = await bringPeople(caseworker, place, three());
    await commit(id);
    expect(existsSync(importFile(id))).toBe(false);
    const rows = await rowsOf(id);
    expect(rows.map(({ record, errors }) => record ?? errors)).toEqual([null, null, null]);
    expect(rows.every(({ beneficiary_id }) => beneficiary_id !== null)).toBe(true);
  });

  it("happens once, of ten at the same time by five people", async () => {
    const id = await bringPeople(caseworker, place, three());
    const { version } = await importOf(id);
    const asked = Array.from({ length: 10 }, (_none, at) =>
      commitImport(at < 6 ? caseworker : asRole("officeEmployment", place), { id, version }),
    );
    const codes = (await Promise.all(asked)).map(codeOf);
    expect(codes.every((code) => code === "ok" || code === "conflict")).toBe(true);
    expect(await people()).toHaveLength(3);
    expect((await eventsOf(id)).filter(({ kind }) => kind === "import.committed")).toHaveLength(1);
    expect(codeOf(await commitImport(caseworker, { id, version }))).toMatch(/ok|conflict/);
  });

  it("saves nothing while a row is wrong", async () => {
    const id = await bringPeople(caseworker, place, [...three(), personRow({ nationalId: "1111111112" })]);
    expect(await commit(id)).toMatchObject({
      refusal: { fields: { form: expect.stringContaining("۱ ردیف") } },
    });
    expect(await people()).toEqual([]);
  });

  it.each([
    ["registered in the same office", (id: string) => createNamed(id, place)],
    [
      "registered anywhere in the country",
      async (id: string) => createNamed(id, await createCenter("IR-29")),
    ],
  ])("saves nothing when somebody of the file has been %s since", async (_what, register) => {
    const nationalId = freshNationalId();
    const id = await bringPeople(caseworker, place, [personRow({ nationalId }), personRow()]);
    await register(nationalId);
    const before = (await people()).length;
    expect(await commit(id)).toMatchObject({
      refusal: { fields: { form: expect.stringContaining("۱ نفر") } },
    });
    expect(await people()).toHaveLength(before);
    expect(await importOf(id)).toMatchObject({ status: "ready" });
  });

  it("saves nothing when a known person has been changed since; a fresh preview is committed", async () => {
    const known = await createPerson(place);
    const row = { nationalId: known.nationalId, name: known.name, fatherName: "رضا", bornOn: "1369/01/12" };
    const id = await bringPeople(caseworker, place, [personRow({ ...row, education: "دیپلم" }), personRow()]);
    await asOwner("UPDATE beneficiary SET version = version + 1, skills = 'خیاطی' WHERE id = $1", [known.id]);
    expect(codeOf(await commit(id))).toBe("invalidInput");
    expect(await people()).toHaveLength(1);
    expect(codeOf(await refreshImport(caseworker, { id, version: (await importOf(id)).version }))).toBe("ok");
    await readingHere(id);
    expect(await importOf(id)).toMatchObject({ status: "ready", counts: { new: 1, update: 1 } });
    expect(codeOf(await commit(id))).toBe("ok");
    expect(await people()).toHaveLength(2);
  });

  it("is refused with an old version, and where nothing waits", async () => {
    const id = await bringPeople(caseworker, place, three());
    const { version } = await importOf(id);
    expect(codeOf(await commitImport(caseworker, { id, version: version - 1 }))).toBe("conflict");
    expect(codeOf(await cancelImport(caseworker, { id }))).toBe("ok");
    expect(codeOf(await commit(id))).toBe("wrongStep");
    expect(await people()).toEqual([]);
  });
});

async function createNamed(nationalId: string, at: TestPlace) {
  const { id } = await createPerson(at);
  await asOwner("UPDATE beneficiary SET national_id = $2 WHERE id = $1", [id, nationalId]);
}

it("a cancelled import keeps neither its file nor what was read of it", async () => {
  const id = await bringPeople(caseworker, place, three());
  const twice = await Promise.all([1, 2].map(() => cancelImport(caseworker, { id })));
  expect(twice.map(codeOf)).toEqual(["ok", "ok"]);
  expect(existsSync(importFile(id))).toBe(false);
  expect(await rowsOf(id)).toEqual([]);
  expect((await eventsOf(id)).map(({ kind }) => kind)).toEqual(["import.started", "import.cancelled"]);
});

it("a committed import is neither cancelled nor read again", async () => {
  const id = await bringPeople(caseworker, place, three());
  await commit(id);
  const { version } = await importOf(id);
  expect(codeOf(await cancelImport(caseworker, { id }))).toBe("wrongStep");
  expect(codeOf(await refreshImport(caseworker, { id, version }))).toBe("wrongStep");
});
