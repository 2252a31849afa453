import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { ROLES, type Role } from "@/lib/domain/organisation/role";
import { exportFilter } from "@/lib/domain/beneficiary/export-input";
import { exportPeople } from "@/lib/server/beneficiary-export/export";
import { cancelImport, refreshImport, takeUpReading } from "@/lib/server/beneficiary-import/commands";
import { commitImport } from "@/lib/server/beneficiary-import/commit";
import { errorSheet } from "@/lib/server/beneficiary-import/error-rows";
import { getImport, getProgress, listImports } from "@/lib/server/beneficiary-import/queries";
import { readingHere } from "@/lib/server/beneficiary-import/readers";
import { startImport } from "@/lib/server/beneficiary-import/start";
import { createPerson } from "@/tests/support/cases";
import { personRow, received, writePeople } from "@/tests/support/spreadsheets";
import {
  asOwner,
  asRole,
  buildActor,
  codeOf,
  contextOf,
  createCenter,
  type TestPlace,
} from "@/tests/support/world";
import { bringPeople, importOf } from "./import-world";

const IMPORTERS: readonly Role[] = ["officeEmployment", "caseworker"];
const EXPORTERS: readonly Role[] = ["officeEmployment", "provinceEmployment"];

let place: TestPlace;
let id: string;

beforeEach(async () => {
  place = await createCenter();
  id = await bringPeople(asRole("caseworker", place), place, [personRow(), personRow()]);
});

const exported = async (role: Role, at: TestPlace) => {
  const sheet = await exportPeople(asRole(role, at), exportFilter({ office: place.officeId }));
  if (!sheet.ok) return sheet.refusal.code;
  let people = 0;
  for await (const _row of sheet.value.rows) people += 1;
  return people;
};

describe.each(ROLES)("%s of the place", (role) => {
  const may = IMPORTERS.includes(role);

  it("reads imports only where it registers people", async () => {
    const ctx = asRole(role, place);
    expect((await listImports(ctx))?.imports.length ?? null).toBe(may ? 1 : null);
    expect((await getImport(ctx, id, {}))?.lines.length ?? null).toBe(may ? 2 : null);
    expect((await getProgress(ctx, id))?.status ?? null).toBe(may ? "ready" : null);
    expect((await errorSheet(ctx, id)) === null).toBe(!may);
  });

  it("starts, refreshes, commits and cancels them only there", async () => {
    const ctx = asRole(role, place);
    const file = await received(await writePeople([personRow()]));
    const started = await startImport(ctx, { key: randomUUID(), officeId: place.officeId, file });
    expect(codeOf(started)).toBe(may ? "ok" : "notAllowed");
    const { version } = await importOf(id);
    expect(await takeUpReading(ctx, id)).toBe(false);
    expect(codeOf(await refreshImport(ctx, { id, version }))).toBe(may ? "ok" : "notFound");
    await readingHere(id);
    const seen = { id, version: (await importOf(id)).version };
    expect(codeOf(await commitImport(ctx, seen))).toBe(may ? "ok" : "notFound");
    expect(codeOf(await cancelImport(ctx, seen))).toBe(may ? "wrongStep" : "notFound");
    expect((await importOf(id)).status).toBe(may ? "committed" : "ready");
  });

  it("exports people only with the right to", async () => {
    await createPerson(place);
    expect(await exported(role, place)).toBe(EXPORTERS.includes(role) ? 1 : "notAllowed");
    const events = await asOwner("SELECT FROM event WHERE kind = 'beneficiary.exported' AND office_id = $1", [
      place.officeId,
    ]);
    expect(events).toHaveLength(EXPORTERS.includes(role) ? 1 : 0);
  });
});

describe.each(ROLES.filter((role) => role !== "administrator"))("%s of another province", (role) => {
  it("finds no import here, begins none, and takes nobody out", async () => {
    await createPerson(place);
    const elsewhere = await createCenter("IR-29");
    const ctx = asRole(role, elsewhere);
    expect((await listImports(ctx))?.imports ?? []).toEqual([]);
    expect(await getImport(ctx, id, {})).toBeNull();
    expect(await getProgress(ctx, id)).toBeNull();
    expect(await errorSheet(ctx, id)).toBeNull();
    const { version } = await importOf(id);
    for (const command of [commitImport, refreshImport, cancelImport])
      expect(codeOf(await command(ctx, { id, version }))).toBe("notFound");
    const file = await received(await writePeople([personRow()]));
    const started = await startImport(ctx, { key: randomUUID(), officeId: place.officeId, file });
    expect(["notFound", "notAllowed"]).toContain(codeOf(started));
    expect(await exported(role, elsewhere)).toBe(EXPORTERS.includes(role) ? 0 : "notAllowed");
    expect((await importOf(id)).status).toBe("ready");
  });
});

it("says where somebody is registered as far as the scope of whoever looks allows, not of whoever imported", async () => {
  const neighbour = await createCenter(place.provinceId);
  const known = await createPerson(neighbour);
  await asOwner("UPDATE office SET name = 'ادارهٔ همسایه' WHERE id = $1", [neighbour.officeId]);
  const actor = buildActor("officeEmployment", place);
  const [grant] = actor.grants;
  if (!grant) throw new Error("no grant");
  const ofBoth = contextOf({ ...actor, grants: [grant, { ...grant, officeId: neighbour.officeId }] });
  const both = await bringPeople(ofBoth, place, [personRow({ nationalId: known.nationalId })]);
  const told = async (ctx: typeof ofBoth) => (await getImport(ctx, both, {}))?.lines[0]?.details.join();
  expect(await told(ofBoth)).toContain("همسایه");
  expect(await told(asRole("caseworker", place))).toBe("در جای دیگری ثبت شده است.");
});
