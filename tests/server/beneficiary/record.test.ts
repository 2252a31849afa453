import { beforeEach, describe, expect, it } from "vitest";
import { changePerson } from "@/lib/server/beneficiary/change";
import { recordConsent, withdrawConsent } from "@/lib/server/beneficiary/consent";
import { getPersonForm } from "@/lib/server/beneficiary/form-query";
import { getPerson } from "@/lib/server/beneficiary/page-query";
import { revealPerson } from "@/lib/server/beneficiary/reveal";
import type { Context } from "@/lib/server/scope";
import { freshNationalId } from "@/tests/support/fresh";
import { createEntrepreneur, createPerson, type TestPerson } from "@/tests/support/cases";
import { asRole, codeOf, createCenter, type TestPlace } from "@/tests/support/world";
import { consentsOf, day, eventsOf, personRow } from "./people-world";

let place: TestPlace;
let ctx: Context;
let person: TestPerson;
beforeEach(async () => {
  place = await createCenter("IR-09");
  ctx = asRole("caseworker", place);
  person = await createPerson(place);
});

const typed = {
  name: "مریم آزمونی",
  fatherName: "رضا",
  bornOn: "۱۳۶۹/۰۱/۱۲",
  gender: "female",
  targetGroup: "prisonerFamily",
};
const change = (fields: Record<string, unknown> = {}, version = 1) =>
  changePerson(ctx, { id: person.id, version, typed: { ...typed, ...fields } });

describe("mending a record", () => {
  it("leaves what is masked where nothing is typed, and tells the fields that have changed, not their content", async () => {
    expect(codeOf(await change({ name: "مريم كريمي", skills: "قالی‌بافی" }))).toBe("ok");
    expect(await personRow(person.id)).toMatchObject({
      name: "مریم کریمی",
      skills: "قالی‌بافی",
      national_id: person.nationalId,
      mobile: "09150000000",
      address: "خیابان آزمون، پلاک ۱",
      version: 2,
    });
    expect(await eventsOf(person.id)).toEqual([
      {
        kind: "beneficiary.changed",
        actorName: ctx.actor.name,
        before: null,
        after: { columns: ["name", "skills"] },
      },
    ]);
    const view = await getPerson(ctx, String(person.id));
    expect(view?.history[0]?.note).toBe("نام و نام خانوادگی، مهارت‌ها");
  });

  it("takes a number and an address away by their boxes, the national id never", async () => {
    const boxes = { mobileRemoved: ["", "yes"], addressRemoved: ["", "yes"], nationalIdRemoved: "yes" };
    expect(codeOf(await change(boxes))).toBe("ok");
    expect(await personRow(person.id)).toMatchObject({
      mobile: null,
      address: null,
      national_id: person.nationalId,
    });
  });

  it("is refused over a colleague's, who is named; nothing is overwritten", async () => {
    expect(codeOf(await change({ skills: "نجاری" }))).toBe("ok");
    const second = await change({ skills: "آهنگری" });
    expect(second).toMatchObject({ refusal: { code: "conflict", params: { by: ctx.actor.name } } });
    const both = await Promise.all([change({ skills: "الف" }, 2), change({ skills: "ب" }, 2)]);
    expect(both.map(codeOf).sort()).toEqual(["conflict", "ok"]);
    expect(await eventsOf(person.id)).toHaveLength(2);
  });

  it("that changes nothing writes nothing", async () => {
    expect(codeOf(await change())).toBe("ok");
    expect(await eventsOf(person.id)).toEqual([]);
    expect(await personRow(person.id)).toMatchObject({ version: 1 });
  });

  it("does not make two people of one national id, not even at the same moment", async () => {
    const far = await createPerson(await createCenter("IR-29"));
    expect(await change({ nationalId: far.nationalId })).toMatchObject({
      refusal: { code: "duplicate", params: {} },
    });
    const free = freshNationalId();
    const other = await createPerson(place);
    const results = await Promise.all(
      [person, other].map(({ id }) =>
        changePerson(ctx, { id, version: 1, typed: { ...typed, nationalId: free } }),
      ),
    );
    expect(results.map(codeOf).sort()).toEqual(["duplicate", "ok"]);
  });

  it("begins from a form that shows no identity in full", async () => {
    const form = JSON.stringify(await getPersonForm(ctx, String(person.id)));
    expect(form).not.toMatch(new RegExp(`${person.nationalId}|09150000000|پلاک`));
  });
});

describe("the record", () => {
  it("shows identity in part; in full once, with one event for each look (domain page 3)", async () => {
    const page = JSON.stringify(await getPerson(ctx, String(person.id)));
    expect(page).not.toMatch(new RegExp(`${person.nationalId}|09150000000|پلاک`));
    expect(await eventsOf(person.id)).toEqual([]);
    const shown = await revealPerson(ctx, { id: person.id });
    expect(shown).toMatchObject({ value: { mobile: "۰۹۱۵۰۰۰۰۰۰۰", address: "خیابان آزمون، پلاک ۱" } });
    expect(await eventsOf(person.id)).toEqual([
      { kind: "beneficiary.revealed", actorName: ctx.actor.name, before: null, after: null },
    ]);
  });

  it("tells of a colleague's entrepreneur that there is one, and offers no second enrolment", async () => {
    const busy = await createEntrepreneur(place, { caseworkerId: 77 });
    const view = await getPerson(ctx, String(busy.person.id));
    expect(view).toMatchObject({ running: true, businesses: [], may: { enrol: false } });
    const overseer = await getPerson(asRole("officeEmployment", place), String(busy.person.id));
    expect(overseer?.businesses).toMatchObject([{ code: busy.code, ended: false }]);
    expect((await getPerson(ctx, String(person.id)))?.may.enrol).toBe(true);
  });

  it("is not found by an id that is none", async () => {
    for (const id of ["0", "-1", "1e3", "99999999999", "x", "", " 1", "1;"])
      expect(await getPerson(ctx, id)).toBeNull();
  });
});

describe("consent", () => {
  const record = (givenOn = "2026-11-01") =>
    recordConsent(ctx, { id: person.id, form: "spoken", givenOn: day(givenOn) });

  it("holds once, is withdrawn, and may be given again; all of it stays", async () => {
    expect(codeOf(await record())).toBe("ok");
    expect(codeOf(await record())).toBe("duplicate");
    const [held] = await consentsOf(person.id);
    const withdraw = () =>
      withdrawConsent(ctx, { id: person.id, consent: held?.id ?? 0, withdrawnOn: day("2026-11-05") });
    expect(codeOf(await withdraw())).toBe("ok");
    expect(codeOf(await withdraw())).toBe("conflict");
    expect(codeOf(await record("2026-11-06"))).toBe("ok");
    expect(await consentsOf(person.id)).toMatchObject([{ withdrawnOn: "2026-11-05" }, { withdrawnOn: null }]);
    const view = await getPerson(ctx, String(person.id));
    expect(view?.consents).toHaveLength(2);
    expect(view?.consent?.form).toBe("شفاهی");
    expect((await eventsOf(person.id)).map(({ kind }) => kind)).toEqual([
      "beneficiary.consentRecorded",
      "beneficiary.consentWithdrawn",
      "beneficiary.consentRecorded",
    ]);
  });

  it("recorded twice at once stands once", async () => {
    const results = await Promise.all([record(), record(), record()]);
    expect(results.map(codeOf).sort()).toEqual(["duplicate", "duplicate", "ok"]);
    expect(await consentsOf(person.id)).toHaveLength(1);
  });

  it("of another person is not withdrawn by a foreign key", async () => {
    const other = await createPerson(place);
    await recordConsent(ctx, { id: other.id, form: "written", givenOn: day("2026-11-01") });
    const [held] = await consentsOf(other.id);
    const result = await withdrawConsent(ctx, {
      id: person.id,
      consent: held?.id ?? 0,
      withdrawnOn: day("2026-11-05"),
    });
    expect(codeOf(result)).toBe("notFound");
  });
});
