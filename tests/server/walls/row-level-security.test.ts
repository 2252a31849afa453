import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { inScope } from "@/lib/server/scope";
import type { Role } from "@/lib/domain/organisation/role";
import type { LicensedPlace } from "@/tests/support/licensing";
import { asOwner, asRole } from "@/tests/support/world";
import { filledPlace, PLACED, seenBy } from "./walls-world";

/** Everybody signed in may read these: names of the country's parts, the offices' quotas and the policy in force. */
const REFERENCE = ["jalali_month", "office", "office_quota", "policy_version", "province"];
/** People, entrepreneurs and what is recorded of them: cases.test.ts. */
const CASES = [
  "beneficiary_consent",
  "beneficiary_import",
  "beneficiary_import_row",
  "call",
  "case_measure",
  "course_completion",
  "entitlement_given",
  "entrepreneur",
  "entrepreneur_state",
  "installment",
  "job",
  "level_history",
  "loan",
  "loan_payment",
  "outlet",
  "outlet_contract",
  "product",
  "promotion",
  "recording_key",
  "road_map_tick",
  "sales_invoice",
  "sales_month",
  "visit",
];
/** No statement of the application reaches these: only the functions made for them do. */
const CLOSED = [
  "case_evaluation",
  "credential",
  "licensing_serial",
  "reminder_day",
  "sales_history",
  "sign_in_throttle",
  "sms_code",
];
/** Policies, plans, money, reports and messages: the files money-*.test.ts. */
const MONEY = [
  "adjustment_settlement",
  "announced_budget",
  "annual_plan",
  "center_account",
  "event_seal",
  "monthly_report",
  "notification",
  "payment_adjustment",
  "payment_batch",
  "payment_item",
  "plan_month",
  "plan_sum",
  "policy_draft",
];
/** Rows with a rule of their own, tested one by one below. */
const OWN_RULE = [
  "beneficiary",
  "center",
  "center_count",
  "month_summary",
  "partner_agreement",
  "partner_contact",
  "role_grant",
  "session",
  "user",
];

let here: LicensedPlace;
let elsewhere: LicensedPlace;

beforeAll(async () => {
  here = await filledPlace("IR-09");
  elsewhere = await filledPlace("IR-29");
});

describe("every table stands behind a wall", () => {
  it("is known to this test: a new table needs a policy and a place in one of its lists", async () => {
    const tables = await asOwner<{ name: string; walled: boolean }>(
      "SELECT relname AS name, relrowsecurity AS walled FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace ORDER BY 1",
    );
    const known = [...REFERENCE, ...CLOSED, ...PLACED, ...OWN_RULE, ...CASES, ...MONEY];
    expect(
      tables
        .map((table) => table.name)
        .filter((name) => name !== "_prisma_migrations")
        .sort(),
    ).toEqual([...known].sort());
    expect(tables.filter((table) => !table.walled).map((table) => table.name)).toEqual([
      "_prisma_migrations",
    ]);
  });

  it("the application's role owns nothing, bypasses nothing and deletes nothing but links, grants, previews and ticks", async () => {
    const [role] = await asOwner(
      "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = 'portal_app'",
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
    const owned = await asOwner(
      "SELECT relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = 'portal_app'",
    );
    expect(owned).toEqual([]);
    const deletable = await asOwner<{ table_name: string }>(
      "SELECT table_name FROM information_schema.role_table_grants WHERE grantee = 'portal_app' AND privilege_type IN ('DELETE', 'TRUNCATE') ORDER BY 1",
    );
    expect(deletable.map((grant) => grant.table_name)).toEqual([
      "beneficiary_import_row",
      "entry_beneficiary",
      "road_map_tick",
      "role_grant",
    ]);
  });

  it("views run with the rights of whoever asks, or are closed to the application", async () => {
    const open = await asOwner(
      "SELECT table_name FROM information_schema.role_table_grants g WHERE grantee = 'portal_app' AND table_name IN (SELECT viewname FROM pg_views WHERE schemaname = 'public')",
    );
    expect(open).toEqual([]);
  });
});

describe("a query without its where yields only the actor's rows", () => {
  const scopes = [
    ["provinceEmployment", "province_id", "provinceId"],
    ["provinceManager", "province_id", "provinceId"],
    ["officeEmployment", "office_id", "officeId"],
    ["centerMember", "center_id", "centerId"],
  ] as const;

  it.each(PLACED.flatMap((table) => scopes.map((scope) => [table, ...scope] as const)))(
    "%s for %s",
    async (table, role, column, key) => {
      const rows = await seenBy(role, here, table);
      const foreign = rows.filter((row) => row[column] !== here[key]);
      expect(foreign).toEqual([]);
      if (role.startsWith("province")) expect(rows.length).toBeGreaterThan(0);
    },
  );

  it.each(PLACED)("%s for nobody: without a scope there is nothing", async (table) => {
    const nobody = asRole("centerMember", here);
    nobody.actor.grants.length = 0;
    expect(await inScope(nobody, (tx) => tx.$queryRawUnsafe(`SELECT * FROM "${table}"`))).toEqual([]);
    expect((await nobody.db.pool.query(`SELECT * FROM "${table}"`)).rows).toEqual([]);
  });

  it.each(PLACED)("%s for headquarters is the whole country", async (table) => {
    const rows = await seenBy("hqEmployment", here, table);
    expect(rows.map((row) => row.province_id)).toEqual(expect.arrayContaining(["IR-09", "IR-29"]));
  });

  it.each(REFERENCE)("%s: everybody signed in reads all of it", async (table) => {
    const [all] = await asOwner<{ rows: number }>(`SELECT count(*)::integer AS rows FROM "${table}"`);
    expect(all?.rows).toBeGreaterThan(0);
    for (const role of ["centerMember", "caseworker", "officeEmployment"] as const)
      expect(await seenBy(role, here, table)).toHaveLength(all?.rows ?? 0);
  });

  const ofOffice = [
    "license_application",
    "application_part",
    "application_revision",
    "licensing_file",
    "opening_item",
    "founding_request",
  ];
  const ofCenter = ["license", "center_duty", "inactivity_notice"];
  it.each([...ofOffice, ...ofCenter])(
    "%s: the office sees its row; the center's board only what is the center's [S1 ب]",
    async (table) => {
      expect(await seenBy("officeEmployment", here, table)).toMatchObject([{ office_id: here.officeId }]);
      for (const role of ["centerChair", "centerExecutive", "centerMember"] as const)
        expect(await seenBy(role, here, table), role).toMatchObject(
          ofCenter.includes(table) ? [{ center_id: here.centerId }] : [],
        );
    },
  );

  it.each(["partner_contact", "partner_agreement"])(
    "%s: for everybody who works in the province [S1 هـ]",
    async (table) => {
      const provinces = async (role: Role) =>
        [...new Set((await seenBy(role, here, table)).map((row) => row.province_id))].sort();
      for (const role of ["provinceManager", "officeEmployment", "caseworker", "centerMember"] as const)
        expect(await provinces(role), role).toEqual(["IR-09"]);
      expect(await provinces("hqParticipation")).toEqual(expect.arrayContaining(["IR-09", "IR-29"]));
      const nobody = asRole("centerMember", here);
      nobody.actor.grants.length = 0;
      expect(await inScope(nobody, (tx) => tx.$queryRawUnsafe(`SELECT * FROM "${table}"`))).toEqual([]);
    },
  );

  it("center: province, office and center each see their own", async () => {
    const ids = async (role: Role) => (await seenBy(role, here, "center")).map((row) => row.id);
    expect(await ids("centerChair")).toEqual([here.centerId]);
    expect(await ids("officeEmployment")).toEqual([here.centerId]);
    expect(await ids("provinceEmployment")).toContain(here.centerId);
    expect(await ids("provinceEmployment")).not.toContain(elsewhere.centerId);
  });

  it("beneficiary: the people of one's office, also for its centers", async () => {
    for (const role of ["officeEmployment", "centerMember", "caseworker"] as const) {
      const rows = await seenBy(role, here, "beneficiary");
      expect(rows.length, role).toBe(1);
      expect(rows[0], role).toMatchObject({ office_id: here.officeId });
    }
  });

  it.each(["month_summary", "center_count"])(
    "%s: provinces and offices see their own sums, centers none",
    async (table) => {
      const areas = async (role: Role) =>
        new Set((await seenBy(role, here, table)).map((row) => row.province_id));
      expect(await areas("provinceEmployment")).toEqual(new Set(["IR-09"]));
      expect([...(await areas("hqEmployment"))]).toEqual(expect.arrayContaining(["IR-09", "IR-29"]));
      const ofOffice = await seenBy("officeEmployment", here, table);
      expect(new Set(ofOffice.map((row) => row.office_id))).toEqual(new Set([here.officeId]));
      expect(await seenBy("centerChair", here, table)).toEqual([]);
    },
  );

  it.each(["user", "role_grant", "session"])(
    "%s: one's own rows only; the administrator manages the first two",
    async (table) => {
      const username = `wall-${randomUUID().slice(0, 8)}`;
      const [user] = await asOwner<{ id: number }>(
        `INSERT INTO "user" (username, name) VALUES ($1, 'کاربر') RETURNING id`,
        [username],
      );
      await asOwner("INSERT INTO role_grant (user_id, role) VALUES ($1, 'hqEmployment')", [user?.id]);
      await asOwner("INSERT INTO session (id, user_id) VALUES (gen_random_uuid(), $1)", [user?.id]);
      const own = asRole("hqEmployment", here);
      own.actor.userId = user?.id ?? 0;
      const rows = await inScope(own, (tx) =>
        tx.$queryRawUnsafe<Record<string, unknown>[]>(`SELECT * FROM "${table}"`),
      );
      expect(rows).toHaveLength(1);
      expect(await seenBy("hqEmployment", here, table)).toEqual([]);
      const administrator = await seenBy("administrator", here, table);
      expect(administrator.some((row) => row[table === "user" ? "id" : "user_id"] === user?.id)).toBe(
        table !== "session",
      );
    },
  );

  it.each(CLOSED)("%s: closed to every statement of the application", async (table) => {
    await expect(seenBy("administrator", here, table)).rejects.toThrow(/permission denied/);
  });
});
