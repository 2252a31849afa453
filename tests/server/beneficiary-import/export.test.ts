import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { beforeEach, expect, it } from "vitest";
import { exportFilter } from "@/lib/domain/beneficiary/export-input";
import { sheetHeadings } from "@/lib/domain/beneficiary/export-row";
import { exportPeople } from "@/lib/server/beneficiary-export/export";
import { templateWorkbook } from "@/lib/server/beneficiary-export/template";
import type { Context } from "@/lib/server/scope";
import { writeWorkbook } from "@/lib/server/spreadsheet/writer";
import { createPerson } from "@/tests/support/cases";
import { cellsRead, temporaryFile } from "@/tests/support/spreadsheets";
import { asOwner, asRole, createCenter, type TestPlace } from "@/tests/support/world";
import { bringFile, importOf } from "./import-world";

let place: TestPlace;
let officer: Context;

beforeEach(async () => {
  place = await createCenter();
  officer = asRole("officeEmployment", place);
});

async function fileOf(raw: Parameters<typeof exportFilter>[0] = {}, ctx = officer): Promise<string> {
  const sheet = await exportPeople(ctx, exportFilter(raw));
  if (!sheet.ok) throw new Error(sheet.refusal.code);
  const file = temporaryFile();
  await pipeline(writeWorkbook([sheet.value]), createWriteStream(file));
  return file;
}
const namesIn = async (raw?: Parameters<typeof exportFilter>[0], ctx?: Context) =>
  (await cellsRead(await fileOf(raw, ctx))).slice(1).map((cells) => cells[1]);

it("an export holds real days and numbers, and no text that a program would take for a formula", async () => {
  const { id, nationalId } = await createPerson(place);
  await asOwner(
    "UPDATE beneficiary SET address = '=HYPERLINK(1)', skills = '+98', household_members = 4 WHERE id = $1",
    [id],
  );
  const [headings, person] = await cellsRead(await fileOf());
  expect(headings).toEqual(sheetHeadings());
  expect(person).toEqual([
    ...[
      nationalId,
      "مریم آزمونی",
      "رضا",
      { date: "1990-04-01" },
      "زن",
      "خانواده‌های زندانیان",
      "09150000000",
    ],
    ...[null, 4, null, null, "'+98", null, "'=HYPERLINK(1)", null],
  ]);
});

it("what was exported is known when it is imported again", async () => {
  await createPerson(place);
  await createPerson(place);
  const id = await bringFile(asRole("caseworker", place), place, await fileOf());
  expect(await importOf(id)).toMatchObject({
    status: "ready",
    counts: { same: 2, wrong: 0, new: 0, update: 0 },
  });
});

it("an export is what the list shows: by name, by place, by group, without who is deleted", async () => {
  const neighbour = await createCenter(place.provinceId);
  await createPerson(place, { name: "زهرا کریمی" });
  const { id } = await createPerson(place, { name: "احمد کریمی" });
  await asOwner("UPDATE beneficiary SET target_group = 'otherEligible' WHERE id = $1", [id]);
  const deleted = await createPerson(place, { name: "حذف شده" });
  await asOwner(
    "UPDATE beneficiary SET deleted_at = now(), national_id = NULL, mobile = NULL, address = NULL, born_on = NULL, father_name = NULL WHERE id = $1",
    [deleted.id],
  );
  await createPerson(neighbour, { name: "همسایه" });
  const office = place.officeId;
  expect(await namesIn()).toEqual(["احمد کریمی", "زهرا کریمی"]);
  expect(await namesIn({ q: "كريمي زهرا" })).toEqual(["زهرا کریمی"]);
  expect(await namesIn({ q: "زهرا كريمي" })).toEqual(["زهرا کریمی"]);
  expect(await namesIn({ group: "otherEligible" })).toEqual(["احمد کریمی"]);
  expect(await namesIn({ group: "nonsense" })).toEqual([]);
  expect(await namesIn({ entrepreneur: "yes" })).toEqual([]);
  expect(await namesIn({ entrepreneur: "no", q: "مد" })).toEqual(["احمد کریمی"]);
  expect(await namesIn({ office: neighbour.officeId })).toEqual([]);
  const province = asRole("provinceEmployment", place);
  expect(await namesIn({ office }, province)).toEqual(["احمد کریمی", "زهرا کریمی"]);
  expect(await namesIn({ office: neighbour.officeId, province: place.provinceId }, province)).toEqual([
    "همسایه",
  ]);
  expect(await namesIn({ office, province: "IR-29" }, province)).toEqual([]);
  expect(await namesIn({ q: "مد" }, province)).not.toContain("احمد کریمی");
  expect(await namesIn({ q: "اح" }, province)).toContain("احمد کریمی");
});

it("pages of an export lose nobody and repeat nobody, also among namesakes", async () => {
  await asOwner(
    `INSERT INTO beneficiary (national_id, name, father_name, born_on, gender, target_group, office_id, province_id)
     SELECT lpad((7000000000 + n)::text, 10, '0'), 'نام ' || (n / 900), 'رضا', '1990-04-01', 'female', 'prisonerFamily', $1, $2
     FROM generate_series(1, 2500) n`,
    [place.officeId, place.provinceId],
  );
  const ids = (await cellsRead(await fileOf())).slice(1).map(([id]) => id);
  expect([ids.length, new Set(ids).size]).toEqual([2500, 2500]);
});

it("an export leaves a trace: who, how many, by which filters; never what was searched", async () => {
  await createPerson(place, { name: "زهرا کریمی" });
  await fileOf({ q: "زهرا", group: "prisonerFamily" });
  const events = await asOwner<{ after: unknown }>(
    "SELECT actor_name, after FROM event WHERE kind = 'beneficiary.exported' AND office_id = $1",
    [place.officeId],
  );
  expect(events).toEqual([
    {
      actor_name: officer.actor.name,
      after: {
        people: 1,
        province: null,
        office: null,
        group: "prisonerFamily",
        entrepreneur: null,
        searched: true,
      },
    },
  ]);
});

it("the template is read as a file without rows", async () => {
  const file = temporaryFile();
  await pipeline(templateWorkbook(), createWriteStream(file));
  expect(await cellsRead(file)).toEqual([sheetHeadings()]);
});
