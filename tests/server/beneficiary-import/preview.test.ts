import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { MOST_UNFINISHED } from "@/lib/domain/beneficiary/import";
import { startImport } from "@/lib/server/beneficiary-import/start";
import { importFile } from "@/lib/server/beneficiary-import/store";
import type { Context } from "@/lib/server/scope";
import { createPerson } from "@/tests/support/cases";
import { personRow, received, workbookParts, writeParts, writePeople } from "@/tests/support/spreadsheets";
import { asOwner, asRole, codeOf, createCenter, type TestPlace } from "@/tests/support/world";
import { bringFile, bringPeople, eventsOf, importOf, rowsOf } from "./import-world";

let place: TestPlace;
let caseworker: Context;

beforeEach(async () => {
  place = await createCenter();
  caseworker = asRole("caseworker", place);
});

const people = () => asOwner("SELECT FROM beneficiary WHERE office_id = $1", [place.officeId]);

describe("a preview", () => {
  it("says of each row what it means beside everybody who is registered in the country, and saves nobody", async () => {
    const known = await createPerson(place);
    const far = await createPerson(await createCenter("IR-29"));
    const ofKnown = {
      nationalId: known.nationalId,
      name: known.name,
      fatherName: "رضا",
      bornOn: "1369/01/12",
    };
    const id = await bringPeople(caseworker, place, [
      personRow(),
      personRow({ ...ofKnown, mobile: "09150000000", education: "دیپلم" }),
      personRow({ nationalId: far.nationalId }),
      personRow({ nationalId: "1111111112" }),
      personRow({ targetGroup: "گروه ناشناس" }),
      personRow({ centerId: "mashhad-1" }),
      personRow({ centerId: place.centerId }),
    ]);
    expect(await importOf(id)).toMatchObject({
      status: "ready",
      rows_read: 8,
      counts: { new: 2, update: 1, same: 0, elsewhere: 1, wrong: 3 },
      problems: [],
    });
    const rows = await rowsOf(id);
    expect(rows.map(({ outcome }) => outcome)).toEqual([
      "new",
      "update",
      "elsewhere",
      "wrong",
      "wrong",
      "wrong",
      "new",
    ]);
    expect(rows[1]).toMatchObject({
      beneficiary_id: known.id,
      changed: ["education"],
      record: { education: "diploma", address: "خیابان آزمون، پلاک ۱" },
    });
    expect(rows[3]?.errors).toEqual([expect.objectContaining({ cell: "A5", heading: "کد ملی" })]);
    expect(rows[4]?.errors).toEqual([expect.objectContaining({ cell: "F6", heading: "گروه هدف" })]);
    expect(rows[5]?.errors).toEqual([expect.objectContaining({ cell: "O7", heading: "کد مرکز" })]);
    expect(await people()).toHaveLength(1);
    expect(await eventsOf(id)).toMatchObject([{ kind: "import.started" }]);
  });

  it("tells nothing of a person who is registered elsewhere, not even to the database's own rows", async () => {
    const far = await createPerson(await createCenter("IR-29"), { name: "نام پنهان" });
    const id = await bringPeople(caseworker, place, [personRow({ nationalId: far.nationalId })]);
    const [row] = await rowsOf(id);
    expect(row).toMatchObject({ outcome: "elsewhere", beneficiary_id: null });
    expect(JSON.stringify(row)).not.toContain("نام پنهان");
  });

  it("keeps the file until somebody has decided on it", async () => {
    const id = await bringPeople(caseworker, place, [personRow()]);
    expect(existsSync(importFile(id))).toBe(true);
  });
});

describe("a file that is refused", () => {
  const sheet = [{ name: "الف", data: `<row><c t="inlineStr"><is><t>رنگ</t></is></c></row>` }];

  it.each([
    ["macros", workbookParts(sheet, { "xl/vbaProject.bin": "x" }), "ماکرو"],
    ["links to other files", workbookParts(sheet, { "xl/externalLinks/externalLink1.xml": "<x/>" }), "پیوند"],
    ["no workbook", { "word/document.xml": "<x/>" }, "xlsx"],
    ["wrong columns", workbookParts(sheet), "«رنگ» شناخته نیست"],
    ["no rows at all", workbookParts([{ name: "الف", data: "" }]), "نیست"],
  ])("has %s: the reason stands on its page, and the file is gone", async (_what, parts, reason) => {
    const id = await bringFile(caseworker, place, await writeParts(parts));
    const { status, problems } = await importOf(id);
    expect([status, problems.join()]).toEqual(["failed", expect.stringContaining(reason)]);
    expect(existsSync(importFile(id))).toBe(false);
    expect(await rowsOf(id)).toEqual([]);
  });

  it("has another type by its name", async () => {
    const id = await bringFile(caseworker, place, await writePeople([personRow()]), "people.xlsm");
    expect((await importOf(id)).problems).toEqual([expect.stringContaining("ماکرو")]);
  });

  it.each([
    ["nothing in it", 0, "fileEmpty"],
    ["200 MB", 200 * 1024 * 1024, "fileTooLarge"],
  ])("has %s", async (_what, bytes, code) => {
    const file = { ...(await received(await writePeople([]))), bytes };
    const refused = await startImport(caseworker, { key: randomUUID(), officeId: place.officeId, file });
    expect(codeOf(refused)).toBe(code);
  });

  it("mixes calendars: the preview says where, and nothing can be saved of it", async () => {
    const id = await bringPeople(caseworker, place, [
      personRow(),
      personRow({ bornOn: { date: "1991-08-03" } }),
    ]);
    expect(await importOf(id)).toMatchObject({
      status: "ready",
      problems: [expect.stringMatching(/D2.*D3|D3.*D2/)],
    });
  });
});

it("the same form twice is one import; another file by the same form is another one", async () => {
  const key = randomUUID();
  const [one, other] = [await writePeople([personRow()]), await writePeople([personRow()])];
  const start = async (file: string) =>
    startImport(caseworker, { key, officeId: place.officeId, file: await received(file) });
  const twice = await Promise.all([start(one), start(one), start(one)]);
  expect(twice.map((started) => started.ok && started.value.id)).toEqual([key, key, key]);
  const third = await start(other);
  expect(third.ok && third.value.id).not.toBe(key);
  expect(await asOwner("SELECT FROM beneficiary_import WHERE office_id = $1", [place.officeId])).toHaveLength(
    2,
  );
});

it("an office decides on some of its files before it sends more", async () => {
  for (let sent = 0; sent < MOST_UNFINISHED; sent += 1) await bringPeople(caseworker, place, [personRow()]);
  const file = await received(await writePeople([personRow()]));
  const refused = await startImport(caseworker, { key: randomUUID(), officeId: place.officeId, file });
  expect(codeOf(refused)).toBe("inUse");
});
