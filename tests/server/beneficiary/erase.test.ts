import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { changePerson } from "@/lib/server/beneficiary/change";
import { erasePerson } from "@/lib/server/beneficiary/erase";
import { getPersonForm } from "@/lib/server/beneficiary/form-query";
import { getErasure, getPerson } from "@/lib/server/beneficiary/page-query";
import { registerPerson } from "@/lib/server/beneficiary/register";
import { revealPerson } from "@/lib/server/beneficiary/reveal";
import { listPeople } from "@/lib/server/beneficiary/search";
import { inScope, type Context } from "@/lib/server/scope";
import { changeEntry, logEntry } from "@/lib/server/service-entry/commands";
import { getEntryPage } from "@/lib/server/service-entry/queries";
import { createEntrepreneur, createPerson, type TestCase } from "@/tests/support/cases";
import { buildEntry } from "@/tests/server/month/month-world";
import { asOwner, asRole, codeOf, createCenter, MONTH, type TestPlace } from "@/tests/support/world";
import { buildRegistration, consentsOf, eventsOf, personRow } from "./people-world";

let place: TestPlace;
let ctx: Context;
let known: TestCase;
beforeEach(async () => {
  place = await createCenter("IR-09");
  ctx = asRole("provinceEmployment", place);
  known = await createEntrepreneur(place, { caseworkerId: 501 });
});

const erase = (version = 1) => erasePerson(ctx, { id: known.person.id, version });
const by = "1, 'آزمایشگر', now()";
const lend = (status: "running" | "settled") =>
  asOwner(
    `INSERT INTO loan (entrepreneur_id, kind, principal_rial, fee_rial, granted_on, status, paid_rial, next_due_on, settled_on, recorded_by_id, recorded_by_name, recorded_at)
     VALUES ($1, 'micro', 100, 0, '2026-04-02', $2::loan_status, CASE $2 WHEN 'settled' THEN 100 ELSE 0 END,
       CASE $2 WHEN 'running' THEN date '2026-05-02' END, CASE $2 WHEN 'settled' THEN date '2026-06-02' END, ${by})`,
    [known.id, status],
  );

it("takes away all that tells who it was, and keeps what the figures count (domain page 3)", async () => {
  const before = await personRow(known.person.id);
  await asOwner(
    `INSERT INTO beneficiary_consent (beneficiary_id, form, given_on, recorded_by_id, recorded_by_name, recorded_at) VALUES ($1, 'written', '2026-03-01', ${by})`,
    [known.person.id],
  );
  expect(codeOf(await erase())).toBe("ok");
  const after = await personRow(known.person.id);
  expect(after).toMatchObject({
    name: "حذف‌شده",
    ...Object.fromEntries(
      ["national_id", "father_name", "born_on", "mobile", "address", "skills", "disability"].map((c) => [
        c,
        null,
      ]),
    ),
    version: 2,
  });
  for (const column of [
    "gender",
    "target_group",
    "livelihood_aid",
    "household_members",
    "office_id",
    "province_id",
  ])
    expect(after?.[column], column).toEqual(before?.[column]);
  expect(JSON.stringify(after)).not.toMatch(new RegExp(`${known.person.nationalId}|آزمونی`));
  expect(await consentsOf(known.person.id)).toMatchObject([
    { givenOn: "2026-03-01", withdrawnOn: "2026-11-11" },
  ]);
  expect(await eventsOf(known.person.id)).toEqual([
    { kind: "beneficiary.erased", actorName: ctx.actor.name, before: null, after: null },
  ]);
});

it("ends the business that runs, forgets what was written freely of it, and keeps sales, levels and loans", async () => {
  await lend("settled");
  const note = "خانم آزمونی در کوچه سوم";
  for (const text of [
    `INSERT INTO visit (entrepreneur_id, visited_on, note, recorded_by_id, recorded_by_name, recorded_at) VALUES ($1, '2026-04-02', $2, ${by})`,
    `INSERT INTO call (entrepreneur_id, called_on, answered, note, recorded_by_id, recorded_by_name, recorded_at) VALUES ($1, '2026-04-02', true, $2, ${by})`,
    `INSERT INTO road_map_tick (entrepreneur_id, item, period, done_on, evidence, recorded_by_name, recorded_at) VALUES ($1, 'mentoring', 'once', '2026-04-02', $2, 'آزمایشگر', now())`,
    `INSERT INTO promotion (entrepreneur_id, from_standing, to_standing, evaluation, profile_reason, proposed_by_id, proposed_by_name, proposed_at) VALUES ($1, 1, 2, '{}', $2, ${by})`,
  ])
    await asOwner(text, [known.id, note]);
  await asOwner(
    `INSERT INTO sales_invoice (entrepreneur_id, number, number_key, issued_on, month, amount_rial, recorded_by_id, recorded_by_name, recorded_at) VALUES ($1, '1', '1', '2026-04-02', '1405-01', 700, ${by})`,
    [known.id],
  );
  const voided = "voided_at, voided_by_name, void_reason";
  await asOwner(
    `INSERT INTO job (entrepreneur_id, title, monthly_wage_rial, starts_on, recorded_by_id, recorded_by_name, recorded_at, ${voided}) VALUES ($1, 'دوزنده', 1, '2026-04-02', ${by}, now(), 'آزمایشگر', $2)`,
    [known.id, note],
  );
  await asOwner(
    `INSERT INTO entitlement_given (beneficiary_id, entrepreneur_id, entitlement, series, period, given_on, recorded_by_id, recorded_by_name, recorded_at, ${voided})
     VALUES ($3, $1, 'foodBasket', 'foodBasket', '1405-01', '2026-04-02', ${by}, now(), 'آزمایشگر', $2)`,
    [known.id, note, known.person.id],
  );
  await asOwner(
    `INSERT INTO loan_payment (loan_id, amount_rial, paid_on, recorded_by_id, recorded_by_name, recorded_at, voided_by_id, ${voided})
     SELECT id, 1, '2026-04-02', ${by}, 1, now(), 'آزمایشگر', $2 FROM loan WHERE entrepreneur_id = $1`,
    [known.id, note],
  );
  expect(codeOf(await erase())).toBe("ok");
  const [left] = await asOwner<{ text: string; income: string; loans: number; history: number }>(
    `SELECT (SELECT json_agg(e) FROM entrepreneur e WHERE id = $1)::text || (SELECT json_agg(v) FROM visit v WHERE entrepreneur_id = $1)::text
        || (SELECT json_agg(c) FROM call c WHERE entrepreneur_id = $1)::text || (SELECT json_agg(r) FROM road_map_tick r WHERE entrepreneur_id = $1)::text
        || (SELECT json_agg(p) FROM promotion p WHERE entrepreneur_id = $1)::text || (SELECT json_agg(j) FROM job j WHERE entrepreneur_id = $1)::text
        || (SELECT json_agg(g) FROM entitlement_given g WHERE entrepreneur_id = $1)::text
        || (SELECT json_agg(p) FROM loan_payment p JOIN loan l ON l.id = loan_id WHERE entrepreneur_id = $1)::text AS text,
      (SELECT income_rial::text FROM sales_month WHERE entrepreneur_id = $1) AS income,
      (SELECT count(*)::integer FROM loan WHERE entrepreneur_id = $1) AS loans,
      (SELECT count(*)::integer FROM level_history WHERE entrepreneur_id = $1) AS history`,
    [known.id],
  );
  expect(left).toMatchObject({ income: "700", loans: 1, history: 1 });
  expect(left?.text).not.toMatch(/آزمونی|خیاطی/);
  expect(left?.text).toContain('"status":"withdrawn"');
  expect(left?.text).toContain('"ended_on":"2026-11-11"');
});

it("is refused while a loan is unsettled, and says so beforehand", async () => {
  await lend("running");
  expect((await getErasure(ctx, String(known.person.id)))?.obstacle).toMatch(/وام تسویه‌نشده/);
  expect(await erase()).toMatchObject({
    refusal: { fields: { form: expect.stringMatching(/وام تسویه‌نشده/) } },
  });
  expect(await personRow(known.person.id)).toMatchObject({ version: 1, deleted_at: null });
});

it("is done once, to what was seen", async () => {
  const results = await Promise.all([erase(), erase(), erase()]);
  expect(results.map(codeOf).filter((code) => code === "ok")).toHaveLength(1);
  expect(await eventsOf(known.person.id)).toHaveLength(1);
  const other = await createPerson(place);
  await asOwner("UPDATE beneficiary SET version = 5 WHERE id = $1", [other.id]);
  expect(codeOf(await erasePerson(ctx, { id: other.id, version: 4 }))).toBe("conflict");
});

it("leaves nobody to be found, mended or revealed, and the national id free for a new registration", async () => {
  await erase();
  const office = asRole("officeEmployment", place);
  const id = known.person.id;
  for (const q of [known.person.nationalId, "آزمونی", "حذف", ""])
    expect((await listPeople(office, { q }))?.rows.map((row) => row.id)).not.toContain(id);
  expect(await getPersonForm(office, String(id))).toBeNull();
  expect(codeOf(await changePerson(office, { id, version: 2, typed: {} }))).toBe("notFound");
  expect(codeOf(await revealPerson(office, { id }))).toBe("notFound");
  expect(await getPerson(office, String(id))).toMatchObject({
    erased: true,
    name: "حذف‌شده",
    may: { reveal: false },
  });
  expect(await getErasure(ctx, String(id))).toBeNull();
  const again = await registerPerson(
    office,
    await buildRegistration(place, { nationalId: known.person.nationalId }),
  );
  expect(codeOf(again)).toBe("ok");
});

it("reaches the copies in previews of imports, also of another office", async () => {
  const far = await createCenter("IR-29");
  const importId = randomUUID();
  await asOwner(
    `INSERT INTO beneficiary_import (id, office_id, province_id, file_name, sha256, size, status, started_by_id, started_by_name, started_at, alive_at)
     VALUES ($1, $2, 'IR-29', 'people.xlsx', repeat('a', 64), 1, 'ready', 1, 'x', now(), now())`,
    [importId, far.officeId],
  );
  for (const [row, nationalId] of [known.person.nationalId, "0000000001"].entries())
    await asOwner(
      "INSERT INTO beneficiary_import_row (import_id, row, outcome, record) VALUES ($1, $2, 'elsewhere', jsonb_build_object('nationalId', $3::text, 'name', 'x'))",
      [importId, row, nationalId],
    );
  await erase();
  const rows = await asOwner(
    "SELECT outcome, record FROM beneficiary_import_row WHERE import_id = $1 ORDER BY row",
    [importId],
  );
  expect(rows).toMatchObject([
    { outcome: "same", record: null },
    { outcome: "elsewhere", record: { name: "x" } },
  ]);
});

it("forgets nobody but whom the province has just made anonymous", async () => {
  const forget = (asker: Context) =>
    inScope(
      asker,
      (tx) =>
        tx.$queryRaw`SELECT forget_person(${known.person.id}::integer, '', '', '2026-11-11'::date)::text`,
    );
  await expect(forget(ctx)).rejects.toThrow(/nobody of the scope/);
  await erase();
  await expect(forget(asRole("provinceEmployment", await createCenter("IR-29")))).rejects.toThrow(
    /nobody of the scope/,
  );
});

it("keeps the person among those whom a center has served, unnamed, also when the service is mended", async () => {
  const board = asRole("centerMember", place);
  const entryId = randomUUID();
  const key = { centerId: place.centerId, month: MONTH, entryId };
  const other = await createPerson(place);
  const ids = `${known.person.nationalId}\n${other.nationalId}`;
  await logEntry(board, { ...key, value: buildEntry(1, { beneficiaryNationalIds: ids }) });
  await erase();
  const view = await getEntryPage(board, key);
  expect(view?.facts.filter(({ term }) => term === "مددجو").map(({ value }) => value)).toContain("حذف‌شده");
  expect(view?.formValues["beneficiaryNationalIds"]?.split("\n")).toHaveLength(1);
  const mended = buildEntry(1, { beneficiaryNationalIds: other.nationalId, title: "عنوان تازه" });
  expect(codeOf(await changeEntry(board, { ...key, value: mended, version: 1 }))).toBe("ok");
  const [entry] = await asOwner<{ served: number; links: number }>(
    "SELECT beneficiary_count AS served, (SELECT count(*)::integer FROM entry_beneficiary WHERE entry_id = e.id) AS links FROM service_entry e WHERE id = $1",
    [entryId],
  );
  expect(entry).toEqual({ served: 2, links: 2 });
  const unknown = buildEntry(1, { beneficiaryNationalIds: known.person.nationalId });
  expect(codeOf(await changeEntry(board, { ...key, value: unknown, version: 2 }))).toBe("invalidInput");
  const events = await asOwner(
    "SELECT before, after FROM event WHERE subject = 'entry' AND subject_id = $1",
    [entryId],
  );
  expect(JSON.stringify(events)).not.toMatch(new RegExp(`${known.person.nationalId}|${other.nationalId}`));
});
