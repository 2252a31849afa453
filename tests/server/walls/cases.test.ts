import { randomInt, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/lib/domain/organisation/role";
import { inScope } from "@/lib/server/scope";
import { createEntrepreneur, type TestCase } from "@/tests/support/cases";
import { asOwner, asRole, buildActor, contextOf, createCenter, type TestPlace } from "@/tests/support/world";

/** Table → how its rows name the entrepreneur, or the person, they belong to. */
const CASE_TABLES: Record<string, string> = {
  beneficiary: "id = $2",
  beneficiary_consent: "beneficiary_id = $2",
  entrepreneur: "id = $1",
  installment: "loan_id IN (SELECT id FROM loan WHERE entrepreneur_id = $1)",
  loan_payment: "loan_id IN (SELECT id FROM loan WHERE entrepreneur_id = $1)",
  ...Object.fromEntries(
    [
      "call",
      "course_completion",
      "entitlement_given",
      "entrepreneur_state",
      "job",
      "level_history",
      "loan",
      "outlet_contract",
      "product",
      "promotion",
      "recording_key",
      "road_map_tick",
      "sales_invoice",
      "sales_month",
      "visit",
    ].map((table) => [table, "entrepreneur_id = $1"]),
  ),
};
const OF_PERSON = ["beneficiary", "beneficiary_consent"];
/** What asks for the rows of one case in a table, or for what a function tells of it. */
const SOURCES: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries(CASE_TABLES).map(([table, where]) => [table, `"${table}" WHERE ${where}`]),
  ),
  case_evidence: "(SELECT case_evidence($1) AS told) f WHERE told IS NOT NULL",
  case_timeline: "(SELECT case_timeline($1, NULL, NULL, 9) AS told) f WHERE told IS NOT NULL",
  case_file: "(SELECT case_file($3, '1400-01', NULL, 9) AS told) f WHERE told IS NOT NULL",
};

/** Accounts that nobody else in the test's database has. */
const accounts = randomInt(100_000_000, 2_000_000_000);
const [ownCaseworker, otherCaseworker, farCaseworker, ownSelf, otherSelf] = [0, 1, 2, 3, 4].map(
  (step) => accounts + step,
) as [number, number, number, number, number];

let place: TestPlace;
let own: TestCase;
let other: TestCase;
let far: TestCase;
const caseworker = () => buildActor("caseworker", place, { userId: ownCaseworker });
const self = () => buildActor("entrepreneur", place, { userId: ownSelf });

beforeAll(async () => {
  place = await createCenter("IR-09");
  own = await createEntrepreneur(place, { caseworkerId: ownCaseworker, ownerId: ownSelf });
  other = await createEntrepreneur(place, { caseworkerId: otherCaseworker, ownerId: otherSelf });
  far = await createEntrepreneur(await createCenter("IR-29"), { caseworkerId: farCaseworker });
  for (const one of [own, other, far]) await fill(one);
});

async function fill({ id, person }: TestCase) {
  const by = "1, 'آزمایشگر', now()";
  const statements = [
    `INSERT INTO beneficiary_consent (beneficiary_id, form, given_on, recorded_by_id, recorded_by_name, recorded_at) VALUES (${person.id}, 'written', '2026-03-01', ${by})`,
    `INSERT INTO product (entrepreneur_id, name, first_offered_on, recorded_by_id, recorded_by_name, recorded_at) VALUES (${id}, 'مانتو', '2026-04-01', ${by})`,
    `INSERT INTO sales_invoice (entrepreneur_id, number, number_key, issued_on, month, amount_rial, recorded_by_id, recorded_by_name, recorded_at) VALUES (${id}, '1', '1', '2026-04-02', '1405-01', 100, ${by})`,
    `INSERT INTO course_completion (entrepreneur_id, course, completed_on, recorded_by_id, recorded_by_name, recorded_at) VALUES (${id}, 'pricing', '2026-04-02', ${by})`,
    `INSERT INTO visit (entrepreneur_id, visited_on, recorded_by_id, recorded_by_name, recorded_at) VALUES (${id}, '2026-04-02', ${by})`,
    `INSERT INTO call (entrepreneur_id, called_on, answered, recorded_by_id, recorded_by_name, recorded_at) VALUES (${id}, '2026-04-02', true, ${by})`,
    `INSERT INTO job (entrepreneur_id, title, monthly_wage_rial, starts_on, recorded_by_id, recorded_by_name, recorded_at) VALUES (${id}, 'کمک خیاط', 10, '2026-04-02', ${by})`,
    `WITH o AS (INSERT INTO outlet (name, kind) VALUES ('${randomUUID()}', 'platform') RETURNING id)
     INSERT INTO outlet_contract (entrepreneur_id, outlet_id, starts_on, recorded_by_id, recorded_by_name, recorded_at) SELECT ${id}, o.id, '2026-04-02', ${by} FROM o`,
    `INSERT INTO road_map_tick (entrepreneur_id, item, period, done_on, recorded_by_name, recorded_at) VALUES (${id}, 'mentoring', 'once', '2026-04-02', 'آزمایشگر', now())`,
    `INSERT INTO promotion (entrepreneur_id, from_standing, to_standing, evaluation, profile_reason, proposed_by_id, proposed_by_name, proposed_at) VALUES (${id}, 1, 2, '{}', '', ${by})`,
    `INSERT INTO entrepreneur_state (entrepreneur_id, evaluated_on, condition_met, attention) VALUES (${id}, '2026-04-02', false, 1)`,
    `INSERT INTO recording_key (key, entrepreneur_id, kind, record_id, recorded_by_id, recorded_at) VALUES ('${randomUUID()}', ${id}, 'visit', 1, 1, now())`,
    `WITH l AS (INSERT INTO loan (entrepreneur_id, kind, principal_rial, fee_rial, granted_on, paid_rial, next_due_on, recorded_by_id, recorded_by_name, recorded_at)
       VALUES (${id}, 'micro', 100, 0, '2026-04-02', 10, '2026-05-02', ${by}) RETURNING id),
     i AS (INSERT INTO installment (loan_id, number, due_on, amount_rial) SELECT id, 1, '2026-05-02', 100 FROM l)
     INSERT INTO loan_payment (loan_id, paid_on, amount_rial, recorded_by_id, recorded_by_name, recorded_at) SELECT id, '2026-04-03', 10, ${by} FROM l`,
    `INSERT INTO entitlement_given (beneficiary_id, entrepreneur_id, entitlement, series, period, given_on, recorded_by_id, recorded_by_name, recorded_at) VALUES (${person.id}, ${id}, 'foodBasket', 'foodBasket', '1405-01', '2026-04-02', ${by})`,
  ];
  for (const text of statements) await asOwner(text);
}

const sees = async (ctx: ReturnType<typeof contextOf>, source: string, { id, person, code }: TestCase) => {
  const rows = await inScope(ctx, (tx) =>
    tx.$queryRawUnsafe<unknown[]>(
      `SELECT $1::integer, $2::integer, $3::text FROM ${SOURCES[source]}`,
      ...[id, person.id, code],
    ),
  );
  return rows.length > 0;
};

describe.each(Object.keys(SOURCES))("%s", (table) => {
  it("is seen by those who oversee the place, and nobody beyond it (domain page 0, roles)", async () => {
    const overseers: [Role, boolean][] = [
      ["hqEmployment", true],
      ["auditor", true],
      ["provinceEmployment", false],
      ["provinceManager", false],
      ["officeEmployment", false],
    ];
    for (const [role, everywhere] of overseers) {
      expect(await sees(asRole(role, place), table, own), role).toBe(true);
      expect(await sees(asRole(role, place), table, far), role).toBe(everywhere);
    }
  });

  it("is no business of participation, of the administrator, nor of a center's board", async () => {
    for (const role of ["hqParticipation", "provinceParticipation", "administrator"] as const)
      expect(await sees(asRole(role, place), table, own), role).toBe(false);
    expect(await sees(asRole("centerChair", place), table, own)).toBe(OF_PERSON.includes(table));
  });

  it("of a colleague's caseload is hidden from a caseworker, but for the people of the office", async () => {
    const ctx = contextOf(caseworker());
    expect(await sees(ctx, table, own)).toBe(true);
    expect(await sees(ctx, table, other)).toBe(OF_PERSON.includes(table));
    expect(await sees(ctx, table, far)).toBe(false);
  });

  it("shows an entrepreneur the own case alone", async () => {
    const ctx = contextOf(self());
    expect(await sees(ctx, table, own)).toBe(true);
    expect(await sees(ctx, table, other)).toBe(false);
  });
});

it.each(["evidence_lists($1, true)", "timeline_lines($1, NULL, NULL, 9)"])(
  "what gives any case without asking for the right is closed to the portal: %s",
  async (call) => {
    const asked = inScope(asRole("hqEmployment", place), (tx) =>
      tx.$queryRawUnsafe(`SELECT ${call.replace("$1", String(own.id))}`),
    );
    await expect(asked).rejects.toThrow(/permission denied/);
  },
);

it("a caseload is the asker's own, whatever else the office has", async () => {
  const total = (ctx: ReturnType<typeof contextOf>) =>
    inScope(
      ctx,
      (tx) =>
        tx.$queryRaw`SELECT total FROM own_caseload(0, 9, '2026-11-21', '1405-08', '{}', NULL, NULL, NULL)`,
    );
  expect(await total(contextOf(caseworker()))).toEqual([{ total: 1 }]);
  expect(await total(asRole("officeEmployment", place))).toEqual([{ total: 0 }]);
  expect(await total(contextOf(buildActor("caseworker", far, { userId: ownCaseworker })))).toEqual([
    { total: 0 },
  ]);
});

describe("writing", () => {
  const changed = (ctx: ReturnType<typeof contextOf>, of: TestCase) =>
    inScope(ctx, (tx) => tx.$executeRaw`UPDATE entrepreneur SET version = version WHERE id = ${of.id}`);

  it("reaches an entrepreneur only from where the case is followed", async () => {
    expect(await changed(contextOf(caseworker()), own)).toBe(1);
    expect(await changed(contextOf(caseworker()), other)).toBe(0);
    expect(await changed(asRole("officeEmployment", place), other)).toBe(1);
    expect(await changed(asRole("provinceEmployment", place), far)).toBe(0);
    expect(await changed(asRole("hqEmployment", place), own)).toBe(0);
  });

  it("adds nothing to somebody else's case", async () => {
    const add = (ctx: ReturnType<typeof contextOf>, { id }: TestCase) =>
      inScope(
        ctx,
        (tx) =>
          tx.$executeRaw`INSERT INTO visit (entrepreneur_id, visited_on, recorded_by_id, recorded_by_name, recorded_at) VALUES (${id}, '2026-05-01', 1, 'x', now())`,
      );
    await expect(add(contextOf(caseworker()), other)).rejects.toThrow(/row-level security/);
    expect(await add(contextOf(caseworker()), own)).toBe(1);
  });

  it.each([
    ["an invoice", "sales_invoice", ["amount_rial", "issued_on", "number", "entrepreneur_id"]],
    [
      "an entitlement",
      "entitlement_given",
      ["amount_rial", "given_on", "entitlement", "series", "period", "beneficiary_id", "entrepreneur_id"],
    ],
  ])("changes nothing of %s but that it is voided", async (_what, table, kept) => {
    const change = (ctx: ReturnType<typeof contextOf>, column: string, { id } = own) =>
      inScope(ctx, (tx) =>
        tx.$executeRawUnsafe(`UPDATE ${table} SET ${column} = ${column} WHERE entrepreneur_id = ${id}`),
      );
    const officer = asRole("officeEmployment", place);
    for (const column of [...kept, "recorded_by_name", "recorded_at"])
      await expect(change(officer, column), column).rejects.toThrow(/permission denied/);
    for (const column of ["voided_at", "voided_by_name", "void_reason"])
      expect(await change(officer, column), column).toBe(1);
    expect(await change(officer, "void_reason", far)).toBe(0);
    expect(await change(contextOf(caseworker()), "void_reason", other)).toBe(0);
    const remove = inScope(officer, (tx) => tx.$executeRawUnsafe(`DELETE FROM ${table}`));
    await expect(remove).rejects.toThrow(/permission denied/);
  });

  it("marks an outlet reputable only from the province (decision)", async () => {
    const add = (role: Role, provinceId: string | null, reputable: boolean) =>
      inScope(
        asRole(role, place),
        (tx) =>
          tx.$executeRaw`INSERT INTO outlet (province_id, name, kind, reputable) VALUES (${provinceId}, ${randomUUID()}, 'shop', ${reputable})`,
      );
    expect(await add("caseworker", "IR-09", false)).toBe(1);
    await expect(add("caseworker", "IR-09", true)).rejects.toThrow(/row-level security/);
    await expect(add("provinceEmployment", "IR-29", true)).rejects.toThrow(/row-level security/);
    expect(await add("provinceEmployment", "IR-09", true)).toBe(1);
    await expect(add("provinceEmployment", null, true)).rejects.toThrow(/row-level security/);
    expect(await add("hqEmployment", null, true)).toBe(1);
  });

  it("an import lies with its office alone", async () => {
    const id = randomUUID();
    await asOwner(
      `INSERT INTO beneficiary_import (id, office_id, province_id, file_name, sha256, size, started_by_id, started_by_name, started_at, alive_at)
       VALUES ($1, $2, $3, 'x.xlsx', repeat('0', 64), 1, 1, 'x', now(), now())`,
      [id, place.officeId, place.provinceId],
    );
    await asOwner("INSERT INTO beneficiary_import_row (import_id, row, outcome) VALUES ($1, 2, 'new')", [id]);
    for (const table of ["beneficiary_import", "beneficiary_import_row"]) {
      const count = (ctx: ReturnType<typeof contextOf>) =>
        inScope(ctx, async (tx) => (await tx.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM ${table}`)).length);
      expect(await count(asRole("caseworker", place))).toBe(1);
      for (const role of ["officeEmployment", "caseworker", "provinceEmployment"] as const)
        expect(await count(asRole(role, far)), role).toBe(0);
    }
  });

  it("the measures of an office are seen where it is overseen", async () => {
    const offices = async (role: Role) =>
      (
        await inScope(
          asRole(role, place),
          (tx) => tx.$queryRaw<{ office_id: string }[]>`SELECT office_id FROM case_measure`,
        )
      ).map(({ office_id }) => office_id);
    expect(await offices("officeEmployment")).toEqual([place.officeId]);
    expect(await offices("provinceManager")).not.toContain(far.officeId);
    expect(await offices("hqEmployment")).toEqual(expect.arrayContaining([place.officeId, far.officeId]));
    for (const role of ["caseworker", "centerChair", "provinceParticipation"] as const)
      expect(await offices(role), role).toEqual([]);
  });
});
