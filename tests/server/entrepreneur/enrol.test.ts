import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { parseEntrepreneurCode } from "@/lib/domain/entrepreneur/code";
import type { EnrolInput } from "@/lib/domain/entrepreneur/input";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { enrol } from "@/lib/server/entrepreneur/enrol";
import { assignCaseworker } from "@/lib/server/entrepreneur/life";
import { getEntrepreneur } from "@/lib/server/entrepreneur/queries";
import type { Context } from "@/lib/server/scope";
import { createEntrepreneur, createPerson, type TestPerson } from "@/tests/support/cases";
import { asOwner, asRole, codeOf, createCenter, type TestPlace } from "@/tests/support/world";
import { CASEWORKER, caseworkerOf, createCaseworker, eventsOf } from "./record-world";

let place: TestPlace;
let person: TestPerson;
let ctx: Context;

beforeEach(async () => {
  place = await createCenter("IR-09");
  person = await createPerson(place);
  ctx = caseworkerOf(place);
  await consent("2026-11-01");
});

const consent = (givenOn: string) =>
  asOwner(
    `INSERT INTO beneficiary_consent (beneficiary_id, form, given_on, recorded_by_id, recorded_by_name, recorded_at)
     VALUES ($1, 'written', $2, 1, 'x', now())`,
    [person.id, givenOn],
  );
const input = (given: Partial<EnrolInput> = {}): EnrolInput => ({
  ...{ beneficiaryId: person.id, formKey: randomUUID(), business: "خیاطی گلشهر", field: "پوشاک" },
  ...{ startedOn: "2026-10-01" as CalendarDate, caseworkerId: null },
  ...given,
});
const cases = () =>
  asOwner<{ code: string; caseworker_id: number }>(
    "SELECT code, caseworker_id, standing, since_on::text, enrolled_on::text FROM entrepreneur WHERE beneficiary_id = $1",
    [person.id],
  );

it("begins on level 1 today, with a code of the province, a history, a place in the caseload and an event", async () => {
  const result = await enrol(ctx, input());
  const code = result.ok ? result.value : null;
  expect(code && parseEntrepreneurCode(code)).toMatch(/^09-/);
  const begun = { standing: 1, since_on: "2026-11-11", enrolled_on: "2026-11-11" };
  expect(await cases()).toEqual([{ code, caseworker_id: CASEWORKER, ...begun }]);
  const [own] = await asOwner<{ id: number }>("SELECT id FROM entrepreneur WHERE code = $1", [code]);
  expect(
    await asOwner(
      `SELECT h.standing, s.caseworker_id, s.gap FROM level_history h JOIN entrepreneur_state s USING (entrepreneur_id) WHERE entrepreneur_id = $1`,
      [own?.id],
    ),
  ).toEqual([{ standing: 1, caseworker_id: CASEWORKER, gap: "۱۰ فاکتور و ۲ دوره پایه تا سطح دو" }]);
  expect(await eventsOf({ code } as Parameters<typeof eventsOf>[0])).toEqual(["entrepreneur.enrolled"]);
  expect(await getEntrepreneur(ctx, { code: code ?? "" })).toMatchObject({
    name: person.name,
    standing: "سطح یک (معیشتی)",
    business: "خیاطی گلشهر",
    nationalId: expect.stringContaining("•"),
    mobile: "۰۹۱۵•••••۰۰",
    may: { record: true, manage: true },
  });
});

describe("a person runs one business at a time", () => {
  it("the same form sent again, also at once, makes one", async () => {
    const form = input();
    const results = await Promise.all([1, 2, 3].map(() => enrol(ctx, form)));
    expect(new Set(results.map((one) => (one.ok ? one.value : codeOf(one)))).size).toBe(1);
    expect(await cases()).toHaveLength(1);
  });

  it("of two forms at once one is refused, also when the other is in a colleague's caseload", async () => {
    const results = await Promise.all([1, 2].map(() => enrol(ctx, input())));
    expect(results.map(codeOf).sort()).toEqual(["duplicate", "ok"]);
    await asOwner("UPDATE entrepreneur SET caseworker_id = 502 WHERE beneficiary_id = $1", [person.id]);
    expect(codeOf(await enrol(ctx, input()))).toBe("duplicate");
    expect(await cases()).toHaveLength(1);
  });

  it("after its end another one may begin", async () => {
    await enrol(ctx, input());
    await asOwner(
      "UPDATE entrepreneur SET ended_on = '2026-11-11', end_reason = 'کوچ' WHERE beneficiary_id = $1",
      [person.id],
    );
    expect(codeOf(await enrol(ctx, input()))).toBe("ok");
    expect(await cases()).toHaveLength(2);
  });
});

describe("nobody is enrolled", () => {
  it.each([
    ["without a consent", "DELETE FROM beneficiary_consent WHERE beneficiary_id = $1"],
    [
      "after it was withdrawn",
      "UPDATE beneficiary_consent SET withdrawn_on = '2026-11-02' WHERE beneficiary_id = $1",
    ],
    [
      "before it is given",
      "UPDATE beneficiary_consent SET given_on = '2026-11-12' WHERE beneficiary_id = $1",
    ],
  ])("%s", async (_case, change) => {
    await asOwner(change, [person.id]);
    const result = await enrol(ctx, input());
    expect(result).toMatchObject({
      refusal: { code: "conditionMissing", fields: { form: expect.stringMatching(/رضایت/) } },
    });
    expect(await cases()).toEqual([]);
  });

  it("with a business that begins tomorrow, nor who is not there", async () => {
    expect(await enrol(ctx, input({ startedOn: "2026-11-12" as CalendarDate }))).toMatchObject({
      refusal: { fields: { startedOn: expect.stringMatching(/آینده/) } },
    });
    expect(codeOf(await enrol(ctx, input({ beneficiaryId: 2 ** 31 - 1 })))).toBe("notFound");
    expect(await cases()).toEqual([]);
  });

  it("by an officer into a caseload that is none of the office", async () => {
    const officer = asRole("officeEmployment", place);
    const elsewhere = await createCaseworker(await createCenter("IR-09"));
    for (const caseworkerId of [null, CASEWORKER, elsewhere])
      expect(await enrol(officer, input({ caseworkerId }))).toMatchObject({
        refusal: { fields: { caseworkerId: expect.any(String) } },
      });
    const here = await createCaseworker(place);
    expect(codeOf(await enrol(officer, input({ caseworkerId: here })))).toBe("ok");
    expect(await cases()).toMatchObject([{ caseworker_id: here }]);
  });
});

describe("another caseworker", () => {
  it("is one of the office, and finds the case where the former one has lost it", async () => {
    const officer = asRole("officeEmployment", place);
    const own = await createEntrepreneur(place, { caseworkerId: CASEWORKER });
    const next = await createCaseworker(place);
    const elsewhere = await createCaseworker(await createCenter("IR-09"));
    const assign = (caseworkerId: number, version = 1) =>
      assignCaseworker(officer, { code: own.code, version, caseworkerId });
    expect(await assign(elsewhere)).toMatchObject({
      refusal: { fields: { caseworkerId: expect.any(String) } },
    });
    expect(codeOf(await assign(next, 7))).toBe("conflict");
    for (const _time of [1, 2]) expect(codeOf(await assign(next))).toBe("ok");
    expect(await eventsOf(own)).toEqual(["entrepreneur.assigned"]);
    expect(await getEntrepreneur(ctx, { code: own.code })).toBeNull();
    expect(
      await asOwner("SELECT caseworker_id FROM entrepreneur_state WHERE entrepreneur_id = $1", [own.id]),
    ).toEqual([{ caseworker_id: next }]);
  });

  it("is not one whose account has been closed", async () => {
    const next = await createCaseworker(place);
    await asOwner(`UPDATE "user" SET disabled_at = now() WHERE id = $1`, [next]);
    const own = await createEntrepreneur(place);
    const officer = asRole("officeEmployment", place);
    expect(codeOf(await assignCaseworker(officer, { code: own.code, version: 1, caseworkerId: next }))).toBe(
      "invalidInput",
    );
  });
});
